import { idPattern } from '../schemas/fields.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import type { Citation, Locator } from './types.ts'

/** Where a text may hold a citation: in brackets, as Pandoc writes it, or misplaced outside them. */
export const citationPattern = /\[[^[\]]*(?<![\p{L}\p{N}])@[^[\]]*\]|(?<![\p{L}\p{N}.])@[a-z0-9][a-z0-9-]*/gu

/** A phrase of more words says more than is needed to find a passage, and copies more than is fair. */
export const longestPhrase = 12

type Parsed = Omit<Citation, 'at'>
type Problem = { reason: string }

/**
 * Citations in one pair of brackets, in Pandoc’s syntax (https://pandoc.org/MANUAL.html#citation-syntax): items
 * `@source, ¶ 2` joined by `;`. Sourceline gives two suffixes a meaning: `"phrase"` and `said by person on date`.
 */
export function parseCitations(written: string, zone: string): Parsed[] | Problem {
  if (!written.startsWith('[')) return { reason: 'it stands outside square brackets' }
  const citations: Parsed[] = []
  for (const item of split(written.slice(1, -1), ';')) {
    const parsed = parseItem(item, zone)
    if (isReason(parsed)) return parsed
    citations.push(parsed)
  }
  return citations
}

export const isReason = <Value extends object>(value: Value | Problem): value is Problem => 'reason' in value

function parseItem(item: string, zone: string): Parsed | Problem {
  const [key = '', ...suffixes] = split(item, ',')
  if (!key.startsWith('@')) return { reason: `“${key}” does not begin with @` }
  const source = key.slice(1)
  if (!idPattern.test(source)) return { reason: `“${source}” is not the id of a source` }
  const citation: Parsed = { source }
  for (const suffix of suffixes) {
    const parsed =
      parseLocator(suffix) ?? parsePhrase(suffix) ?? parseSpeaker(suffix, zone) ?? unknownSuffix(suffix)
    if (isReason(parsed)) return parsed
    const again = Object.keys(parsed).find((name) => name in citation)
    if (again) return { reason: `it has a second ${again}` }
    Object.assign(citation, parsed)
  }
  return citation
}

function parseLocator(suffix: string): { locator: Locator } | Problem | undefined {
  const match = /^(?:¶{1,2}|paras?\.?|paragraphs?)\s*(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/u.exec(suffix)
  if (!match) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? from)
  if (from < 1) return { reason: 'paragraphs are counted from 1' }
  return to < from ? { reason: `“${suffix}” ends before it begins` } : { locator: { from, to } }
}

function parsePhrase(suffix: string): { phrase: string } | undefined {
  const match = /^["“]([^"“”]+)["”]$/u.exec(suffix)
  return match?.[1] ? { phrase: match[1].trim().replace(/\s+/g, ' ') } : undefined
}

function parseSpeaker(
  suffix: string,
  zone: string,
): { speaker: NonNullable<Citation['speaker']> } | Problem | undefined {
  const match = /^said by ([a-z0-9-]+)(?: on (\S+))?$/u.exec(suffix.replace(/\s+/g, ' '))
  if (!match?.[1]) return undefined
  if (!match[2]) return { speaker: { id: match[1] } }
  const on = parseDate(match[2], zone)
  return isProblem(on)
    ? { reason: `“${match[2]}” is not a date such as 2020-10-06` }
    : { speaker: { id: match[1], on } }
}

function unknownSuffix(suffix: string): Problem {
  return {
    reason: `“${suffix}” is neither a paragraph (¶ 2), nor a "phrase", nor “said by person-id”`,
  }
}

/** Splits at a separator that stands outside quotation marks, and trims the parts. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts = ['']
  let quoted = false
  for (const character of text) {
    if (character === '"' || character === '“' || character === '”')
      quoted = character === '"' ? !quoted : character === '“'
    if (character === separator && !quoted) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
