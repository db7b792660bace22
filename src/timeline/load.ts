import { loadContent, type LoadOptions, type ReadSoFar } from '../content/load.ts'
import type { Known } from '../content/known.ts'
import type { Issue } from '../issues/issue.ts'
import { buildTimeline } from './build.ts'
import type { Timeline } from './types.ts'

/** Either the timeline, or everything that is wrong with the content it would be made of. */
export type LoadedTimeline = { known: Known; englishWords: string[]; read: ReadSoFar } & (
  { timeline: Timeline; issues?: never } | { issues: Issue[]; timeline?: never }
)

/**
 * Reads, checks and joins a content folder, for commands. `base` is what the site’s addresses begin with; it begins and
 * ends with a slash.
 */
export async function loadTimeline({
  base,
  ...options
}: LoadOptions & { base: string }): Promise<LoadedTimeline> {
  const { content, issues, ...whatever } = await loadContent(options)
  if (!content) return { ...whatever, issues }
  return { ...whatever, timeline: buildTimeline(content, (path) => base + path.slice(1)) }
}
