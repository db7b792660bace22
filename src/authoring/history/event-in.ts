import { nearest } from '../../issues/nearest.ts'
import type { Unchecked } from '../../content/entries.ts'
import type { SiteSoFar } from '../new/site.ts'
import type { Refusal } from '../refusal.ts'

/** The event of an id, which must have been published; or why there is none. */
export function eventIn({ entries, former }: SiteSoFar, id: string): Unchecked['events'][number] | Refusal {
  if (entries.withdrawn.some((one) => one.id === id))
    return { refusal: `The event “${id}” is withdrawn already: content/withdrawn/${id}.yaml.` }
  const event = entries.events.find((one) => one.id === id)
  if (event?.record.draft && !former.has(id))
    return { refusal: `“${id}” is a draft, which nobody has read: change or delete its file as you like.` }
  if (event) return event
  const owner = entries.events.find(({ record }) => record.aliases?.includes(id))?.id
  const near = owner ?? nearest(id, new Set(entries.events.map((one) => one.id)))
  return { refusal: `There is no event “${id}”.${near ? ` Did you mean “${near}”?` : ''}` }
}
