import type { BlockContent, Node, PhrasingContent } from 'mdast'
import type { Issue, Place } from '../issues/issue.ts'
import type { WrittenDate } from '../time/date.ts'

/** Paragraphs of a source, both included, counted from 1. */
export type Locator = { from: number; to: number }

/** One use of a source at one place in a text. */
export type Citation = {
  source: string
  locator?: Locator
  /** A few words of the cited passage, verbatim. */
  phrase?: string
  /** Who spoke the quotation that this citation follows, and when. */
  speaker?: { id: string; on?: WrittenDate }
  at: Place
}

/** Verbatim words, in one line. `note` is the index, in the same statement, of the note that cites them. */
export type Quote = { words: string; note: number; at: Place }

/** One “[@…; @…]”: the citations that stand at one place of a text. */
export type Note = { citations: Citation[] }

/**
 * A part of a statement: HTML, or what is known only beside all other files: a text, in which names may be linked; a mark,
 * with the punctuation that it follows; where a quotation is taken from; the address of a link.
 */
export type Piece =
  | string
  | { text: string; names: boolean }
  | { note: number; stop: string }
  | { quote: number }
  | { link: string }

/** A block of a body with what it cites. */
export type Statement = {
  block: BlockContent['type']
  pieces: Piece[]
  text: string
  notes: Note[]
  quotes: Quote[]
}

/** What a Markdown text holds, and what is wrong with it. */
export type Body = { statements: Statement[]; links: { url: string; at: Place }[]; issues: Issue[] }

/** Stands in the tree where a note is cited; `note` is its index in the statement. */
export type CitationNode = Node & { type: 'citation'; note: number }

/** Stands in the tree for a quotation inside a sentence; `quote` is its index in the statement. */
export type QuotationNode = Node & {
  type: 'quotation'
  quote: number
  marks: [string, string]
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
    quotation: QuotationNode
  }
  interface RootContentMap {
    citation: CitationNode
    quotation: QuotationNode
  }
}
