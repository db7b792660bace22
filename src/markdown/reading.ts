import type { Issue, Place } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import type { Quote, Statement } from './types.ts'

export type ParagraphOptions = {
  /** The Markdown that the paragraph was read from, and the places of its offsets in the file. */
  markdown: string
  placeAt: PlaceAt
  /** Whether it needs a citation. */
  rule: 'cited' | 'free'
  /** Whether it stands in a block quotation: all that leads up to a note is then a quotation. */
  quoted: boolean
}

/** What has been read of a paragraph so far. */
export type Reading = ParagraphOptions & {
  statement: Statement
  issues: Issue[]
  /** Quotations for which no note has come yet. */
  waiting: Quote[]
  /** In a block quotation, the words for which no note has come yet. */
  quotedWords: { text: string; at: Place } | undefined
  /** A mark that opened a quotation and was not answered in its text. */
  openMark: string | undefined
  /** A citation was not closed: what follows may have been meant to stand in it. */
  torn: boolean
}
