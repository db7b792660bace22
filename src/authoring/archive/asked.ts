import type { fetchPage, NoPage } from '../web/fetch-page.ts'

/** What a service says of a document. */
export type Asked =
  | { is: 'found'; copy: Copy }
  | { is: 'none' }
  /** It has been asked too often, or is too busy; `wait` is in seconds. */
  | { is: 'too-many'; wait: number }
  | { is: 'slow' | 'error' | 'unclear'; why: string }

/** An archived copy. `captured` is an instant of ISO 8601 in UTC, to the second. */
export type Copy = { url: string; captured: string }

/** `fetchPage`, or what a test puts in its place. */
export type Fetch = typeof fetchPage

/** How long one waits who is not told: one minute. */
const usualWait = 60

/** Why a service did not answer. */
export function notAnswered({ is, why, status, headers }: NoPage): Asked {
  if (status === 429 || status === 503) return { is: 'too-many', wait: waitOf(headers?.get('retry-after')) }
  return { is: is === 'too-slow' ? 'slow' : 'error', why }
}

/** Retry-After, which is seconds or a date (RFC 9110, 10.2.3). */
function waitOf(said: string | null | undefined): number {
  const seconds = said && /^\d+$/.test(said) ? Number(said) : (Date.parse(said ?? '') - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : usualWait
}

export const unclear = (why: string): Asked => ({ is: 'unclear', why })

/** `20201008123456`, as archives write instants, in ISO 8601; undefined if it is none. */
export function instantOf(stamp: string): string | undefined {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')
  return iso !== stamp && isInstant(iso) ? iso : undefined
}

const isInstant = (iso: string) => !Number.isNaN(Date.parse(iso))

/** Only https: is published; archives that answer to http: have both. */
export const secure = (url: string): string => url.replace(/^http:\/\/(?!127\.0\.0\.1)/i, 'https://')

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
