import type { PhrasingContent } from 'mdast'
import { excerpt } from '../issues/excerpt.ts'
import { issue, type Place } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { closes, splitQuotations } from './quotation.ts'
import type { Reading } from './reading.ts'
import type { Quote } from './types.ts'

/** More is no quotation but a copy, and takes long to find in a source. */
const longest = 2_000

/** Text outside block quotations, in which marks show what is quoted. */
export function readQuotations(
  { value, plain }: { value: string; plain: string },
  placeIn: PlaceAt,
  reading: Reading,
): PhrasingContent[] {
  return splitQuotations(plain).flatMap((piece): PhrasingContent[] => {
    const text = value.slice(piece.offset, piece.offset + piece.text.length)
    if (piece.is === 'quotation') {
      const quote = addQuote(text, placeIn(piece.offset), reading)
      return [{ type: 'quotation', quote, marks: piece.marks, children: [{ type: 'text', value: text }] }]
    }
    if (piece.is === 'stray') reportStray(text, placeIn(piece.offset), reading)
    return [{ type: 'text', value: text }]
  })
}

/** A quotation that emphasis, a link or a citation tears apart has two marks alone, and is one mistake. */
function reportStray(text: string, at: Place, reading: Reading): void {
  const mark = text.charAt(0)
  const open = reading.openMark
  reading.openMark = undefined
  if (reading.torn || (open && closes(open, mark))) return
  reading.openMark = mark
  reading.issues.push(issue('quotation-unbalanced', at, { start: excerpt(text) }))
}

/** Text in a block quotation, all of which is quoted. */
export function readQuotedWords(value: string, placeIn: PlaceAt, reading: Reading): PhrasingContent[] {
  if (value === '') return []
  const former = reading.quotedWords
  reading.quotedWords = { text: (former?.text ?? '') + value, at: former?.at ?? placeIn(0) }
  return [{ type: 'text', value }]
}

/** Makes a quotation of the words collected in a block quotation; marks around them are the author’s double care. */
export function endQuotedWords(reading: Reading): void {
  const { text = '', at } = reading.quotedWords ?? {}
  reading.quotedWords = undefined
  if (!at || !/[\p{L}\p{N}]/u.test(text)) return
  const words = text.replace(/^[\s.,;:!?…]+/u, '').trim()
  const [piece, ...others] = splitQuotations(words)
  addQuote(piece?.is === 'quotation' && others.length === 0 ? piece.text : words, at, reading)
}

function addQuote(written: string, at: Place, { statement, waiting, issues }: Reading): number {
  const words = written.replace(/\s+/gu, ' ').trim()
  if (words.length > longest)
    issues.push(issue('quotation-length', at, { characters: words.length, most: longest }))
  const quote: Quote = { words, note: -1, at }
  waiting.push(quote)
  return statement.quotes.push(quote) - 1
}
