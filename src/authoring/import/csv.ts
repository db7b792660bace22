import Papa from 'papaparse'
import type { Refusal } from '../refusal.ts'

/** A table with a header; a line is what a spreadsheet shows as a row, and counts from 1 there. */
export type Sheet = { columns: string[]; lines: { number: number; cells: string[] }[]; wrong: string[] }

const separators = [',', ';', '\t']
const mostLines = 20_000

/** Reads a CSV file; the separator is the one that makes most of its header. */
export function readSheet(text: string): Sheet | Refusal {
  const [delimiter = ','] = separators
    .map((one) => ({ one, width: parse(text, one, 1).data[0]?.length ?? 0 }))
    .sort((a, b) => b.width - a.width)
    .map(({ one }) => one)
  const { data, errors } = parse(text, delimiter, mostLines + 2)
  if (data.length > mostLines + 1)
    return { refusal: `The table has more than ${mostLines} rows. Divide it, and import the parts.` }
  const [header = [], ...rest] = data
  return {
    columns: header.map((name) => name.trim()),
    lines: rest
      .map((cells, index) => ({ number: index + 2, cells: cells.map((one) => one.trim()) }))
      .filter(({ cells }) => cells.some(Boolean)),
    wrong: errors.flatMap(({ code, row = 0 }) =>
      code === 'UndetectableDelimiter' ? [] : [`row ${row + 1}: ${quotes}`],
    ),
  }
}

const quotes =
  'A quotation mark is not closed, or stands in a cell that has none around it: see whether cells run together.'

function parse(text: string, delimiter: string, preview: number) {
  return Papa.parse<string[]>(text, { delimiter, preview })
}
