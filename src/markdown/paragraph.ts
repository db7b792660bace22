import type { PhrasingContent, Text } from 'mdast'
import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { checkNotes } from './check-notes.ts'
import { citationPattern, isReason, parseCitations } from './citation.ts'
import { endQuotedWords, readQuotations, readQuotedWords } from './quoted.ts'
import type { ParagraphOptions, Reading } from './reading.ts'
import { readableText, writtenText } from './text.ts'
import type { Statement } from './types.ts'

type Parent = { children: PhrasingContent[] }

/**
 * Finds the citations and quotations of one paragraph, adds them to the statement, and puts nodes of their own in
 * the places where they stood. A quotation belongs to the note that comes next.
 */
export function readParagraph(paragraph: Parent, statement: Statement, options: ParagraphOptions): Issue[] {
  const notesBefore = statement.notes.length
  const start = paragraph.children[0]?.position?.start.offset ?? 0
  const text = readableText({ type: 'paragraph', children: paragraph.children })
  const reading: Reading = {
    ...options,
    statement,
    issues: [],
    waiting: [],
    quotedWords: undefined,
    openMark: undefined,
    torn: false,
  }
  readChildren(paragraph, reading, false)
  const { issues, waiting, rule, placeAt } = reading
  // Where a citation was not understood, it may be the one of these words.
  if (!issues.some(({ kind }) => kind === 'citation-syntax')) endQuotedWords(reading)
  for (const { words, at } of waiting)
    issues.push(issue('quotation-uncited', at, { quotation: excerpt(words) }))
  const understood = issues.length === 0
  issues.push(...checkNotes(statement, notesBefore, understood))
  const uncited = understood && statement.notes.length === notesBefore
  if (rule === 'cited' && uncited) issues.push(issue('uncited', placeAt(start), { start: excerpt(text) }))
  return issues
}

function readChildren(parent: Parent, reading: Reading, inLink: boolean): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'text') return readText(child, reading, inLink)
    if ('children' in child) readChildren(child as Parent, reading, inLink || child.type === 'link')
    return [child]
  })
}

function readText(node: Text, reading: Reading, inLink: boolean): PhrasingContent[] {
  const { value, plain, offsetOf } = writtenText(node, reading.markdown)
  const placeIn = (index: number) => reading.placeAt(offsetOf(index))
  const pieces: PhrasingContent[] = []
  let end = 0
  const readUpTo = (to: number) => {
    const part = { value: value.slice(end, to), plain: plain.slice(end, to) }
    const [from, placeInPart] = [end, (index: number) => placeIn(from + index)]
    if (reading.quoted) pieces.push(...readQuotedWords(part.value, placeInPart, reading))
    else pieces.push(...readQuotations(part, placeInPart, reading))
  }
  for (const match of plain.matchAll(citationPattern)) {
    const { index } = match
    readUpTo(index)
    end = index + match[0].length
    pieces.push(...readNote(value.slice(index, end), (offset) => placeIn(index + offset), reading, inLink))
  }
  readUpTo(value.length)
  return pieces
}

/** One pair of brackets: a note, to which the quotations before it belong. */
function readNote(written: string, placeIn: PlaceAt, reading: Reading, inLink: boolean): PhrasingContent[] {
  const { statement, issues } = reading
  endQuotedWords(reading)
  const quotes = reading.waiting.splice(0)
  const parsed = inLink ? { reason: 'it stands inside a link' } : parseCitations(written)
  if (isReason(parsed)) {
    reading.torn ||= !written.endsWith(']')
    issues.push(issue('citation-syntax', placeIn(0), { written: excerpt(written), reason: parsed.reason }))
    return []
  }
  const citations = parsed.map(({ offset, ...citation }) => ({ ...citation, at: placeIn(offset) }))
  const note = statement.notes.push({ citations }) - 1
  for (const quote of quotes) quote.note = note
  return [{ type: 'citation', note }]
}
