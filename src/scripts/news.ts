import type { Live } from '../outputs/live.ts'

/** How many events have come since a page was made, and the newest of them where it can be named. */
export type News = { count: number; id?: string }

/** Compares what a page knows with what there is. Events that were taken away make older ones move up: those are no news. */
export function newsIn(known: Live, now: Live): News {
  const before = new Set(known.newest)
  const lastKnown = now.newest.findLastIndex((id) => before.has(id))
  const ahead = lastKnown === -1 ? now.newest : now.newest.slice(0, lastKnown)
  const fresh = ahead.filter((id) => !before.has(id))
  const [id] = fresh
  return { count: Math.max(0, fresh.length, now.events - known.events), ...(id && { id }) }
}

/** What was written into a page or a file; undefined if it is something else. */
export function parseLive(text: string | undefined): Live | undefined {
  try {
    const { events, newest } = JSON.parse(text ?? '') as Partial<Live>
    return typeof events === 'number' && Array.isArray(newest) ? { events, newest } : undefined
  } catch {
    return undefined
  }
}
