import type { Loaded, Timeline } from './types.ts'

// The integration loads content in Node, routes run in a bundle of their own in the same process: the global object
// is what the two share.
const key = Symbol.for('sourceline.loaded')
type Shared = { [key]?: Loaded }

/** Hands what was loaded to the routes. */
export function publish(loaded: Loaded): void {
  ;(globalThis as Shared)[key] = loaded
}

/** The timeline that pages show. While the content has mistakes there is none, and a page cannot be made. */
export function currentTimeline(): Timeline {
  const loaded = (globalThis as Shared)[key]
  if (!loaded?.timeline) throw new Error('The content has mistakes: see the report.')
  return loaded.timeline
}
