import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { passageOf } from '../markdown/locator.ts'
import type { Locator } from '../markdown/types.ts'

export const verifiedFile = 'verified.json'

/** The time stamp of that file, as a service gave it. */
export const stampFile = 'verified.tsr'

/** Looking for what a novel may mean as a date takes hours. */
const day = z.string().max(10)

/**
 * content/verified.json: by source, which words were found in which copy of it, and on which day. `copy` is the
 * SHA-256 of the copy; `record` is `recordDigest` of the source’s own file, so that an edit of it takes the marks away.
 */
const verifiedSchema = z.record(
  z.string(),
  z.strictObject({ copy: z.string(), record: z.string(), passages: z.record(z.string(), day) }),
)

export type Verified = z.infer<typeof verifiedSchema>

/** What is recorded in a content folder; nothing if there is no record, undefined if it cannot be understood. */
export async function readVerified(directory: string): Promise<Verified | undefined> {
  const text = await readFile(join(directory, verifiedFile), 'utf8').catch(() => '{}')
  try {
    return verifiedSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** How a passage is named in the record: where it stands, then its words. */
export function passageKey(locator: Locator | undefined, words: string): string {
  if (!locator) return words
  if (locator.kind !== 'paragraph') {
    const { kind, where } = passageOf(locator)
    return `${kind} ${where}: ${words}`
  }
  const spans = locator.spans.map(({ from, to }) => (to > from ? `${from}-${to}` : `${from}`))
  return `¶ ${spans.join(', ')}: ${words}`
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** The digest of a source’s file, but for what it says of where the document can be read: that changes no word of it. */
export const recordDigest = (text: string) =>
  digest(text.replace(/^(?:archive|captured|gone|seen):.*(?:\r?\n[ \t]+\S.*)*(?:\r?\n|$)/gm, ''))

/** The day on which these words were found in the source, or undefined if they were not, or if it has changed since. */
export function verifiedOn(
  verified: Verified,
  source: { id: string; digest: string },
  locator: Locator | undefined,
  words: string,
): string | undefined {
  const entry = Object.hasOwn(verified, source.id) ? verified[source.id] : undefined
  if (!entry || entry.record !== source.digest) return undefined
  const key = passageKey(locator, words)
  return Object.hasOwn(entry.passages, key) ? entry.passages[key] : undefined
}
