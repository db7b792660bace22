import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { nearestIn } from '../issues/nearest.ts'
import { isReserved } from '../schemas/fields.ts'
import { draftsIn } from './drafts.ts'
import type { Unchecked } from './entries.ts'

/** content/published.txt: the ids of all events that were ever published, one a line, so that no address is lost. */
export const publishedFile = 'published.txt'

export type PublishedId = { id: string; at: Position }

/** Nothing where there is no such file yet. */
export async function readPublished(directory: string): Promise<PublishedId[]> {
  const text = await readFile(join(directory, publishedFile), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line, index) => {
    const id = line.trim()
    return id ? [{ id, at: { file: `content/${publishedFile}`, line: index + 1, column: 1 } }] : []
  })
}

/** Every address that an event ever had still leads to it, and to it alone. `ids` are those of the events there are. */
export function checkAddresses(
  published: PublishedId[],
  events: Unchecked['events'],
  ids: Set<string>,
): Issue[] {
  const issues: Issue[] = []
  const owners = new Map([...ids].map((id) => [id, id]))
  for (const { id, record, placeOf } of events) {
    for (const [index, alias] of (record.aliases ?? []).entries()) {
      if (isReserved(alias)) issues.push(issue('reserved-id', placeOf(['aliases', index]), { id: alias }))
      const owner = owners.get(alias)
      if (owner) issues.push(issue('alias-taken', placeOf(['aliases', index]), { alias, owner }))
      else owners.set(alias, id)
    }
  }
  const drafts = draftsIn(events)
  const lost = published.filter(({ id }) => drafts.has(owners.get(id) ?? id) || !owners.has(id))
  const near = nearestIn(ids)
  return [...issues, ...lost.map(({ id, at }) => issue('address-lost', at, { id, near: near(id) }))]
}
