import type { Words } from '../../words/words.ts'
import { readSheet } from './csv.ts'
import { readFeed } from './feed.ts'
import { parseJson } from './json.ts'
import { type Table } from './row.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readTable, type Role } from './table-csv.ts'
import { isTimelineJs, readTimelineJsCsv } from './timelinejs-csv.ts'
import { isTimelineJson, readTimelineJson } from './timelinejs-json.ts'
import type { DayOrder } from './written-date.ts'

export const formats = ['timelinejs', 'csv', 'feed'] as const
export type Format = (typeof formats)[number]

export type ReadOptions = {
  zone: string
  words: Words
  /** If omitted, the content tells. */
  format?: Format | undefined
  columns: Partial<Record<Role, string>>
  order?: DayOrder | undefined
}

export const mostMegabytes = 10

/** Reads the bytes of a file in whatever of the formats it is. */
export function readImport(bytes: Uint8Array, options: ReadOptions): Table | Refusal {
  if (bytes.length > mostMegabytes * 1_000_000)
    return { refusal: `The file has more than ${mostMegabytes} MB. Divide it, and import the parts.` }
  const text = decode(bytes)
  if (text === undefined)
    return { refusal: 'The file is not text in UTF-8. Save it again with that encoding.' }
  if (text.trim() === '') return { refusal: 'There is nothing in the file.' }
  const table = readText(text, options)
  if (isRefusal(table) || table.rows.length > 0) return table
  return { refusal: `The file is ${table.format}, and there is no row in it.` }
}

function readText(text: string, options: ReadOptions): Table | Refusal {
  const { format, zone, words, columns, order } = options
  const first = text.trimStart().charAt(0)
  const json = first === '{' || first === '[' ? parseJson(text) : undefined
  const named = Object.keys(columns).length > 0
  if (format === 'feed' || (!format && !named && first === '<')) return readFeed(text, zone)
  if (json !== undefined && format !== 'csv') {
    if (isTimelineJson(json)) return readTimelineJson(json, { zone, words })
    const feed = format === 'timelinejs' ? undefined : readFeed(text, zone)
    if (!feed || isRefusal(feed)) return { refusal: feed && format ? feed.refusal : noTimeline }
    return feed
  }
  if (first === '{' && format !== 'csv')
    return {
      refusal: 'The file looks like JSON, and is none: an editor that knows JSON shows where it breaks off.',
    }
  const sheet = readSheet(text)
  if (isRefusal(sheet)) return sheet
  const modern = format === 'timelinejs' || (format !== 'csv' && !named && isTimelineJs(sheet))
  if (modern && !isTimelineJs(sheet)) return { refusal: noTimeline }
  const table = modern
    ? readTimelineJsCsv(sheet, { zone, words })
    : readTable(sheet, { zone, language: words.locale, columns, order })
  if (isRefusal(table)) return table
  const broken = sheet.wrong.map((why) => ({ place: 'the file', column: 'quotation marks', value: '', why }))
  return { ...table, losses: [...table.losses, ...broken] }
}

const noTimeline =
  'This is not TimelineJS’s: its sheet has a column “Headline” and a column “Year”, its JSON a list of “events”.'

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
