import type { Timeline } from '../timeline/types.ts'
import { keyOf } from './key.ts'

/** Astro’s `cacheKey` of a page: while somebody writes nothing is kept from one build to the next, and nobody waits for keys. */
export const pageKey = (timeline: Timeline, parts: () => unknown[]): string | undefined =>
  import.meta.env.DEV ? undefined : keyOf(timeline, ...parts())
