import { compareIssues } from '../issues/issue.ts'
import { report } from '../issues/report.ts'
import type { Loaded, Timeline } from './types.ts'

// The integration loads content in Node, routes run in a bundle of their own in the same process: the global object
// is what the two share.
const key = Symbol.for('sourceline.loaded')
type Shared = { [key]?: Loaded }

/** Hands what was loaded to the routes. */
export function publish(loaded: Loaded): void {
  ;(globalThis as Shared)[key] = loaded
}

/** The timeline that pages show. While the content has mistakes there is none, and the error says which. */
export function currentTimeline(): Timeline {
  const { timeline, issues = [] } = (globalThis as Shared)[key] ?? {}
  if (timeline) return timeline
  const [first] = issues.toSorted(compareIssues)
  const error = new Error(report(issues))
  // Astro’s overlay in the browser shows these, and the first place. Where this code stands helps nobody.
  throw Object.assign(error, {
    name: 'content/',
    title: 'The content has mistakes.',
    stack: '',
    ...(first && { loc: { file: first.file, line: first.line, column: first.column } }),
  })
}
