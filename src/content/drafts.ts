import type { Body } from '../markdown/types.ts'
import type { Entries, Entry, Unchecked } from './entries.ts'
import { isFolder, type Folder } from './folders.ts'

/** The ids of events that are not published. */
export const draftsIn = (events: Unchecked['events']) =>
  new Set(events.flatMap(({ id, record }) => (record.draft ? [id] : [])))

/** Drafts, and differences that concern no event that is shown: neither has a page of its own. */
export function waitingIn({ events, differences, withdrawn }: Unchecked): Waiting {
  const drafts = draftsIn(events)
  const hidden = drafts.union(new Set(withdrawn.map(({ id }) => id)))
  const idle = differences.filter(
    ({ record }) => record.events?.length && record.events.every((id) => hidden.has(id)),
  )
  return { events: drafts, differences: new Set(idle.map(({ id }) => id)) }
}

/**
 * What is published: all but what waits, and but the sources, people and places that only drafts have to do with. What
 * nothing names at all is published as ever.
 */
export function withoutDrafts(entries: Entries, texts: Body[]): Entries {
  const waiting = waitingIn(entries)
  if (waiting.events.size === 0) return entries
  const seeds = [
    ...[...waiting.events].map((id): Name => `events/${id}`),
    ...[...waiting.differences].map((id): Name => `differences/${id}`),
  ]
  const named = new Map(folders.flatMap((folder) => entries[folder].map((entry) => namesIn(folder, entry))))
  const ofDrafts = reachedFrom(seeds, named)
  const others = [...named.keys()].filter((name) => !ofDrafts.has(name))
  const kept = reachedFrom([...others, ...texts.flatMap(textNames)], named).difference(new Set(seeds))
  const keep = <One extends { id: string }>(folder: Folder, some: One[]) =>
    some.filter(({ id }) => kept.has(`${folder}/${id}`))
  return {
    events: keep('events', entries.events),
    sources: keep('sources', entries.sources),
    people: keep('people', entries.people),
    places: keep('places', entries.places),
    differences: keep('differences', entries.differences).map((entry) => {
      const events = entry.record.events.filter((id) => !waiting.events.has(id))
      return { ...entry, record: { ...entry.record, events } }
    }),
    withdrawn: entries.withdrawn,
  }
}

type Waiting = { events: Set<string>; differences: Set<string> }

type Name = `${Folder}/${string}`
type Named = Map<Name, Set<Name>>

const folders = ['events', 'sources', 'people', 'places', 'differences'] as const

function reachedFrom(start: Name[], named: Named): Set<Name> {
  const reached = new Set(start)
  for (const name of reached) for (const next of named.get(name) ?? []) reached.add(next)
  return reached
}

function namesIn(folder: Folder, { id, texts, record }: Entry<object>): [Name, Set<Name>] {
  const {
    people = [],
    places = [],
    spellings = [],
  } = record as {
    people?: string[]
    places?: string[]
    spellings?: { sources: string[] }[]
  }
  const names = [
    ...[...texts.values()].flatMap(textNames),
    ...people.map((id): Name => `people/${id}`),
    ...places.map((id): Name => `places/${id}`),
    ...spellings.flatMap(({ sources }) => sources.map((id): Name => `sources/${id}`)),
  ]
  return [`${folder}/${id}`, new Set(names)]
}

function textNames({ statements, links }: Body): Name[] {
  const citations = statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  return [
    ...citations.map(({ source }): Name => `sources/${source}`),
    ...citations.flatMap(({ said }) =>
      (said?.by ?? []).flatMap((one): Name[] => ('id' in one ? [`people/${one.id}`] : [])),
    ),
    ...links.flatMap(({ url }): Name[] => {
      const [, folder = '', id = ''] = url.split('/')
      return isFolder(folder) ? [`${folder}/${id}`] : []
    }),
  ]
}
