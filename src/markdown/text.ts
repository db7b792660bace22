import type { Nodes, Text } from 'mdast'
import type { VFile } from 'vfile'
import { pointAt } from './report.ts'

/** A text of the tree beside what the author wrote for it. */
export type WrittenText = {
  value: string
  /** The value, with a blank for each character that was escaped and so means nothing but itself. */
  plain: string
  /** Where a UTF-16 unit of the value stands in the Markdown. */
  offsetOf: (unit: number) => number
}

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|[a-z][a-z0-9]*);/iy

/**
 * Follows the value of a text through the Markdown it was read from: past backslashes and character references, and
 * past what begins the lines of lists and block quotations (CommonMark 0.31, 2.4, 2.5 and 5).
 */
export function writtenText({ value, position }: Text, markdown: string): WrittenText {
  const start = position?.start.offset ?? 0
  if (!/[&\\\n]/.test(value) && markdown.startsWith(value, start))
    return { value, plain: value, offsetOf: (unit) => start + unit }
  const offsets: number[] = []
  let plain = ''
  let at = start
  while (offsets.length < value.length) {
    const unit = value.charAt(offsets.length)
    const decoded = referenceAt(markdown, at, value, offsets.length)
    if (decoded) {
      for (let step = 0; step < decoded.units; step++) offsets.push(at)
      plain += ' '.repeat(decoded.units)
      at += decoded.length
    } else if (markdown[at] === '\\' && markdown[at + 1] === unit) {
      offsets.push(at)
      plain += ' '
      at += 2
    } else {
      if (unit === '\n') at = Math.max(at, markdown.indexOf('\n', at))
      offsets.push(at)
      plain += unit
      at += 1
      if (unit === '\n') while (/[ \t>]/.test(markdown.charAt(at))) at += 1
    }
  }
  return { value, plain, offsetOf: (unit) => offsets[unit] ?? 0 }
}

/** A stretch of a text as a node of its own, with its position. */
export function cut(node: Text, file: VFile, from: number, to: number): Text {
  const { offsetOf } = writtenText(node, String(file))
  const [start, end] = [pointAt(file, offsetOf(from)), pointAt(file, offsetOf(to - 1) + 1)]
  return { type: 'text', value: node.value.slice(from, to), position: { start, end } }
}

function referenceAt(markdown: string, at: number, value: string, index: number) {
  if (markdown[at] !== '&') return undefined
  reference.lastIndex = at
  const [written = '', hex, decimal] = reference.exec(markdown) ?? []
  // A name that means nothing stays as it is.
  if (written === '' || (!hex && !decimal && value.startsWith(written, index))) return undefined
  const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  return { units, length: written.length }
}

/** What a reader reads, in one line, without marks of notes. Cells of a table are divided by commas, rows by semicolons. */
export function readableText(node: Nodes): string {
  return flatten(node).replace(/\s+/gu, ' ').replaceAll(` ${markHere}`, '').replaceAll(markHere, '').trim()
}

const markHere = '\u0000'
const between: Record<string, string> = {
  root: ' ',
  list: ' ',
  listItem: ' ',
  blockquote: ' ',
  table: '; ',
  tableRow: ', ',
}

function flatten(node: Nodes): string {
  if (node.type === 'citation') return markHere
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  const inner = 'children' in node ? node.children.map(flatten).join(between[node.type] ?? '') : ''
  return node.type === 'quotation' ? node.marks.join(inner) : inner
}
