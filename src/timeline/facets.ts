import { eventKinds } from '../schemas/event.ts'
import type { Source, Timeline, TimelineEvent } from './types.ts'
import { slugsOf, tagsOf } from './tags.ts'
import { entryPath } from '../urls/addresses.ts'

/** By what events can be chosen; also the names in the address of a choice. */
export const facetNames = ['person', 'place', 'source', 'kind', 'tag'] as const
export type FacetName = (typeof facetNames)[number]

export type Facet = { name: FacetName; values: Value[] }

export type Value = {
  id: string
  name: string
  /** How many events have it. */
  count: number
  /** Of its page. */
  path: string
}

/** The values that an event has, by their ids. */
export const valuesOf = (event: TimelineEvent): Record<FacetName, string[]> => ({
  person: event.people.map(({ id }) => id),
  place: event.places.map(({ id }) => id),
  source: event.sources.map(({ id }) => id),
  kind: [event.kind],
  tag: slugsOf(event),
})

/** What there is to choose from: the facets that have values, and the values that some event has. */
export function facetsOf(timeline: Timeline): Facet[] {
  const { story, words, events, people, places, sources } = timeline
  const named = {
    person: people.map(({ id, name }) => ({ id, name, path: entryPath('people', id) })),
    place: places.map(({ id, name }) => ({ id, name, path: entryPath('places', id) })),
    source: sourceNames(sources).map(({ id, name }) => ({ id, name, path: entryPath('sources', id) })),
    kind: eventKinds.map((id) => ({ id, name: words.event.kinds[id], path: entryPath('kinds', id) })),
    tag: tagsOf(events).map(({ id, names: [name] }) => ({ id, name, path: entryPath('tags', id) })),
  } satisfies Record<FacetName, Omit<Value, 'count'>[]>
  const counts = countsOf(events)
  const { compare } = new Intl.Collator(story.language, { numeric: true })
  return facetNames
    .map((name) => {
      const values = named[name]
        .map((value) => ({ ...value, count: counts[name].get(value.id) ?? 0 }))
        .filter(({ count }) => count > 0)
      return { name, values: name === 'kind' ? values : values.sort((a, b) => compare(a.name, b.name)) }
    })
    .filter(({ values }) => values.length > 0)
}

const mostShown = 20
/** Where all values of a facet are listed; kinds are few. */
const lists: Partial<Record<FacetName, string>> = {
  person: '/people/',
  place: '/places/',
  source: '/sources/',
  tag: '/tags/',
}

/** The most frequent values of a facet, in the order of the language; and where all are, if there are more. */
export function frequentValues({ name, values }: Facet): { values: Value[]; all?: string } {
  const all = lists[name]
  if (!all || values.length <= mostShown) return { values }
  const frequent = new Set(values.toSorted((a, b) => b.count - a.count).slice(0, mostShown))
  return { values: values.filter((value) => frequent.has(value)), all }
}

/** The address of a choice. */
export const choicePath = (facet: FacetName, id: string): string =>
  `/find/?${facet}=${encodeURIComponent(id)}`

/** How many events cite a source. */
export const citingEvents = ({ uses }: Source): number =>
  new Set(uses.map(({ path }) => path).filter((path) => path.startsWith('/events/'))).size

function countsOf(events: TimelineEvent[]): Record<FacetName, Map<string, number>> {
  const counts = { person: new Map(), place: new Map(), source: new Map(), kind: new Map(), tag: new Map() }
  for (const event of events) {
    const values = valuesOf(event)
    for (const name of facetNames)
      for (const id of values[name]) counts[name].set(id, (counts[name].get(id) ?? 0) + 1)
  }
  return counts
}

/** Publications; of one that has several documents, each with its title. */
function sourceNames(sources: Source[]): { id: string; name: string }[] {
  const publications = Map.groupBy(sources, (source) => source['container-title'])
  return sources.map(({ id, title, 'container-title': publication }) => ({
    id,
    name: (publications.get(publication)?.length ?? 0) > 1 ? `${publication}: ${title}` : publication,
  }))
}
