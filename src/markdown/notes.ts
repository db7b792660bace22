import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { isTroubled, reportAt } from './report.ts'
import type { Citation, CitationNode, Quote, ParsedStatement } from './types.ts'

/** A phrase of more words says more than is needed to find a passage, and copies more than is fair. */
export const longestPhrase = 12

/** More is no quotation but a copy, and takes long to find in a source. */
const longest = 2_000

/** Enters words that are quoted; `offset` is where they begin in the Markdown. */
export function addQuote(written: string, offset: number, { quotes }: ParsedStatement, file: VFile): Quote {
  const words = written.replace(/\s+/gu, ' ').trim()
  if (words.length > longest)
    reportAt(file, 'quotation-length', offset, { characters: words.length, most: longest })
  const at = file.data.reading?.placeAt(offset) ?? { file: file.path, line: 1, column: 1 }
  const quote: Quote = { words, note: -1, said: [], at }
  quotes.push(quote)
  return quote
}

/**
 * Enters one pair of brackets, and the quotations that it cites. Where as many of its citations say who spoke as there
 * are quotations, each has its own; otherwise they all have the one that stands beside them. `isRight`: nothing of its
 * paragraph was found wrong.
 */
export function cite(
  { citations, offsets }: CitationNode,
  quotes: Quote[],
  { notes }: ParsedStatement,
  file: VFile,
  isRight: boolean,
): number {
  const note = notes.push({ citations }) - 1
  for (const quote of quotes) quote.note = note
  const spoken = citations.flatMap(({ said }, index) => (said ? [index] : []))
  const beside = quotes.at(-1)
  if (beside && spoken.length !== quotes.length) beside.said = spoken
  else for (const [index, citation] of spoken.entries()) quotes[index]?.said.push(citation)
  for (const [index, citation] of citations.entries()) checkPhrase(citation, offsets[index] ?? 0, file)
  const [first] = spoken
  // The missing quotation may be one that could not be read.
  if (first === undefined || beside || !isRight) return note
  const { source, said } = citations[first] ?? {}
  const [who] = said?.by ?? []
  const written = `@${source}, … said by ${who && 'id' in who ? who.id : who?.unnamed}`
  const reason = 'it says who spoke, but no quotation stands before it'
  reportAt(file, 'citation-syntax', offsets[first] ?? 0, { written, reason })
  return note
}

function checkPhrase({ phrase }: Citation, offset: number, file: VFile): void {
  const words = phrase?.split(' ').length ?? 0
  if (!phrase || words <= longestPhrase) return
  reportAt(file, 'phrase-length', offset, { phrase: excerpt(phrase), words, most: longestPhrase })
}

/** Whether nothing was found wrong in some blocks. */
export function areRight(blocks: RootContent[], file: VFile): boolean {
  const start = blocks[0]?.position?.start.offset ?? 0
  return !isTroubled(file, start, blocks.at(-1)?.position?.end.offset ?? start)
}
