import type { PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { issue, type Issue } from '../issues/issue.ts'
import { citationPattern, isReason, longestPhrase, parseCitations } from './citation.ts'
import { splitQuotations } from './quotation.ts'
import type { Citation, Note, PlaceOf, Quote, Statement } from './types.ts'

type Context = { zone: string; rule: 'cited' | 'free'; quoted: boolean; placeOf: PlaceOf }
type Parent = { children: PhrasingContent[] }

/**
 * Finds the citations and quotations of one paragraph, adds them to the statement, and puts nodes of their own in
 * the places where they stood. A quotation belongs to the note that comes next; `quoted` says that the whole
 * paragraph is one.
 */
export function readParagraph(paragraph: Parent, statement: Statement, context: Context): Issue[] {
  const { placeOf, rule, quoted } = context
  const issues: Issue[] = []
  const waiting: Quote[] = []
  const notesBefore = statement.notes.length
  const first = paragraph.children[0]
  const at = first ? placeOf(first) : undefined

  const addNote = (citations: Citation[]): number => {
    const note: Note = { citations }
    const index = statement.notes.push(note) - 1
    for (const quote of waiting.splice(0)) quote.note = index
    return index
  }
  const addQuote = (words: string, node: PhrasingContent, offset: number): number => {
    const quote: Quote = { words, note: -1, at: placeOf(node, offset) }
    waiting.push(quote)
    return statement.quotes.push(quote) - 1
  }

  const readText = (node: Text): PhrasingContent[] => {
    const pieces: PhrasingContent[] = []
    let end = 0
    const addText = (from: number, to: number) => {
      if (quoted) pieces.push({ type: 'text', value: node.value.slice(from, to) })
      else pieces.push(...readQuotations(node, from, to))
    }
    for (const match of node.value.matchAll(citationPattern)) {
      const place = placeOf(node, match.index)
      const parsed = parseCitations(match[0], context.zone)
      addText(end, match.index)
      end = match.index + match[0].length
      if (isReason(parsed)) {
        issues.push(issue('citation-syntax', place, { written: match[0], reason: parsed.reason }))
      } else {
        if (quoted && waiting.length === 0) addQuote(wordsBefore(paragraph), node, 0)
        pieces.push({
          type: 'citation',
          word: '',
          note: addNote(parsed.map((one) => ({ ...one, at: place }))),
        })
      }
    }
    addText(end, node.value.length)
    return pieces
  }

  const readQuotations = (node: Text, from: number, to: number): PhrasingContent[] => {
    const pieces: PhrasingContent[] = []
    for (const piece of splitQuotations(node.value.slice(from, to))) {
      if (piece.is === 'text') pieces.push({ type: 'text', value: piece.text })
      if (piece.is === 'stray') {
        issues.push(
          issue('quotation-unbalanced', placeOf(node, from + piece.offset), { start: excerpt(piece.text) }),
        )
      }
      if (piece.is === 'quotation') {
        const quote = addQuote(piece.text, node, from + piece.offset)
        pieces.push({
          type: 'quotation',
          quote,
          marks: piece.marks,
          children: [{ type: 'text', value: piece.text }],
        })
      }
    }
    return pieces
  }

  const walk = (parent: Parent): void => {
    parent.children = parent.children.flatMap((child) => {
      if (child.type === 'text') return readText(child)
      if ('children' in child) walk(child as Parent)
      return [child]
    })
  }

  walk(paragraph)
  placeMarks(paragraph)
  for (const quote of waiting)
    issues.push(issue('quotation-uncited', quote.at, { quotation: excerpt(quote.words) }))
  const added = statement.notes.slice(notesBefore)
  issues.push(...checkPhrases(added), ...checkSpeakers(statement, notesBefore))
  if (rule === 'cited' && added.length === 0 && issues.length === 0 && at) {
    issues.push(issue('uncited', at, { start: excerpt(toString(paragraph)) }))
  }
  return issues
}

const wordsBefore = (paragraph: Parent) =>
  toString(paragraph).replace(citationPattern, '').replace(/\s+/g, ' ').trim()

const excerpt = (text: string) => (text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text)

/** A mark follows the full stop or comma behind its citation, and clings to the word before it. */
function placeMarks(parent: Parent): void {
  parent.children.forEach((child, index) => {
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    if ('children' in child) placeMarks(child as Parent)
    if (child.type !== 'citation') return
    const [punctuation = ''] = after?.type === 'text' ? (/^[.,;:!?…]+/u.exec(after.value) ?? []) : []
    if (after?.type === 'text') after.value = after.value.slice(punctuation.length)
    const text = before?.type === 'text' ? before.value.trimEnd() : ''
    const [word = ''] = /\S*$/.exec(text) ?? []
    if (before?.type === 'text') before.value = text.slice(0, text.length - word.length)
    child.word = word + punctuation
  })
}

function checkPhrases(notes: Note[]): Issue[] {
  return notes.flatMap(({ citations }) =>
    citations.flatMap(({ phrase, at }) => {
      const words = phrase?.split(' ').length ?? 0
      return phrase && words > longestPhrase
        ? [issue('phrase-length', at, { phrase, words, most: longestPhrase })]
        : []
    }),
  )
}

function checkSpeakers(statement: Statement, from: number): Issue[] {
  const named = (note: Note | undefined) => note?.citations.some(({ speaker }) => speaker) ?? false
  const unattributed = statement.quotes
    .filter(({ note }) => note >= from && !named(statement.notes[note]))
    .map(({ words, at }) => issue('quotation-unattributed', at, { quotation: excerpt(words) }))
  const idle = statement.notes.flatMap((note, index) => {
    const [citation] = note.citations
    if (index < from || !named(note) || !citation || statement.quotes.some((quote) => quote.note === index))
      return []
    const reason = 'it says who spoke, but no quotation stands before it'
    return [issue('citation-syntax', citation.at, { written: `@${citation.source}, … said by …`, reason })]
  })
  return [...unattributed, ...idle]
}
