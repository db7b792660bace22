import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import { datedBy, type DisplayOptions } from './display.ts'
import { dateOfFields, type DateFields, type ColumnText, type FieldsDate } from './fields.ts'
import { readLine, plainWords } from './markup.ts'
import { oneDate, tellDate } from './one-date.ts'
import { levelOf } from './reasons.ts'
import { cell, losses, type TableCell, type Loss, type Lose, type TableRow } from './row.ts'
import { readDate } from '../../time/written/read.ts'

/** A slide of TimelineJS, from its sheet or its JSON, all texts as they are written there. */
export type Slide = {
  place: string
  is: 'event' | 'title' | 'era'
  id?: string | undefined
  start: DateFields | ColumnText
  end: DateFields | ColumnText
  display: ColumnText
  headline: TableCell
  text: TableCell
  address: TableCell
  caption: TableCell
  credit: TableCell
  group: ColumnText
  cells: TableRow['cells']
  /** What nothing here takes, with the reason. */
  others: { column: string; text: string; why: string }[]
}

export type SlideOptions = DisplayOptions

/** A slide as a row. */
export function rowOf(slide: Slide, options: SlideOptions): TableRow {
  const { all, lose } = losses(slide.place)
  return {
    place: slide.place,
    id: slide.id,
    title: slide.headline,
    ...dateOf(slide, options, lose),
    text: slide.text,
    media: { address: slide.address, caption: slide.caption, credit: slide.credit },
    sources: [],
    tags: [slide.group],
    background: slide.is === 'era',
    cells: slide.cells,
    unread: slide.others,
    losses: all,
  }
}

/** What a title slide says belongs to the story. */
export function titleLosses(slide: Slide): Loss[] {
  const { all, lose } = losses(slide.place)
  const tell = (cell: TableCell, why: string) => {
    const words = readLine(cell, {
      cite: (url, shown) => {
        lose(cell.column, url, 'An address on the title slide: cite it where an event rests on it.')
        return shown.length > 0 ? shown : []
      },
      lose: (value, reason) => lose(cell.column, value, reason),
    })
    if (words) lose(cell.column, words, why)
  }
  const of = (key: string) => `It is the title of the whole: put it into content/story.yaml as “${key}”.`
  tell(slide.headline, of('title'))
  tell(slide.text, of('standfirst'))
  for (const one of [slide.address, slide.caption, slide.credit])
    if (one.text) lose(one.column, one.text, 'The page of the whole timeline has no picture.')
  for (const { column, text, why } of slide.others) if (text) lose(column, text, why, { level: levelOf(why) })
  return all
}

function dateOf(slide: Slide, options: SlideOptions, lose: Lose): { date?: string; label?: string } {
  const { start, display } = slide
  const end = endOf(slide, lose)
  const from = fieldsDate(start, options, lose)
  const to = fieldsDate(end, options, lose)
  const shown = plainWords(cell(display.column, unguarded(display.text)))
  if (!from) {
    if (to) lose(columnOf(end), to.edtf, 'An end without a beginning places nothing.')
    const only = to ? undefined : readDate(shown, options)
    if (only?.meanings.length === 1) {
      const edtf = tellDate(only, { column: display.column, text: shown }, lose)
      lose(display.column, shown, 'There is no date but the one that is shown: it is taken.', {
        level: 'note',
      })
      return { ...(edtf && { date: edtf }), ...(only.label && { label: only.label }) }
    }
    if (display.text) lose(display.column, display.text, 'There is no date to it.')
    return {}
  }
  let edtf = from.edtf
  if (to && to.edtf !== from.edtf) {
    const both = `${from.edtf}/${to.edtf}`
    if (isProblem(parseDate(both, options.zone)))
      lose(columnOf(end), to.edtf, 'It ends before it begins, or makes no span of time with the beginning.', {
        detail: from.edtf,
      })
    else edtf = both
  }
  const { date, label } = datedBy(edtf, { column: display.column, text: shown }, options, lose)
  if (label && from.label) lose(columnOf(start), from.label, 'The date that is shown has another label.')
  if (to?.label) lose(columnOf(end), to.label, 'A time of day is kept to the minute, or not at all.')
  const kept = label ?? from.label
  return { date, ...(kept && { label: kept }) }
}

const columnOf = (date: Slide['start']) => ('year' in date ? date.year.column : date.column)

/** An end without a year is in the year of the beginning, and a time alone on its day. */
function endOf({ start, end }: Slide, lose: Lose): Slide['end'] {
  if (!('year' in end) || !('year' in start) || end.year.text || !start.year.text) return end
  const given = end.month.text || end.time.text
  if (!given) return end
  const field = end.month.text ? end.month : end.time
  lose(field.column, field.text, 'The end has no year: it is taken for that of the beginning.', {
    level: 'note',
  })
  const like = (own: ColumnText, other: ColumnText) =>
    own.text ? own : { column: own.column, text: other.text }
  return {
    year: like(end.year, start.year),
    month: like(end.month, start.month),
    day: end.month.text ? end.day : like(end.day, start.day),
    time: end.time,
  }
}

function fieldsDate(date: Slide['start'], options: SlideOptions, lose: Lose): FieldsDate | undefined {
  if (!('year' in date)) return writtenDate(date, options, lose)
  if (date.year.text === '') {
    for (const { column, text } of [date.month, date.day, date.time])
      if (text && !/^0+$/.test(text)) lose(column, text, 'There is no year to it.')
    return undefined
  }
  return dateOfFields(date, options, lose)
}

/**
 * The first sheets of TimelineJS, and the JSON of its second version, had whole dates: `2/12/1997 13:30`, as in America
 * if nothing else was chosen, `2015,5,14`, `-44`.
 */
function writtenDate(
  { column, text }: ColumnText,
  options: SlideOptions,
  lose: Lose,
): FieldsDate | undefined {
  if (text === '') return undefined
  const [, year, month = '', day = '', hour, minute = '00', second = ''] =
    /^(-?\d{1,5})(?:\s*,\s*(\d{0,2}))?(?:\s*,\s*(\d{0,2}))?(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2}))?(?:\s*,[\s\d,]*)?$/.exec(
      text,
    ) ??
    /^(-?\d{1,4})-(\d\d?)(?:-(\d\d?))?$/.exec(text) ??
    []
  const field = (value: string) => ({ column, text: value })
  if (year !== undefined) {
    const clock = [hour?.padStart(2, '0'), minute.padStart(2, '0'), second.padStart(2, '0')].join(':')
    const time = hour === undefined || Number(hour + minute + second) === 0 ? '' : clock
    return dateOfFields(
      { year: field(year), month: field(month), day: field(day), time: field(time) },
      options,
      lose,
    )
  }
  const chosen = { dates: 'month-first', ...options.chosen } as const
  return oneDate({ column, text }, { ...options, chosen }, lose)
}

/** An apostrophe that keeps a spreadsheet from running a cell is not part of it. */
export const unguarded = (text: string) => text.replace(/^'(?=["'\s]*[=+\-@\t\r＝＋－＠])/, '')
