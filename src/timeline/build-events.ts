import type { Name } from '../markdown/names.ts'
import type { Entries } from './entries.ts'
import { at, joinStatements, type JoinContext } from './join.ts'
import { sortEvents } from './sort.ts'
import type { Person, Place, Source, Statement, TimelineEvent } from './types.ts'

/** Events in the order of time, each entered with the people and places that it names. */
export function joinEvents(
  entries: Entries['events'],
  allPlaces: Map<string, Place>,
  context: JoinContext,
): TimelineEvent[] {
  const events = entries.map(({ id, file, record, texts }): TimelineEvent => {
    const people = record.people.map((person) => at(context.people, person))
    const places = record.places.map((place) => at(allPlaces, place))
    const owner = { title: record.title, path: `/events/${id}/`, prefix: id }
    const statements = joinStatements([texts.get('body')], owner, people.map(nameOf), context)
    return {
      ...record,
      id,
      file,
      statements,
      people,
      places,
      differences: [],
      sources: sourcesOf(statements),
    }
  })
  const sorted = sortEvents(events)
  for (const event of sorted) {
    for (const person of event.people) person.events.push(event)
    for (const place of event.places) place.events.push(event)
  }
  return sorted
}

function nameOf({ id, name, short, spellings }: Person): Name {
  return {
    spellings: [name, ...(short ? [short] : []), ...spellings.map((spelling) => spelling.name)],
    href: `/people/${id}/`,
  }
}

function sourcesOf(statements: Statement[]): Source[] {
  const citations = statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  return [...new Set(citations.map(({ source }) => source))]
}
