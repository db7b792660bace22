import type { DateOptions } from '../../time/written/options.ts'
import type { Item } from './feed.ts'
import { isObject, textAt, type Json } from './json.ts'
import type { Lose } from './row.ts'
import { oneDate } from './one-date.ts'

/** When an item was published; its other dates are told. */
export function dateOfItem(item: Item, options: DateOptions, lose: Lose): { date?: string; issued?: string } {
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
  // Dates of RSS are in English, whatever the feed is in.
  const date = oneDate(first, { ...options, language: 'en' }, lose)?.edtf
  return date ? { date, issued: date } : {}
}

const listed = (item: Item, path: string) =>
  path === 'dc.dates.0'
    ? textAt({ dates: firstOf(isObject(item['dc']) ? item['dc']['dates'] : undefined) }, 'dates')
    : textAt(item, path)

const firstOf = (value: Json | undefined): Json => (Array.isArray(value) ? (value[0] ?? '') : '')
