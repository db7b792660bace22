import { tagSlug } from '../urls/addresses.ts'
import type { TimelineEvent } from './types.ts'

/** A subject: all tags that differ in nothing but case, spaces and punctuation. */
export type Tag = {
  /** As it stands in addresses. */
  id: string
  /** As it is written, the most frequent first. */
  names: [string, ...string[]]
  events: TimelineEvent[]
}

/** The subjects of an event, each once. */
export const slugsOf = ({ tags }: Pick<TimelineEvent, 'tags'>): string[] => [...new Set(tags.map(tagSlug))]

/** All subjects, in the order in which they first appear. */
export function tagsOf(events: TimelineEvent[]): Tag[] {
  const found = new Map<string, { counts: Map<string, number>; events: Set<TimelineEvent> }>()
  for (const event of events) {
    for (const tag of event.tags) {
      const id = tagSlug(tag)
      const one = found.get(id) ?? { counts: new Map<string, number>(), events: new Set() }
      one.counts.set(tag, (one.counts.get(tag) ?? 0) + 1)
      one.events.add(event)
      found.set(id, one)
    }
  }
  return [...found].map(([id, { counts, events: some }]) => ({
    id,
    names: [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name) as Tag['names'],
    events: [...some],
  }))
}
