import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Words } from '../../words/words.ts'
import { datedBy, type Shown } from './display.ts'
import { dateOfFields, type DateFields, type FieldsDate } from './fields.ts'
import { wordsOf } from './markup.ts'
import { cell, losses, type Cell, type Loss, type Lose, type Row } from './row.ts'

/** A slide of TimelineJS, from its sheet or its JSON, all texts as they are written there. */
export type Slide = {
  place: string
  is: 'event' | 'title' | 'era'
  id?: string | undefined
  start: DateFields | Shown
  end: DateFields | Shown
  display: Shown
  headline: Cell
  text: Cell
  address: Cell
  caption: Cell
  credit: Cell
  group: Shown
  /** What nothing here takes, with the reason. */
  others: { column: string; text: string; why: string }[]
}

export type SlideOptions = { zone: string; words: Words }

/** A slide as a row. */
export function rowOf(slide: Slide, options: SlideOptions): Row {
  const { all, lose } = losses(slide.place)
  for (const { column, text, why } of slide.others) if (text) lose(column, text, why)
  const dated = dateOf(slide, options, lose)
  return {
    place: slide.place,
    id: slide.id,
    title: slide.headline,
    ...dated,
    text: slide.text,
    media: { address: slide.address, caption: slide.caption, credit: slide.credit },
    sources: [],
    tags: [slide.group],
    background: slide.is === 'era',
    losses: all,
  }
}

/** What a title slide says belongs to the story. */
export function titleLosses(slide: Slide): Loss[] {
  const { all, lose } = losses(slide.place)
  const of = (key: string) => `It is the title of the whole: put it into content/story.yaml as “${key}”.`
  if (slide.headline.text) lose(slide.headline.column, wordsOf(slide.headline), of('title'))
  if (slide.text.text) lose(slide.text.column, wordsOf(slide.text), of('standfirst'))
  for (const { column, text } of [slide.address, slide.caption, slide.credit])
    if (text) lose(column, text, 'The page of the whole timeline has no picture.')
  for (const { column, text, why } of slide.others) if (text) lose(column, text, why)
  return all
}

function dateOf(
  { start, end, display }: Slide,
  { zone, words }: SlideOptions,
  lose: Lose,
): { date?: string; label?: string } {
  const from = fieldsDate(start, zone, lose)
  const to = fieldsDate(end, zone, lose)
  if (!from) {
    if (to) lose(columnOf(end), to.edtf, 'An end without a beginning places nothing.')
    if (display.text) lose(display.column, display.text, 'There is no date to it.')
    return {}
  }
  let edtf = from.edtf
  if (to && to.edtf !== from.edtf) {
    if (isProblem(parseDate(`${from.edtf}/${to.edtf}`, zone)))
      lose(columnOf(end), to.edtf, `It ends before it begins, with ${from.edtf}.`)
    else edtf = `${from.edtf}/${to.edtf}`
  }
  const text = wordsOf(cell(display.column, unguarded(display.text)))
  const { date, label } = datedBy(edtf, { column: display.column, text }, { zone, words }, lose)
  if (label && from.label) lose(columnOf(start), from.label, 'The date that is shown has another label.')
  if (to?.label) lose(columnOf(end), to.label, 'A time of day is kept to the minute, or not at all.')
  const kept = label ?? from.label
  return { date, ...(kept && { label: kept }) }
}

const columnOf = (date: Slide['start']) => ('year' in date ? date.year.column : date.column)

function fieldsDate(date: Slide['start'], zone: string, lose: Lose): FieldsDate | undefined {
  if (!('year' in date)) return writtenDate(date, zone, lose)
  if (date.year.text === '') {
    for (const { column, text } of [date.month, date.day, date.time])
      if (text) lose(column, text, 'There is no year to it.')
    return undefined
  }
  return dateOfFields(date, zone, lose)
}

/** The first sheets of TimelineJS had whole dates in a cell, as in America: `2/12/1997 13:30`. */
function writtenDate({ column, text }: Shown, zone: string, lose: Lose): FieldsDate | undefined {
  if (text === '') return undefined
  const [, iso = text, isoTime = ''] = /^(-?\d{1,4}(?:-\d\d?){0,2})[T ]?(.*)$/.exec(text) ?? []
  const [, month = '', day = '', year = '', time = ''] =
    /^(\d\d?)\/(?:(\d\d?)\/)?(-?\d{1,4})\s*(.*)$/.exec(text) ?? /^$/.exec(iso) ?? []
  const [isoYear = '', isoMonth = '', isoDay = ''] = iso.replace(/^-/, '~').split('-')
  const field = (value: string) => ({ column, text: value })
  return dateOfFields(
    year
      ? { year: field(year), month: field(month), day: field(day), time: field(time) }
      : {
          year: field(isoYear.replace('~', '-')),
          month: field(isoMonth),
          day: field(isoDay),
          time: field(isoTime),
        },
    zone,
    lose,
  )
}

/** An apostrophe that keeps a spreadsheet from running a cell is not part of it. */
export const unguarded = (text: string) => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
