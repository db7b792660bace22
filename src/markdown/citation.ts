import { isId } from '../schemas/fields.ts'
import { parseWritten } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import type { Citation, Locator } from './types.ts'

/**
 * Where a text may hold a citation: in brackets, as Pandoc writes it; in brackets that are not closed; or misplaced
 * outside them.
 */
export const citationPattern =
  /\[[^[\]]*(?<![\p{L}\p{N}])@[^[\]]*(?:\]|(?=\[)|$)|(?<![\p{L}\p{N}.])@[a-z0-9][a-z0-9-]*/gu

/** A citation as it is written; `offset` is where its “@” stands in the text that was parsed. */
export type Written = Omit<Citation, 'at'> & { offset: number }

/** Why a citation is not understood; completes the sentence “… is not understood: …”. */
export type Problem = { reason: string }

/**
 * Citations in one pair of brackets, in Pandoc’s syntax (https://pandoc.org/MANUAL.html#citation-syntax): items
 * `@source, ¶ 2` joined by `;`. Sourceline gives two suffixes a meaning: `"phrase"` and `said by person on date`.
 */
export function parseCitations(written: string): Written[] | Problem {
  if (!written.startsWith('['))
    return { reason: 'it stands outside square brackets; an “@” that cites nothing is written “\\@”' }
  if (!written.endsWith(']')) return { reason: 'its brackets are not closed, or there is emphasis in them' }
  const citations: Written[] = []
  for (const item of split(written.slice(1, -1), ';')) {
    const parsed = parseItem(item.text)
    if (isReason(parsed)) return parsed
    citations.push({ ...parsed, offset: 1 + item.offset })
  }
  return citations
}

export const isReason = <Value extends object>(value: Value | Problem): value is Problem => 'reason' in value

type Parts = Omit<Citation, 'source' | 'at'>

const names = { locator: 'paragraph', phrase: 'phrase', speaker: '“said by”' } satisfies Record<
  keyof Parts,
  string
>

function parseItem(item: string): Omit<Citation, 'at'> | Problem {
  const [key = '', ...suffixes] = split(item, ',').map(({ text }) => text)
  if (key === '') return { reason: 'nothing stands before or behind a “;”' }
  if (!key.startsWith('@')) return { reason: `“${key}” does not begin with @` }
  const source = key.slice(1)
  if (!isId(source)) return { reason: `“${source}” is not the id of a source` }
  const parts: Parts = {}
  for (const suffix of suffixes) {
    const parsed = parseSuffix(suffix)
    if (isReason(parsed)) return parsed
    for (const part of Object.keys(parsed) as (keyof Parts)[]) {
      if (parts[part] !== undefined) return { reason: `it has a second ${names[part]}` }
    }
    Object.assign(parts, parsed)
  }
  return { source, ...parts }
}

function parseSuffix(suffix: string): Parts | Problem {
  const reason = `“${suffix}” is neither a paragraph (¶ 2), nor a "phrase", nor “said by person-id”`
  return parseLocator(suffix) ?? parsePhrase(suffix) ?? parseSpeaker(suffix) ?? { reason }
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
  const [, written] = /^["“]([^"“”]+)["”]$/u.exec(suffix) ?? []
  const phrase = written?.replace(/\s+/gu, ' ').trim()
  return phrase ? { phrase } : undefined
}

function parseSpeaker(suffix: string): Pick<Parts, 'speaker'> | Problem | undefined {
  const [, id, date] =
    /^said by ([a-z0-9-]{1,100})(?: on (\S{1,80}))?$/u.exec(suffix.replace(/\s+/gu, ' ')) ?? []
  if (!id) return undefined
  if (!date) return { speaker: { id } }
  const on = parseWritten(date)
  return isProblem(on) ? { reason: `“${date}” is not a date such as 2020-10-06` } : { speaker: { id, on } }
}

/** Splits at a separator that stands outside quotation marks, and trims the parts. */
function split(text: string, separator: ',' | ';'): { text: string; offset: number }[] {
  const ends: number[] = []
  let quoted = false
  for (const { 0: mark, index } of text.matchAll(/["“”,;]/gu)) {
    if (mark === '"') quoted = !quoted
    else if (mark === '“' || mark === '”') quoted = mark === '“'
    else if (mark === separator && !quoted) ends.push(index)
  }
  return [...ends, text.length].map((end, index) => {
    const part = text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end)
    return { text: part.trim(), offset: end - part.trimStart().length }
  })
}
