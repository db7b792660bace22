import type { Item } from './feed.ts'
import { isObject, textAt, type Json } from './json.ts'
import type { Lose } from './row.ts'
import { readDate } from './written-date.ts'

/** When an item was published; its other dates are told. */
export function dateOfItem(item: Item, zone: string, lose: Lose): { date?: string; issued?: string } {
  const columns = [
    'pubDate',
    'published',
    'date_published',
    'dc.dates.0',
    'dc.date',
    'updated',
    'date_modified',
  ]
  const [first, ...others] = columns
    .map((column) => ({ column, text: listed(item, column) }))
    .filter(({ text }) => text)
  if (!first) return {}
  for (const { column, text } of others)
    if (text !== first.text) lose(column, text, 'Another date of the item is kept.')
  const { meanings, seconds } = readDate(internet(first.text), { zone, language: 'en' })
  const [date, ambiguous] = meanings
  if (!date || ambiguous) {
    lose(first.column, first.text, 'It is no date that is understood.')
    return {}
  }
  if (seconds) lose(first.column, first.text, 'Dates are exact to the minute.')
  return { date, issued: date }
}

const listed = (item: Item, path: string) =>
  path === 'dc.dates.0'
    ? textAt({ dates: firstOf(isObject(item['dc']) ? item['dc']['dates'] : undefined) }, 'dates')
    : textAt(item, path)

const firstOf = (value: Json | undefined): Json => (Array.isArray(value) ? (value[0] ?? '') : '')

const offsets: Record<string, string> = {
  ...Object.fromEntries(['GMT', 'UT', 'UTC', 'Z', '-0000', '+0000'].map((name) => [name, 'Z'])),
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
}

/** A date of Internet messages (RFC 822, 5), as RSS has it, in the order of ISO 8601; any other text as it is. */
function internet(text: string): string {
  const match =
    /^(?:\w+,\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d\d)(:\d\d)?\s*([a-z]+|[+-]\d{4})?)?$/i.exec(
      text.trim(),
    )
  if (!match) return text
  const [, day = '', name = '', year = '', hour, minute = '', seconds = '', zone = ''] = match
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1
  if (!Number.isInteger(month) || month < 1) return text
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return date
  const offset = offsets[zone.toUpperCase()] ?? zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  return `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${offset}`
}
