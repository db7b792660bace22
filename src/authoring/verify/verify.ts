import { issue, type Issue } from '../../issues/issue.ts'
import type { Timeline } from '../../timeline/types.ts'
import { claimsOf, type Claim } from './claims.ts'
import { contains, nearestWords, paragraphsOfCopy } from './match.ts'
import { digest, passageKey, recordDigest, type Verified } from '../../content/verified.ts'

export type VerifyOptions = {
  timeline: Timeline
  /** The text of each local copy, by the source’s id. */
  copies: Map<string, string>
  /** The text of each source’s own file, by id. */
  sourceTexts: Map<string, string>
  /** What was found before: a passage that is still there, in the same copy, keeps its day. */
  former: Verified
  /** An ISO date, for passages that are found for the first time. */
  today: string
}

export type Verification = {
  issues: Issue[]
  verified: Verified
  counts: { source: string; claims: number; words: number }[]
}

/** Holds every quotation, phrase and paragraph number against local copies of the sources. */
export function verify({ timeline, copies, sourceTexts, former, today }: VerifyOptions): Verification {
  const result: Verification = { issues: [], verified: {}, counts: [] }
  const all = claimsOf(timeline)
  const elsewhere = foundElsewhere(all, copies)
  for (const [id, claims] of all) {
    const copy = copies.get(id)
    const known = Object.hasOwn(former, id) ? former[id] : undefined
    if (copy === undefined) {
      if (known) result.verified[id] = known
      continue
    }
    const paragraphs = paragraphsOfCopy(copy)
    const entry = { copy: digest(copy), record: recordDigest(sourceTexts.get(id) ?? '') }
    const unchanged = known?.copy === entry.copy && known.record === entry.record
    const formerDays = new Map(unchanged ? Object.entries(known.passages) : [])
    const passages = new Map<string, string>()
    for (const claim of claims) {
      const wrong = check(claim, id, paragraphs)
      const key = passageKey(claim.locator, claim.words ?? '')
      const isFirst = claim.shared !== true || !elsewhere.has(placeKey(claim))
      if (claim.shared) elsewhere.add(placeKey(claim))
      if (wrong && isFirst) result.issues.push(wrong)
      else if (wrong) continue
      else if (claim.words) passages.set(key, formerDays.get(key) ?? today)
    }
    const sorted = [...passages].sort(([a], [b]) => (a < b ? -1 : 1))
    result.verified[id] = { ...entry, passages: Object.fromEntries(sorted) }
    result.counts.push({
      source: id,
      claims: claims.length,
      words: claims.filter(({ words }) => words).length,
    })
  }
  return result
}

/**
 * Of the words that sources are cited for, those that do not stand in a text of the source, wherever in it: by source, for
 * those with a text. What is said in a recording is not looked for.
 */
export function missingFrom(all: Map<string, Claim[]>, texts: Map<string, string>): Map<string, Claim[]> {
  const anywhere = new Map(
    [...all].map(([id, claims]) => [
      id,
      claims
        .filter(({ words, locator }) => words && locator?.kind !== 'time')
        .map(({ locator: _, ...claim }): Claim => claim),
    ]),
  )
  const elsewhere = foundElsewhere(anywhere, texts)
  return new Map(
    [...texts].map(([id, text]) => {
      const paragraphs = paragraphsOfCopy(text)
      const missing = (anywhere.get(id) ?? []).filter(
        (claim) => !(claim.shared && elsewhere.has(placeKey(claim))) && check(claim, id, paragraphs),
      )
      return [id, [...new Map(missing.map((claim) => [claim.words, claim])).values()]]
    }),
  )
}

/** Words that nobody spoke may stand in any source of their note: where one of them has them, or has no copy here. */
function foundElsewhere(all: Map<string, Claim[]>, copies: Map<string, string>): Set<string> {
  const found = new Set<string>()
  for (const [id, claims] of all) {
    const copy = copies.get(id)
    const paragraphs = paragraphsOfCopy(copy ?? '')
    for (const claim of claims.filter(({ shared }) => shared))
      if (copy === undefined || !check(claim, id, paragraphs)) found.add(placeKey(claim))
  }
  return found
}

const placeKey = ({ at, words }: Claim) => `${at.file}:${at.line}:${at.column} ${words}`

function check({ at, locator, words }: Claim, source: string, paragraphs: string[]): Issue | undefined {
  // Copies have paragraphs, and neither pages nor times.
  const spans = locator?.kind === 'paragraph' ? locator.spans : [{ from: 1, to: paragraphs.length }]
  const last = Math.max(...spans.map(({ to }) => to))
  if (last > paragraphs.length)
    return issue('copy-shorter', at, { source, paragraph: last, length: paragraphs.length })
  if (!words) return undefined
  const cited = spans.flatMap(({ from, to }) => paragraphs.slice(from - 1, to)).join('\n')
  if (contains(cited, words)) return undefined
  const elsewhere = paragraphs.findIndex((paragraph) => contains(paragraph, words)) + 1
  if (elsewhere > 0)
    return issue('wrong-paragraph', at, { source, words, paragraph: spans[0]?.from ?? 1, found: elsewhere })
  return issue('misquotation', at, { source, words, nearest: nearestWords(cited, words) })
}
