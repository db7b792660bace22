import { placesOf } from '../../content/record.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { inOneLine } from './changed-words.ts'
import type { Watched } from './watch.ts'

/**
 * What an author should look at, each at its place: the address of a source, or the words for which it is cited.
 * `texts` are those of the sources’ files, by id; `today` is an ISO date.
 */
export function findingsOf(watched: Watched[], texts: Map<string, string>, today: string): Issue[] {
  return watched.flatMap(({ source, is, why = '', to = '', changed }) => {
    const { id, file, archive } = source
    const at = placesOf(texts.get(id) ?? '', { file, line: 1, column: 1 })(['URL'])
    const about = { source: id, copy: archive !== undefined }
    const words = changed.map(({ claim, now }) =>
      issue('source-changed', claim.at, { source: id, words: claim.words ?? '', now: now && inOneLine(now) }),
    )
    if (is === 'gone') return [issue('source-gone', at, { ...about, why, today })]
    if (is === 'wall') return [issue('source-wall', at, { ...about, why })]
    if (is === 'moved') return [issue('source-moved', at, { source: id, to }), ...words]
    return words
  })
}
