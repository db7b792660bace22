import { nearest } from '../../issues/nearest.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Refusal } from '../refusal.ts'
import { datedBy, type DisplayOptions } from './display.ts'
import { dateOfFields, type ColumnText } from './fields.ts'
import { shown, type Json } from './json.ts'
import { markupOf } from './markup.ts'
import { oneDate } from './one-date.ts'
import { roles, type Columns, type Role } from './roles.ts'
import { cell, losses, type Lose, type TableRow, type Table } from './row.ts'
import { unguarded } from './slide.ts'

/** Rows of any table, or records of any list: what stands under each name. `row` is how the report names one. */
export type Records = {
  format: string
  columns: string[]
  rows: { place: string; cells: TableRow['cells']; hidden?: string | undefined }[]
  /** Whether a text has tags in it. If omitted, its tags tell. */
  markup?: 'html'
}

/** Reads records by the columns that the command names for each role. */
export function readRecords(records: Records, named: Columns, options: DisplayOptions): Table | Refusal {
  const { columns, rows, format } = records
  const listed = columns.filter(Boolean).join(', ')
  if (!named.title || !(named.date ?? named.year))
    return {
      refusal: `This is not a sheet of TimelineJS. Say which columns hold what, at least --title and --date. Its columns: ${listed}${suggestion(columns)}`,
    }
  const taken = new Map<Role, string>()
  for (const role of roles) {
    const name = named[role]
    if (name === undefined) continue
    const column = columnNamed(name, columns)
    if (column === undefined) return { refusal: noColumn(name, role, columns) }
    taken.set(role, column)
  }
  const read = new Set(taken.values())
  return {
    format,
    columns,
    losses: [],
    rows: rows.map(({ place, cells }): TableRow => {
      const { all, lose } = losses(place)
      const at = (role: Role): ColumnText & { value?: Json } => {
        const column = taken.get(role)
        const found = cells.find((one) => one.column === column)
        return {
          column: column ?? role,
          text: unguarded(found?.text ?? ''),
          ...(found?.value !== undefined && { value: found.value }),
        }
      }
      const html = (role: Role) =>
        cell(at(role).column, at(role).text, records.markup ?? markupOf(at(role).text))
      const dated = dateOf(at, options, lose)
      return {
        place,
        title: html('title'),
        ...dated,
        summary: at('summary').text || undefined,
        text: html('text'),
        media: { address: html('media'), caption: html('caption'), credit: html('credit') },
        sources: [],
        tags: tagsIn(at('tags')),
        cells,
        unread: cells
          .filter(({ column }) => !read.has(column))
          .map((one) => ({ ...one, why: 'No option names its column.' })),
        losses: all,
      }
    }),
  }
}

/** A column by its name in any case; undefined if there is none. */
export const columnNamed = (name: string, columns: string[]): string | undefined =>
  columns.find((one) => one.toLowerCase() === name.trim().toLowerCase())

/** What is said where a column is named that there is not. */
export function noColumn(name: string, role: string, columns: string[]): string {
  const near = nearest(name, columns)
  return `There is no column “${name}” for --${role}.${near ? ` Did you mean “${near}”?` : ''} The columns: ${columns.filter(Boolean).join(', ')}`
}

const usual: Partial<Record<Role | 'source', RegExp>> = {
  title: /^(?:title|headline|heading|event|name|what|название|заголовок)$/i,
  date: /^(?:date|when|start|start[ _-]?date|day|дата)$/i,
  text: /^(?:text|body|content|description|details|more|текст|описание)$/i,
  source: /^(?:sources?|links?|urls?|references?|read ?more ?url|источники?|ссылки?)$/i,
}

/** The command that the names of columns suggest. */
function suggestion(columns: string[]): string {
  const options = Object.entries(usual).flatMap(([role, pattern]) => {
    const found = columns.find((one) => pattern.test(one))
    return found ? [`--${role} ${/^[\w-]+$/.test(found) ? found : `"${found}"`}`] : []
  })
  return options.length > 1 ? `. Perhaps: ${options.join(' ')}` : ''
}

type At = (role: Role) => ColumnText

function dateOf(at: At, options: DisplayOptions, lose: Lose): { date?: string; label?: string } {
  const fields = { year: at('year'), month: at('month'), day: at('day'), time: at('time') }
  const from = at('date').text
    ? oneDate(at('date'), options, lose)
    : fields.year.text
      ? yearDate(fields, options, lose)
      : undefined
  const label = at('label')
  if (!from) {
    if (label.text) lose(label.column, label.text, 'There is no date to it.')
    if (at('end').text) lose(at('end').column, at('end').text, 'An end without a beginning places nothing.')
    return {}
  }
  const to = oneDate(at('end'), options, lose)
  const both = to && to.edtf !== from.edtf ? `${from.edtf}/${to.edtf}` : from.edtf
  const reversed = isProblem(parseDate(both, options.zone)) && both !== from.edtf
  if (reversed)
    lose(
      at('end').column,
      at('end').text,
      'It ends before it begins, or makes no span of time with the beginning.',
      {
        detail: from.edtf,
      },
    )
  const dated = datedBy(reversed ? from.edtf : both, label, options, lose)
  if (dated.label && from.label)
    lose(at('date').column, from.label, 'The date that is shown has another label.')
  const kept = dated.label ?? from.label
  return { date: dated.date, ...(kept && { label: kept }) }
}

/** A year in a column of its own; what a table may mean by it in two ways is told. */
function yearDate(fields: Parameters<typeof dateOfFields>[0], options: DisplayOptions, lose: Lose) {
  const { year, month } = fields
  return month.text === '' && /^[-−]?\d{1,2}$|^[-−]/u.test(year.text)
    ? oneDate(year, options, lose)
    : dateOfFields(fields, options, lose)
}

function tagsIn({ column, text, value }: ColumnText & { value?: Json }): TableRow['tags'] {
  const all = Array.isArray(value) ? value.map(shown) : text.split(/[,;\n]/)
  return all.map((one) => ({ column, text: one.trim() }))
}
