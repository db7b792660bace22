import type { Position } from '../issues/issue.ts'
import type { Body } from '../markdown/types.ts'
import type { Entries, Entry, Unchecked } from './entries.ts'
import { isFolder, type Folder } from './folders.ts'

/** The ids of events that are not published, after `withUnwritten`. */
export const draftsIn = (events: Unchecked['events']) =>
  new Set(events.flatMap(({ id, record }) => (record.draft ? [id] : [])))

/** The ids of sources of which nobody has written what they are. */
export const unwrittenIn = ({ sources }: Pick<Unchecked, 'sources'>) =>
  new Set(sources.flatMap(({ id, record }) => (record.draft ? [id] : [])))

/** Events as they are published: what rests on a source that is a draft is one as well. */
export function withUnwritten(unchecked: Unchecked): Unchecked {
  const resting = restingOnDrafts(unchecked)
  if (resting.size === 0) return unchecked
  const events = unchecked.events.map((event) =>
    resting.has(`events/${event.id}`) ? { ...event, record: { ...event.record, draft: true } } : event,
  )
  return { ...unchecked, events }
}

/** What cites drafts among the sources, or names a person or place whose text does: by it, the ids of those sources. */
export function restingOnDrafts(entries: Unchecked): Map<Name, string[]> {
  const unwritten = unwrittenIn(entries)
  if (unwritten.size === 0) return new Map()
  const named = namedIn(entries)
  const through = new Map([...named].filter(([name]) => /^(?:people|places)\//.test(name)))
  return new Map(
    [...named].flatMap(([name, direct]) => {
      const reached = reachedFrom(direct, through)
      const ids = [...unwritten].filter((id) => reached.has(`sources/${id}`))
      return ids.length > 0 ? [[name, ids] as const] : []
    }),
  )
}

/** The places in some texts that cite or link to one of some sources. */
export const placesNaming = (texts: Body[], ids: Set<string>): { id: string; at: Position }[] =>
  texts.flatMap(({ statements, links }) => [
    ...statements.flatMap(({ notes }) =>
      notes.flatMap(({ citations }) =>
        citations.flatMap(({ source: id, at }) => (ids.has(id) ? [{ id, at }] : [])),
      ),
    ),
    ...links.flatMap(({ url, at }) => {
      const [, folder, id = ''] = url.split('/')
      return folder === 'sources' && ids.has(id) ? [{ id, at }] : []
    }),
  ])

/**
 * Drafts, and what has no page of its own with them: differences that concern no event that is shown, and what rests on
 * a source that is a draft.
 */
export function waitingIn(entries: Unchecked): Waiting {
  const { events, differences, withdrawn } = entries
  const resting = restingOnDrafts(entries)
  const drafts = draftsIn(events)
  const hidden = drafts.union(new Set(withdrawn.map(({ id }) => id)))
  const idle = differences.filter(
    ({ id, record }) =>
      resting.has(`differences/${id}`) ||
      (record.events?.length && record.events.every((one) => hidden.has(one))),
  )
  return { events: drafts, differences: new Set(idle.map(({ id }) => id)) }
}

/**
 * What is published: all but what waits, and but the sources, people and places that only drafts have to do with. What
 * nothing names at all is published as ever.
 */
export function withoutDrafts(entries: Entries, texts: Body[]): Entries {
  const waiting = waitingIn(entries)
  const unwritten = unwrittenIn(entries)
  if (waiting.events.size + unwritten.size === 0) return entries
  const seeds = [
    ...[...waiting.events].map((id): Name => `events/${id}`),
    ...[...waiting.differences].map((id): Name => `differences/${id}`),
    ...[...unwritten].map((id): Name => `sources/${id}`),
    ...restingOnDrafts(entries).keys(),
  ]
  const named = namedIn(entries)
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

const namedIn = (entries: Unchecked): Named =>
  new Map(folders.flatMap((folder) => entries[folder].map((entry) => namesIn(folder, entry))))

function reachedFrom(start: Iterable<Name>, named: Named): Set<Name> {
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
