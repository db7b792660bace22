import type { Words } from '../../words/words.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readSheet } from './csv.ts'
import type { DateChosen } from '../../time/written/options.ts'
import { decode } from './decode.ts'
import { readFeed } from './feed.ts'
import { isPost, recordsOfPosts, usualColumns, usualSources, type Post } from './front-matter.ts'
import { parseJson, type Json } from './json.ts'
import { recordsOfJson, recordsOfSheet } from './records.ts'
import type { Columns } from './roles.ts'
import { losses, type Table } from './row.ts'
import { withSources } from './row-sources.ts'
import { readRecords, type Records } from './table.ts'
import { isTimelineJs, readTimelineJsCsv } from './timelinejs-csv.ts'
import { isTimelineJson, readTimelineJson } from './timelinejs-json.ts'

export const formats = ['timelinejs', 'csv', 'json', 'markdown', 'feed'] as const
export type Format = (typeof formats)[number]

export type ReadOptions = {
  zone: string
  words: Words
  /** If omitted, the content tells. */
  format?: Format | undefined
  /** Of the file’s text, in the WHATWG’s list. If omitted, its mark or declaration tells, or it is UTF-8. */
  encoding?: string | undefined
  /** Of the names of months, beside English. If omitted, the story’s. */
  language?: string | undefined
  columns: Columns
  /** Names of the columns that say what a row rests on. */
  sources?: string[]
  chosen?: DateChosen
}

export const mostMegabytes = 10

/** Reads the bytes of files in whatever of the formats they are. Only Markdown takes more than one. */
export function readImport(
  files: { name: string; bytes: Uint8Array }[],
  options: ReadOptions,
): Table | Refusal {
  const texts: Post[] = []
  for (const { name, bytes } of files) {
    if (bytes.length > mostMegabytes * 1_000_000)
      return { refusal: `The file has more than ${mostMegabytes} MB. Divide it, and import the parts.` }
    const read = decode(bytes, options.encoding)
    if (isRefusal(read)) return read
    texts.push({ name, text: read.text })
  }
  const [first] = texts
  if (!first || first.text.trim() === '') return { refusal: 'There is nothing in the file.' }
  const posts = options.format === 'markdown' || (!options.format && isPost(first.text))
  if (texts.length > 1 && !posts) return { refusal: 'Name one file: only Markdown is imported from several.' }
  const table = posts ? readPosts(texts, options) : readText(first.text, options)
  if (isRefusal(table)) return table
  if (table.rows.length === 0 && !table.leftOut)
    return { refusal: `The file is ${table.format}, and there is no row in it.` }
  return withSources(table, options.sources ?? [])
}

function readPosts(posts: Post[], options: ReadOptions): Table | Refusal {
  const other = posts.find(({ text }) => !isPost(text))
  if (other)
    return {
      refusal: `${other.name} has no front matter: it begins with a line “---”, keys, and a second such line.`,
    }
  const records = recordsOfPosts(posts)
  if (isRefusal(records)) return records
  const seen = records.rows.filter(({ hidden }) => !hidden)
  const columns = usualColumns(records.columns, options.columns)
  const table = readRecords({ ...records, rows: seen }, columns, datesOf(options))
  if (isRefusal(table)) return table
  const left = records.rows.flatMap(({ place, hidden = '' }) => {
    const { all, lose } = losses(place)
    if (hidden)
      lose('state', hidden, 'It was not published where it comes from: the whole row is left out.', {
        level: 'row',
      })
    return all
  })
  const usual =
    (options.sources ?? []).length > 0 ? [] : usualSources.filter((name) => table.columns.includes(name))
  const sourced = withSources({ ...table, leftOut: left.length, losses: [...table.losses, ...left] }, usual)
  return sourced
}

const datesOf = ({ zone, words, language = words.locale, chosen = {} }: ReadOptions) => ({
  zone,
  words,
  language,
  chosen,
})

function readText(text: string, options: ReadOptions): Table | Refusal {
  const { format, columns } = options
  const dates = datesOf(options)
  const first = text.trimStart().charAt(0)
  const named = [columns.title, columns.date, columns.year].some((name) => name !== undefined)
  if (format === 'feed' && first === '<') return readFeed(text, dates)
  if (!format && !named && first === '<') return readFeed(text, dates)
  const json = format === 'csv' ? undefined : jsonIn(text)
  if (json !== undefined) return readJson(json, text, options)
  if (
    format === 'json' ||
    ((first === '{' || first === '[') && format !== 'csv' && !/^\[?[^\n]*[,;\t]/.test(text))
  )
    return {
      refusal: 'The file looks like JSON, and is none: an editor that knows JSON shows where it breaks off.',
    }
  if (first === '{' && format !== 'csv')
    return {
      refusal: 'The file looks like JSON, and is none: an editor that knows JSON shows where it breaks off.',
    }
  const sheet = readSheet(text)
  if (isRefusal(sheet)) return sheet
  const modern = format === 'timelinejs' || (format !== 'csv' && !named && isTimelineJs(sheet))
  if (modern && !isTimelineJs(sheet)) return { refusal: noTimeline }
  return modern ? readTimelineJsCsv(sheet, dates) : readRecords(recordsOfSheet(sheet), columns, dates)
}

/** JSON, with a name before it as scripts have it (`data = {…};`), or one record on each line. */
function jsonIn(text: string): Json | undefined {
  const [whole = ''] = /^\s*(?:(?:var|let|const|window\.)?\s*[\w$.]+\s*=\s*)?(?=[[{])/.exec(text) ?? []
  const bare = text.slice(whole.length).trim()
  if (!/^[[{]/.test(bare)) return undefined
  const parsed = parseJson(bare) ?? (whole.trim() ? parseJson(bare.replace(/;\s*$/, '')) : undefined)
  if (parsed !== undefined) return parsed
  const lines = bare.split(/\r?\n/).filter((line) => line.trim())
  const records = lines.map(parseJson)
  return lines.length > 1 && records.every((one) => one !== undefined) ? records : undefined
}

function readJson(json: Json, text: string, options: ReadOptions): Table | Refusal {
  const { format, columns } = options
  const dates = datesOf(options)
  const named = Object.keys(columns).length > 0
  if (format !== 'json' && format !== 'feed' && isTimelineJson(json)) return readTimelineJson(json, dates)
  if (format === 'timelinejs') return { refusal: noTimeline }
  const feed = format === 'json' || named ? undefined : readFeed(text, dates)
  if (feed && (format === 'feed' || !isRefusal(feed))) return feed
  const records: Records | undefined = recordsOfJson(json)
  return records
    ? readRecords(records, columns, dates)
    : { refusal: `${noTimeline} There is no list of records in it either.` }
}

const noTimeline =
  'This is not TimelineJS’s: its sheet has a column “Headline” and a column “Year”, its JSON a list of “events”.'
