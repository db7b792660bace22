import type { Node, PhrasingContent, Root } from 'mdast'
import type { Location } from 'vfile-location'
import type { Issue, Position } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import type { WrittenDate } from '../time/date.ts'

/** From and to, both included. Of paragraphs counted from 1; of a recording in seconds from its beginning. */
export type Span = { from: number; to: number }

/** Where in a source a passage stands. Pages, chapters and sections are as they are printed: “12–14”, “iv”, “2.1”. */
export type Locator =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'time'; spans: Span[] }
  | { kind: 'page' | 'chapter' | 'section'; label: string; several: boolean }

/** Somebody with a file in content/people/, or in words, who has none: “a local official”. */
export type Speaker = { id: string } | { unnamed: string }

/** One use of a source at one place in a text. */
export type Citation = {
  source: string
  /** Words that stand before it in the brackets: “see”, “compare”. */
  prefix?: string
  locator?: Locator
  /** Words that follow the passage: “and elsewhere”. */
  suffix?: string
  /** A few words of the cited passage, verbatim. */
  phrase?: string
  /** Who spoke the quotation that this citation follows, and when. */
  said?: { by: Speaker[]; on?: WrittenDate }
  at: Position
}

/**
 * Words in quotation marks, in one line. `note` is the index, in the same statement, of the note that cites them;
 * `said` are the indices, in that note, of the citations that say who spoke them: none for names, titles and the like.
 */
export type Quote = { words: string; note: number; said: number[]; at: Position }

/** One “[@…; @…]”: the citations that stand at one place of a text. */
export type ParsedNote = { citations: Citation[] }

/** A block of a body with what it cites. */
export type ParsedStatement = {
  /** mdast without positions: one block, or paragraphs that one quotation joins, or a table and the paragraph that cites it. */
  tree: Root
  /** What a reader reads, in one line. */
  text: string
  notes: ParsedNote[]
  quotes: Quote[]
}

/** What a Markdown text holds, and what is wrong with it. A plain value, which can be stored. */
export type Body = { statements: ParsedStatement[]; links: { url: string; at: Position }[]; issues: Issue[] }

/** `cited`: each paragraph needs a citation. `free`: the editor speaks; headings may stand, citations need not. */
export type Rule = 'cited' | 'free'

/**
 * Stands in the tree where a text cites. It has no citations where they were not understood: it is then taken out
 * again. `note` is its index in the statement.
 */
export type CitationNode = Node & {
  type: 'citation'
  citations: Citation[]
  /** Where the “@” of each stands in the Markdown. */
  offsets: number[]
  note: number
  /** Its brackets are not closed: what follows may have been meant to stand in them. */
  open?: boolean
}

/** Words in quotation marks inside a paragraph, with their marks. `quote` is their index in the statement. */
export type QuotationNode = Node & {
  type: 'quotation'
  quote: number
  marks: [string, string]
  /** The paragraph before has the beginning of it. */
  continued: boolean
  children: PhrasingContent[]
}

/** What may hold text: a paragraph, heading, cell of a table, emphasis, link or quotation. */
export type Inline = Node & { children: PhrasingContent[] }

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
    quotation: QuotationNode
  }
  interface RootContentMap {
    citation: CitationNode
    quotation: QuotationNode
  }
  interface ParagraphData {
    /** A quotation that the paragraph before has begun goes on in it. */
    continued?: boolean
  }
}

declare module 'vfile' {
  interface DataMap {
    /** What the plugins must know of the text: where it stands in its file, and by which rule it is read. */
    reading: { placeAt: PlaceAt; rule: Rule }
    statements: ParsedStatement[]
    links: Body['links']
    /** Made when first needed. */
    lines: Location
  }
}
