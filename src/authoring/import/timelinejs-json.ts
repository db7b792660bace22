import { fromSecond } from './timelinejs-second.ts'
import { isObject, shown, textAt, type Json } from './json.ts'
import { cell, losses, type Table } from './row.ts'
import type { Slide, SlideOptions } from './slide.ts'
import { altWhy, backgroundWhy, settingWhy, thumbnailWhy, unknownWhy } from './reasons.ts'
import { tableOf } from './timelinejs-csv.ts'

/** Whether a JSON text holds a timeline of TimelineJS, of this version or of the one before. */
export function isTimelineJson(data: Json): boolean {
  if (!isObject(data)) return false
  if (isObject(data['timeline']) && Array.isArray(data['timeline']['date'])) return true
  const { events } = data
  return (
    Array.isArray(events) &&
    (events.length === 0 ||
      events.some((one) => isObject(one) && ('start_date' in one || isObject(one['text']))))
  )
}

/** Reads TimelineJS’s JSON (https://timeline.knightlab.com/docs/json-format.html), and the format of its second version. */
export function readTimelineJson(data: Json, options: SlideOptions): Table {
  const { title, events, eras, ...others } =
    isObject(data) && Array.isArray(data['events']) ? data : fromSecond(data)
  // Some files have the title in a list.
  const [first, ...titles] = Array.isArray(title) ? title : [title]
  const many = (list: Json | undefined) => (Array.isArray(list) ? list : [])
  const slides = [
    ...(isObject(first) ? [slideOf(first, 'title', 'title')] : []),
    ...titles.map((one, index) => slideOf(one, `title ${index + 2}`, 'event')),
    ...many(events).map((one, index) => slideOf(one, `event ${index + 1}`, 'event')),
    ...many(eras).map((one, index) => slideOf(one, `era ${index + 1}`, 'era')),
  ]
  const columns = [...new Set(slides.flatMap(({ cells }) => cells.map(({ column }) => column)))]
  const table = tableOf('JSON of TimelineJS', columns, slides, options)
  const { all, lose } = losses('title')
  for (const { column, text } of leavesOf(others)) if (text) lose(column, text, settingWhy, { level: 'look' })
  if (first !== undefined && first !== null && !isObject(first) && shown(first))
    lose('title', shown(first), unknownWhy)
  return { ...table, losses: [...table.losses, ...all] }
}

/** Parts of a slide that are read, or that only say how it looks. */
const taken = new Set([
  ...[
    'unique_id',
    'group',
    'display_date',
    'text.headline',
    'text.text',
    'media.url',
    'media.caption',
    'media.credit',
  ],
  ...['start_date', 'end_date'].flatMap((date) =>
    ['year', 'month', 'day', 'hour', 'minute', 'second', 'display_date'].map((part) => `${date}.${part}`),
  ),
  // Whole dates of the second version.
  'start_date',
  'end_date',
  'autolink',
])

const reasons: Record<string, string> = {
  'media.thumbnail': thumbnailWhy,
  'media.alt': altWhy,
  'background.url': backgroundWhy,
  'background.color': backgroundWhy,
  'background.opacity': backgroundWhy,
  background: backgroundWhy,
}

function slideOf(data: Json, place: string, is: Slide['is']): Slide {
  const at = (path: string) => ({ column: path, text: textAt(data, path) })
  const html = (path: string) => cell(path, textAt(data, path))
  const date = (key: string) =>
    isWhole(data, key)
      ? at(key)
      : {
          year: at(`${key}.year`),
          month: nonzero(at(`${key}.month`)),
          day: nonzero(at(`${key}.day`)),
          time: { column: `${key}.hour`, text: timeAt(data, key) },
        }
  const display = ['display_date', 'start_date.display_date'].map(at).find(({ text }) => text)
  return {
    place,
    is,
    id: textAt(data, 'unique_id') || undefined,
    start: date('start_date'),
    end: date('end_date'),
    display: display ?? at('display_date'),
    headline: html('text.headline'),
    text: html('text.text'),
    address: html('media.url'),
    caption: html('media.caption'),
    credit: html('media.credit'),
    group: at('group'),
    cells: leavesOf(data),
    others: leavesOf(data)
      .filter(({ column }) => !taken.has(column))
      .map((leaf) => ({ ...leaf, why: reasons[leaf.column] ?? unknownWhy })),
  }
}

const isWhole = (data: Json, key: string) => isObject(data) && typeof data[key] === 'string'

const nonzero = <Of extends { text: string }>(field: Of): Of =>
  /^0+$/.test(field.text) ? { ...field, text: '' } : field

/** TimelineJS shows no time where hour and minute are the number 0. */
function timeAt(data: Json, key: string): string {
  const [hour = '', minute = '', second = ''] = ['hour', 'minute', 'second'].map((part) =>
    textAt(data, `${key}.${part}`),
  )
  if (hour === '' || (isNumber(data, `${key}.hour`) && Number(hour) === 0 && Number(minute) === 0)) return ''
  return [
    hour,
    ...(minute ? [minute.padStart(2, '0')] : []),
    ...(minute && second ? [second.padStart(2, '0')] : []),
  ].join(':')
}

function isNumber(data: Json, path: string): boolean {
  return (
    typeof path
      .split('.')
      .reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), data) === 'number'
  )
}

function leavesOf(data: Json): { column: string; text: string }[] {
  if (!isObject(data)) return [{ column: 'slide', text: shown(data) }]
  return Object.entries(data).flatMap(([key, value]) =>
    isObject(value)
      ? Object.entries(value).map(([part, leaf]) => ({ column: `${key}.${part}`, text: shown(leaf) }))
      : [{ column: key, text: shown(value) }],
  )
}
