import { loadContent, type LoadOptions } from '../content/load.ts'
import type { Known } from '../content/known.ts'
import type { Issue } from '../issues/issue.ts'
import { buildTimeline } from './build.ts'
import type { Timeline } from './types.ts'

/** Either the timeline, or everything that is wrong with the content it would be made of. */
export type LoadedTimeline = { known: Known; englishWords: string[] } & (
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
  const { known, englishWords, content, issues } = await loadContent(options)
  if (!content) return { known, englishWords, issues }
  return { known, englishWords, timeline: buildTimeline(content, (path) => base + path.slice(1)) }
}
