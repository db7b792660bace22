import { stringify } from 'csv-stringify/sync'

export type CsvRow = Record<string, string | number>

/** A table (RFC 4180) whose columns are the keys of its first row. It begins with a byte order mark, without which Excel takes it for Latin 1. */
export function csv(rows: CsvRow[]): string {
  // Without the last option a cell that holds a line feed alone is not quoted as soon as the line ends are given.
  return stringify(rows, {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  })
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, and a formula can send the sheet away: an
 * apostrophe makes it a text (https://owasp.org/www-community/attacks/CSV_Injection). For texts that people write. A line
 * inside a cell is guarded as well: a program that reads line by line takes it for a row.
 */
export function guarded(text: string): string {
  return text.replace(formula, "'").replace(behindSeparator, "$&'")
}

/** The same for HTML, where any character can be written otherwise, so that nothing is added. */
export function guardedHtml(html: string): string {
  return html.replace(/(?:(?<=^|[\r\n])|(?<=[;\t]["'\s]*))[=+\-@\t\r＝＋－＠]+/g, (found) =>
    [...found].map((character) => `&#${character.codePointAt(0)};`).join(''),
  )
}

/** The same for an address, in which a semicolon can be written otherwise. */
export function guardedUrl(url: string): string {
  return url.replace(behindSeparator, '%3B')
}

// Marks and spaces in front are counted in: a program that reads the quotation marks of CSV otherwise drops them.
const formula = /(?<=^|[\r\n])(?=["'\s]*[=+\-@\t\r＝＋－＠])/g
// Where the comma is the decimal sign, a spreadsheet takes the semicolon for what parts the cells; some take the tab.
const behindSeparator = /[;\t](?=["'\s]*[=+\-@＝＋－＠])/g
