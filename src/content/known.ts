import { draftsIn } from './drafts.ts'
import type { Unchecked } from './entries.ts'
import type { Ids } from './files.ts'
import type { Folder } from './folders.ts'

/** What the content has, mistakes or not: what an author can name, and by which words others know it. */
export type Known = {
  /** Each id that exists, with the title or name of its entry as far as that can be read. */
  ids: Record<Folder, Map<string, string>>
  /** In the order of first use. */
  tags: string[]
  /** Ids of events that are not published. */
  drafts: Set<string>
  /** Those among them that wait for a moment, with that moment as it was written. */
  waiting: Map<string, string>
  /** Files of events, relative to the project. */
  eventFiles: string[]
}

export function knownIn(unchecked: Unchecked, ids: Ids): Known {
  const named = (folder: Folder, entries: { id: string; record: object }[]) => {
    const names = new Map(entries.map(({ id, record }) => [id, nameOf(record)]))
    return new Map([...ids[folder]].map((id) => [id, names.get(id) ?? '']))
  }
  const { events } = unchecked
  const drafts = draftsIn(events)
  return {
    ids: {
      events: named('events', events),
      sources: named('sources', unchecked.sources),
      people: named('people', unchecked.people),
      places: named('places', unchecked.places),
      differences: named('differences', unchecked.differences),
    },
    tags: [...new Set(events.flatMap(({ record }) => record.tags ?? []))],
    drafts,
    waiting: new Map(
      events.flatMap(({ id, record: { publish } }) => (publish && drafts.has(id) ? [[id, publish]] : [])),
    ),
    eventFiles: events.map(({ file }) => file),
  }
}

function nameOf(record: { title?: string; name?: string; question?: string }): string {
  return record.title ?? record.name ?? record.question ?? ''
}
