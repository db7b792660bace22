import type { ZoneAndLanguage } from '../time/suggest.ts'
import type { Issue } from '../issues/issue.ts'
import { mayLackInDrafts, readerFor } from './entries.ts'
import type { ContentFile } from './files.ts'

/** What a draft lacks; `file` is relative to the project. */
export type DraftLacks = { id: string; file: string; issues: Issue[] }

/**
 * What each draft among some events lacks before it can be published, at its places and in the words of the check.
 * Other mistakes are those of the check. Dates are in the story’s time zone.
 */
export function lacksOfDrafts(
  events: ContentFile[],
  drafts: Set<string>,
  where: ZoneAndLanguage,
): DraftLacks[] {
  const read = readerFor(where)
  return events
    .filter(({ id }) => drafts.has(id))
    .map(({ id, path, text }) => {
      // The reader is lenient with drafts alone.
      const published = text.replace(/^draft:[ \t]*true\b/m, 'draft: false')
      const { issues } = read('events', { id, path, text: published })
      return { id, file: path, issues: issues.filter(({ kind }) => mayLackInDrafts.includes(kind)) }
    })
}
