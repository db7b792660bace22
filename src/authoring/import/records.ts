import { isObject, shown, type Json } from './json.ts'
import type { Sheet } from './csv.ts'
import type { Records } from './table.ts'

const mostRecords = 20_000

/** A table as records. */
export const recordsOfSheet = ({ columns, lines }: Sheet): Records => ({
  format: 'a table',
  columns: columns.map((name, at) => name || `column ${at + 1}`),
  rows: lines.map(({ number, cells }) => ({
    place: `row ${number}`,
    cells: cells.map((text, at) => ({ column: columns[at] || `column ${at + 1}`, text })),
  })),
})

/** The list of records that JSON holds, itself or under one of its keys; undefined if there is none. */
export function recordsOfJson(data: Json): Records | undefined {
  const list = listIn(data, 3)
  if (!list) return undefined
  const rows = list
    .slice(0, mostRecords)
    .map((one, index) => ({ place: `record ${index + 1}`, cells: columnsOf(one) }))
  return {
    format: 'JSON',
    columns: [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))],
    rows,
  }
}

/** What a record says, key by key; keys within keys are joined with points. */
export function columnsOf(data: Json, path = ''): { column: string; text: string; value: Json }[] {
  if (!isObject(data)) return [{ column: path || 'record', text: written(data), value: data }]
  return Object.entries(data).flatMap(([key, value]) => {
    const column = path ? `${path}.${key}` : key
    return isObject(value) && column.split('.').length < 4
      ? columnsOf(value, column)
      : [{ column, text: written(value), value }]
  })
}

/** A list of texts is one on each line. */
const written = (value: Json): string =>
  Array.isArray(value) && value.every((one) => !isObject(one) && !Array.isArray(one))
    ? value.map(shown).join('\n')
    : shown(value)

function listIn(data: Json, depth: number): Json[] | undefined {
  if (Array.isArray(data)) return data.length > 0 && data.every(isObject) ? data : undefined
  if (!isObject(data) || depth === 0) return undefined
  const lists = Object.values(data).flatMap((value) => {
    const list = listIn(value, depth - 1)
    return list ? [list] : []
  })
  return lists.sort((a, b) => b.length - a.length)[0]
}
