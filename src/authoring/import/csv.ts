import Papa from 'papaparse'
import type { Refusal } from '../refusal.ts'

/** A table with a header; a line is what a spreadsheet shows as a row, and counts from 1 there. */
export type Sheet = { columns: string[]; lines: { number: number; cells: string[] }[] }

const separators = [',', ';', '\t', '|']
const mostLines = 20_000

/**
 * Reads a CSV file (RFC 4180). Empty lines before the header are none. The separator is what a first line `sep=;` says, as Excel writes it, or else the one that
 * makes most of the header. Quotation marks that are not in order are refused: cells and rows run together there.
 */
export function readSheet(text: string): Sheet | Refusal {
  const [whole = '', , told] =
    /^(?:[^\S\t\n]*\r?\n)*(?:("?)sep=(.)\1\r?\n(?:[^\S\t\n]*\r?\n)*)?/i.exec(text) ?? []
  const table = text.slice(whole.length)
  const skipped = whole.split(/\r\n|\r|\n/).length - 1
  const [delimiter = ','] = told
    ? [told]
    : separators
        .map((one) => ({ one, width: parse(table, one, 1).data[0]?.length ?? 0 }))
        .sort((a, b) => b.width - a.width)
        .map(({ one }) => one)
  const { data, errors } = parse(table, delimiter, mostLines + 2)
  const wrong = errors.find(({ type }) => type === 'Quotes')
  if (wrong) return { refusal: broken(table, wrong.index ?? 0, wrong.code, skipped) }
  if (data.length > mostLines + 1)
    return { refusal: `The table has more than ${mostLines} rows. Divide it, and import the parts.` }
  const [header = [], ...rest] = data
  return {
    columns: header.map((name) => name.trim()),
    lines: rest
      .map((cells, index) => ({ number: index + 2 + skipped, cells: cells.map((one) => one.trim()) }))
      .filter(({ cells }) => cells.some(Boolean)),
  }
}

/** `at` is where the cell begins. */
function broken(text: string, at: number, code: string, skipped: number): string {
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length + skipped
  const cell = JSON.stringify(text.slice(at, at + 60).replace(/\s+/g, ' '))
  return code === 'MissingQuotes'
    ? `Line ${line}: a quotation mark is opened and never closed, from ${cell}. Close it, and double the marks inside the cell: "" for each.`
    : `Line ${line}: text follows the quotation mark that closes a cell, in ${cell}. Put it inside the marks, and double the marks inside the cell: "" for each. Nothing was imported.`
}

function parse(text: string, delimiter: string, preview: number) {
  return Papa.parse<string[]>(text, { delimiter, preview })
}
