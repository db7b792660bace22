import { type Table } from './row.ts'
import { isRefusal } from '../refusal.ts'
import { readImport, type ReadOptions } from './read.ts'
import { en } from '../../words/en.ts'
import { importTable, type Existing, type Imported } from './import.ts'

export const nothing: Existing = { events: new Map(), aliases: new Map(), sources: [], sourceIds: [] }

const zone = 'Asia/Kathmandu'
const now = Date.parse('2026-01-01')

export type ImportSettings = Partial<ReadOptions> & { existing?: Existing; cites?: string[] }

const fileOf = (text: string) => [{ name: 'file', bytes: new TextEncoder().encode(text) }]

function tableOf(files: { name: string; bytes: Uint8Array }[], options: Partial<ReadOptions>): Table {
  const table = readImport(files, { zone, words: en, columns: {}, ...options })
  if (isRefusal(table)) throw new Error(table.refusal)
  return table
}

/** For tests: a text read as a file would be; throws what the person at the terminal would be told. */
export const tableFrom = (text: string, options: Partial<ReadOptions> = {}): Table =>
  tableOf(fileOf(text), options)

/** For tests: what an import of files makes. */
export function importOf(
  files: { name: string; bytes: Uint8Array }[],
  { existing = nothing, cites = [], ...options }: ImportSettings = {},
): Imported {
  const settings = { zone: options.zone ?? zone, words: en, now, existing, cites }
  const made = importTable(tableOf(files, options), settings)
  if (isRefusal(made)) throw new Error(made.refusal)
  return made
}

/** For tests: what an import of a text makes. */
export const importFrom = (text: string, settings: ImportSettings = {}): Imported =>
  importOf(fileOf(text), settings)

/** The text of the only event that an import makes. */
export function eventFrom(text: string, options: Partial<ReadOptions> = {}): string {
  const events = importFrom(text, options).files.filter(({ path }) => path.startsWith('content/events/'))
  if (events.length !== 1) throw new Error(`${events.length} events`)
  return events[0]?.text ?? ''
}

/** Files of an import by their paths in content/, as `loadSample` takes them. */
export const filesOf = ({ files }: Imported): Record<string, string> =>
  Object.fromEntries(files.map(({ path, text }) => [path.replace('content/', ''), text]))

/** A sheet of TimelineJS with some columns. */
export function sheet(...rows: Record<string, string>[]): string {
  const columns = [...new Set(['Year', 'Headline', ...rows.flatMap((row) => Object.keys(row))])]
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')
}
