import { isId } from '../schemas/fields.ts'
import { parseWritten } from '../time/read-edtf.ts'
import { isProblem } from '../time/problem.ts'
import { locatorForms, otherLocator, parseLocator } from './locator.ts'
import type { Citation, Locator, Speaker } from './types.ts'

/**
 * Where a text may hold a citation: in brackets, as Pandoc writes it; in brackets that are not closed; or misplaced
 * outside them. A date in it may have brackets of its own: `said by ada on [..2020-10-08]`.
 */
export const citationPattern =
  /\[[^[\]]*(?<![\p{L}\p{N}])@(?:[^[\]]|\[(?:\.\.[^[\]@]*|[^[\]@]*\.\.)\])*(?:\]|(?=\[)|$)|(?<![\p{L}\p{N}.])@[a-z0-9][a-z0-9-]*/gu

/** A citation as it is written; `offset` is where its “@” stands in the text that was parsed. */
export type Written = Omit<Citation, 'at'> & { offset: number }

/** Why a citation is not understood; completes the sentence “… is not understood: …”. */
export type Problem = { reason: string }

/**
 * Citations in one pair of brackets, in Pandoc’s syntax (https://pandoc.org/MANUAL.html#citation-syntax): items
 * `see @source, ¶ 2 and elsewhere` joined by `;`. Sourceline gives two suffixes a meaning: `"phrase"`, and
 * `said by person-id on date` (also `said by one and two`, and `said by "a witness"` for who has no file).
 */
export function parseCitations(written: string): Written[] | Problem {
  if (!written.startsWith('['))
    return { reason: 'it stands outside square brackets; an “@” that cites nothing is written “\\@”' }
  if (!written.endsWith(']')) return { reason: 'its brackets are not closed, or there is emphasis in them' }
  const citations: Written[] = []
  for (const item of split(written.slice(1, -1), ';')) {
    const parsed = parseItem(item.text)
    if (isReason(parsed)) return parsed
    const { at, ...citation } = parsed
    citations.push({ ...citation, offset: 1 + item.offset + at })
  }
  return citations
}

export const isReason = <Value extends object>(value: Value | Problem): value is Problem => 'reason' in value

type Parts = Omit<Citation, 'source' | 'at' | 'prefix'>

const names = {
  locator: 'passage',
  suffix: 'note',
  phrase: 'phrase',
  said: '“said by”',
} satisfies Record<keyof Parts, string>

/** `at` is where its “@” stands in the item. */
function parseItem(item: string): (Omit<Citation, 'at'> & { at: number }) | Problem {
  if (item === '') return { reason: 'nothing stands before or behind a “;”' }
  const at = /(?<![\p{L}\p{N}])@/u.exec(item)?.index
  if (at === undefined) return { reason: `“${item}” does not name a source with “@”` }
  // Pandoc’s “-@” leaves out an author’s name, which is never printed here.
  const prefix = item.slice(0, at).replace(/-$/u, '').replace(/\s+/gu, ' ').trim()
  const [key = '', ...suffixes] = split(item.slice(at), ',').map(({ text }) => text)
  const source = key.slice(1)
  if (!isId(source)) return { reason: explainKey(source, prefix) }
  const parts: Parts = {}
  for (const suffix of suffixes) {
    const parsed = parseSuffix(suffix, parts)
    if (isReason(parsed)) return parsed
    if (parsed.suffix && parts.said)
      return { reason: `“${suffix}” stands behind “said by”; two speakers are “said by one and two”` }
    if (parts.locator && parsed.locator) {
      const both = joinLocators(parts.locator, parsed.locator)
      if (both) {
        parts.locator = both
        continue
      }
    }
    for (const part of Object.keys(parsed) as (keyof Parts)[]) {
      if (parts[part] !== undefined) return { reason: `it has a second ${names[part]}` }
    }
    Object.assign(parts, parsed)
  }
  return { source, at, ...(prefix && { prefix }), ...parts }
}

/** “¶ 2, ¶ 4” is “¶¶ 2, 4”. */
function joinLocators(one: Locator, other: Locator): Locator | undefined {
  if (one.kind !== other.kind) return undefined
  if ('label' in one && 'label' in other)
    return { kind: one.kind, label: `${one.label}, ${other.label}`, several: true }
  return 'spans' in one && 'spans' in other
    ? { kind: one.kind, spans: [...one.spans, ...other.spans] }
    : undefined
}

function explainKey(key: string, prefix: string): string {
  const before = prefix ? `${prefix} @` : '@'
  const [, id = '', rest = ''] = /^([a-z0-9-]+)\s+(.+)$/su.exec(key) ?? []
  if (isId(id) && /^[^\s@]/u.test(rest)) {
    const tidy = rest.replace(/\s+/gu, ' ')
    return `a comma is missing behind “@${id}”: write “${before}${id}, ${tidy}”`
  }
  if (/^\{/u.test(key)) return 'Pandoc’s braces are not read: an id has small letters, digits and hyphens'
  return `“${key}” is not the id of a source`
}

function parseSuffix(suffix: string, { locator }: Parts): Parts | Problem {
  const place = parseLocator(suffix)
  if (place && isReason(place)) return place
  if (place) {
    const rest = place.rest.trim()
    if (rest === '') return { locator: place.locator }
    const words = wordsIn(rest)
    return words ? { locator: place.locator, suffix: words } : { reason: explainSuffix(rest) }
  }
  const words = otherLocator.test(suffix) ? suffix : locator && wordsIn(suffix)
  return (
    parsePhrase(suffix) ??
    parseSaid(suffix) ??
    (words ? { suffix: words } : { reason: explainSuffix(suffix) })
  )
}

/** A few words that follow a passage. What may be a mistyped part of a citation is none. */
function wordsIn(text: string): string | undefined {
  const plain = text.replace(/\s+/gu, ' ')
  const isWords = /^\p{L}[\p{L}\p{M}\s.’'()-]{1,60}$/u.test(plain)
  return isWords && !/\b(?:said|says?|spoken|by|paras?|paragraphs?|pages?)\b/iu.test(plain)
    ? plain
    : undefined
}

function explainSuffix(suffix: string): string {
  if (/^(?:said|says?|spoken|quot\w+)\b/iu.test(suffix)) {
    return `“${suffix}” does not say who spoke: write “said by person-id”, “said by one and two”, or for somebody without a file said by "a witness"`
  }
  const [, number] = /^(?:p{1,2}\s)?(\d+(?:\s*[-–,]\s*\d+)*)$/u.exec(suffix) ?? []
  if (number) return `“${suffix}” does not say what it counts: write “¶ ${number}” or “p. ${number}”`
  return `“${suffix}” is neither ${locatorForms}, nor a "phrase", nor “said by person-id”`
}

function parsePhrase(suffix: string): { phrase: string } | undefined {
  const [, written] = /^["“«„]([^"“”«»„]+)["”»“]$/u.exec(suffix) ?? []
  const phrase = written?.replace(/\s+/gu, ' ').trim()
  return phrase ? { phrase } : undefined
}

const speaker = String.raw`(?:[a-z0-9-]{1,100}|["“][^"“”]{1,100}["”])`
const saidBy = new RegExp(
  String.raw`^said by (${speaker}(?: (?:and|&) ${speaker}){0,9})(?: on (\S.{0,79}))?$`,
  'u',
)

function parseSaid(suffix: string): Pick<Parts, 'said'> | Problem | undefined {
  const [, who, date] = saidBy.exec(suffix.replace(/\s+/gu, ' ')) ?? []
  if (!who) return undefined
  const by = [...who.matchAll(new RegExp(speaker, 'gu'))]
    .map(([one]) => one)
    .filter((one) => one !== 'and')
    .map((one): Speaker => {
      const [, unnamed] = /^["“](.+)["”]$/u.exec(one) ?? []
      return unnamed ? { unnamed: unnamed.trim() } : { id: one }
    })
  if (!date) return { said: { by } }
  const on = parseWritten(date)
  return isProblem(on) ? { reason: `“${date}” is not a date such as 2020-10-06` } : { said: { by, on } }
}

/**
 * Splits at a separator that stands outside quotation marks, and trims the parts. A comma between two numbers of one
 * list, as in “¶¶ 2, 4”, separates nothing.
 */
function split(text: string, separator: ',' | ';'): { text: string; offset: number }[] {
  const ends: number[] = []
  let quoted = false
  for (const { 0: mark, index } of text.matchAll(/["“”«»,;]/gu)) {
    if (mark === '"') quoted = !quoted
    else if (/[“”«»]/u.test(mark)) quoted = mark === '“' || mark === '«'
    else if (mark === separator && !quoted && !isInList(text, index)) ends.push(index)
  }
  return [...ends, text.length].map((end, index) => {
    const part = text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end)
    return { text: part.trim(), offset: end - part.trimStart().length }
  })
}

function isInList(text: string, comma: number): boolean {
  if (text[comma] !== ',') return false
  const before = text.slice(Math.max(0, comma - 120), comma)
  const after = text.slice(comma + 1, comma + 12)
  return (
    !/@\S*\s*$/u.test(before) &&
    /(?:^|[\s.¶§–-])(?:\d+|[ivxlc]+)\s*$/u.test(before) &&
    /^\s*(?:\d+(?!\d*:)|[ivxlc]+(?![\p{L}\p{N}]))/u.test(after)
  )
}
