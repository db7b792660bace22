import type { ZoneAndLanguage } from '../time/suggest.ts'
import { issue, type Issue } from '../issues/issue.ts'
import { isNowhere } from './check.ts'
import { placesNaming, restingOnDrafts, unwrittenIn } from './drafts.ts'
import { type Entries, mayLackInDrafts, readEntries, readerFor } from './entries.ts'
import type { Content } from './files.ts'

/** What a draft lacks; `file` is relative to the project. */
export type DraftLacks = { id: string; file: string; issues: Issue[] }

/**
 * What each draft among the events and sources lacks before it can be published, at its places and in the words of the
 * check. Other mistakes are those of the check. Dates are in the story’s time zone.
 */
export function lacksOfDrafts(
  content: Pick<Content, keyof Entries>,
  drafts: Set<string>,
  where: ZoneAndLanguage,
): DraftLacks[] {
  const read = readerFor(where)
  const { unchecked } = readEntries(content, read)
  const sources = new Map(unchecked.sources.map((source) => [source.id, source]))
  const resting = restingOnDrafts(unchecked)
  const lackOf = (source: string) => ({ source, nowhere: isNowhere(sources.get(source)) })
  const ofEvents = content.events
    .filter(({ id }) => drafts.has(id))
    .map(({ id, path, text }) => {
      // The reader is lenient with drafts alone.
      const published = text.replace(/^draft:[ \t]*true\b/m, 'draft: false')
      const { issues, texts } = read('events', { id, path, text: published })
      const unwritten = new Set(resting.get(`events/${id}`))
      const cited = new Map(placesNaming([...texts.values()], unwritten).map((one) => [one.id, one.at]))
      const ofSources = [...unwritten].map((source) =>
        issue('source-draft', cited.get(source) ?? { file: path, line: 1, column: 1 }, lackOf(source)),
      )
      return {
        id,
        file: path,
        issues: [...issues.filter(({ kind }) => mayLackInDrafts.includes(kind)), ...ofSources],
      }
    })
  const ofSources = [...unwrittenIn(unchecked)].map((id) => {
    const file = sources.get(id)?.file ?? ''
    const at = sources.get(id)?.placeOf(['draft']) ?? { file, line: 1, column: 1 }
    return { id, file, issues: [issue('source-draft', at, lackOf(id))] }
  })
  return [...ofEvents, ...ofSources]
}
