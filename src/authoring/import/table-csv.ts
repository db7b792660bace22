import { nearest } from '../../issues/nearest.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Sheet } from './csv.ts'
import { markupOf } from './markup.ts'
import { cell, losses, type Lose, type Row, type Table } from './row.ts'
import { type Refusal } from '../refusal.ts'
import { unguarded } from './slide.ts'
import { unknownWhy } from './timelinejs-csv.ts'
import { readDate, type DayOrder } from './written-date.ts'

/** What a column can hold, and the option of the command that names the column. */
export const roles = ['title', 'date', 'end', 'text', 'summary', 'label', 'source', 'tags'] as const
export type Role = (typeof roles)[number]

export type TableOptions = {
  zone: string
  language: string
  columns: Partial<Record<Role, string>>
  order: DayOrder | undefined
}

/** Reads any table, by the columns that the command names. */
export function readTable({ columns, lines }: Sheet, options: TableOptions): Table | Refusal {
  const listed = columns.filter(Boolean).join(', ')
  if (!options.columns.title || !options.columns.date)
    return {
      refusal: `This is not a sheet of TimelineJS. Say which columns hold what, at least --title and --date. Its columns: ${listed}`,
    }
  const places = new Map<Role, number>()
  for (const role of roles) {
    const name = options.columns[role]
    if (name === undefined) continue
    const place = columns.findIndex((one) => one.toLowerCase() === name.trim().toLowerCase())
    const near = nearest(name, columns)
    if (place === -1)
      return {
        refusal: `There is no column “${name}” for --${role}.${near ? ` Did you mean “${near}”?` : ''} The columns: ${listed}`,
      }
    places.set(role, place)
  }
  const taken = new Set(places.values())
  const rows = lines.map(({ number, cells }): Row => {
    const { all, lose } = losses(`row ${number}`)
    const of = (role: Role) => {
      const place = places.get(role)
      return { column: columns[place ?? -1] ?? role, text: unguarded(cells[place ?? -1] ?? '') }
    }
    for (const [place, text] of cells.entries())
      if (text && !taken.has(place)) lose(columns[place] || `column ${place + 1}`, text, unknownWhy)
    const text = of('text')
    return {
      place: `row ${number}`,
      title: cell(of('title').column, of('title').text, markupOf(of('title').text)),
      date: dateOf(of('date'), of('end'), options, lose),
      label: of('label').text || undefined,
      summary: of('summary').text || undefined,
      text: cell(text.column, text.text, markupOf(text.text)),
      sources: sourcesIn(of('source'), lose),
      tags: of('tags')
        .text.split(/[,;\n]/)
        .map((one) => ({ column: of('tags').column, text: one.trim() })),
      losses: all,
    }
  })
  return { format: 'a table', rows, losses: [] }
}

type Field = { column: string; text: string }

function dateOf(date: Field, end: Field, options: TableOptions, lose: Lose): string | undefined {
  const from = oneDate(date, options, lose)
  const to = oneDate(end, options, lose)
  if (!from || !to || from === to) return from
  const both = `${from}/${to}`
  if (!isProblem(parseDate(both, options.zone))) return both
  lose(end.column, end.text, `It makes no span of time with ${from}.`)
  return from
}

function oneDate({ column, text }: Field, { zone, language, order }: TableOptions, lose: Lose) {
  if (text === '') return undefined
  const { meanings, seconds } = readDate(text, { zone, language, order })
  const [one, ...others] = meanings
  if (others.length > 0) {
    const order = /^\d\d?[/-]\d\d?[/-]\d{4}/.test(text) ? '--dates day-first or --dates month-first, or ' : ''
    lose(column, text, `It can mean ${meanings.join(' or ')}: say ${order}one of them in the table.`)
    return undefined
  }
  if (one === undefined) lose(column, text, 'It is no date that is understood: write it as 2020-10-05.')
  if (one && seconds) lose(column, text, 'Dates are exact to the minute.')
  return one
}

/** A cell may name several addresses; what else stands in it is no address, and lost. */
function sourcesIn({ column, text }: Field, lose: Lose): Row['sources'] {
  const addresses = text.match(/(?:https?:)?\/\/[^\s<>"“”]+[^\s<>"“”.,;)]/giu) ?? []
  const rest = addresses
    .reduce((left, one) => left.replace(one, ''), text)
    .replace(/<[^>]*>|[\s,;|]+/g, ' ')
    .trim()
  if (rest) lose(column, rest, 'A source needs an address on the web: write content/sources/….yaml for it.')
  return addresses.map((url) => ({ column, given: { url } }))
}
