import { setTimeout as sleep } from 'node:timers/promises'
import type { Source } from '../../timeline/types.ts'
import { isOnWeb, type WebSource } from '../../timeline/whereabouts.ts'
import type { Fetch } from '../archive/asked.ts'
import type { Claim } from '../verify/claims.ts'
import { missingFrom } from '../verify/verify.ts'
import { wordsInstead, type WordChange } from './words-instead.ts'
import { lookAt, type Look } from './look.ts'

export type WatchOptions = {
  fetch: Fetch
  /** What each source is cited for. */
  claims: Map<string, Claim[]>
  /** Milliseconds between two questions. */
  pause: number
}

/** How a source was found. `found` are those of the words for which it is cited that stand on its page. */
export type Watched = {
  source: Source
  is: Look['is'] | 'changed'
  why?: string
  to?: string
  found: string[]
  changed: { claim: Claim; now?: WordChange[] | undefined }[]
}

/**
 * Looks at the original of each source that is not said to be gone, one after the other, and holds the words for which it is
 * cited against its text. What cannot be reached is no finding; a host that does not exist is one if others answered.
 */
export async function watch(sources: Source[], { fetch, claims, pause }: WatchOptions): Promise<Watched[]> {
  const looks: { source: WebSource; look: Look }[] = []
  for (const source of sources.filter(isOnWeb).filter(({ gone }) => gone === undefined)) {
    if (looks.length > 0) await sleep(pause)
    const page = await fetch(source.URL)
    const stands = (text: string) => {
      const all = wordsOf(claims.get(source.id))
      const missing = missingFrom(claims, new Map([[source.id, text]])).get(source.id) ?? []
      return { all: all.length, found: all.length - missing.length }
    }
    looks.push({ source, look: lookAt(source.URL, page, stands) })
  }
  const texts = new Map(
    looks.flatMap(({ source, look }) =>
      'text' in look && look.text !== undefined ? [[source.id, look.text]] : [],
    ),
  )
  const missing = missingFrom(claims, texts)
  const isOnline = looks.some(({ look }) => look.is !== 'unknown')
  return looks.map(({ source, look }): Watched => {
    const text = texts.get(source.id)
    const lost = missing.get(source.id) ?? []
    const changed = lost.map((claim) => ({ claim, now: wordsInstead(text ?? '', claim.words ?? '') }))
    const gone = new Set(lost.map(({ words }) => words))
    const found = text === undefined ? [] : wordsOf(claims.get(source.id)).filter((words) => !gone.has(words))
    const about = { source, found, changed, ...('to' in look && { to: look.to }) }
    if (look.is === 'unknown' && look.noHost && isOnline)
      return { ...about, is: 'gone', why: 'There is no host of that name any more.' }
    const is = look.is === 'there' && changed.length > 0 ? 'changed' : look.is
    return { ...about, is, ...('why' in look && { why: look.why }) }
  })
}

/** The words for which a source is cited, each once; not those that are spoken in a recording. */
function wordsOf(claims: Claim[] = []): string[] {
  const written = claims.filter(({ locator }) => locator?.kind !== 'time')
  return [...new Set(written.flatMap(({ words }) => words ?? []))]
}
