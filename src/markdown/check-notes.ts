import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { Citation, Note, Statement } from './types.ts'

/** A phrase of more words says more than is needed to find a passage, and copies more than is fair. */
export const longestPhrase = 12

/**
 * The rules of the notes from an index on: phrases are short, each quotation has a speaker and each speaker a
 * quotation. If the paragraph was not `understood`, the missing quotation may be one that could not be read.
 */
export function checkNotes({ notes, quotes }: Statement, from: number, understood: boolean): Issue[] {
  const added = notes.slice(from)
  const unattributed = quotes.filter(({ note }) => note >= from && !speakerIn(notes[note]))
  const idle = added.filter((_, index) => !quotes.some(({ note }) => note === from + index))
  return [
    ...added.flatMap(({ citations }) => citations.flatMap(checkPhrase)),
    ...unattributed.map(({ words, at }) =>
      issue('quotation-unattributed', at, { quotation: excerpt(words) }),
    ),
    ...(understood ? idle.flatMap(checkIdle) : []),
  ]
}

function checkPhrase({ phrase, at }: Citation): Issue[] {
  const words = phrase?.split(' ').length ?? 0
  if (!phrase || words <= longestPhrase) return []
  return [issue('phrase-length', at, { phrase: excerpt(phrase), words, most: longestPhrase })]
}

function checkIdle(note: Note): Issue[] {
  const citation = speakerIn(note)
  if (!citation) return []
  const written = `@${citation.source}, … said by ${citation.speaker?.id}`
  const reason = 'it says who spoke, but no quotation stands before it'
  return [issue('citation-syntax', citation.at, { written, reason })]
}

const speakerIn = (note: Note | undefined) => note?.citations.find(({ speaker }) => speaker)
