import type { Name } from '../markdown/names.ts'
import type { CheckedEntries } from '../content/entries.ts'
import { placed } from '../time/placed.ts'
import type { ImageFile } from '../content/image-file.ts'
import { inPart } from '../time/day-part.ts'
import { at, empty, joinStatements, type JoinContext } from './join.ts'
import { sortEvents } from './sort.ts'
import type { Person, Place, Source, Statement, TimelineEvent } from './types.ts'
import { entryPath } from '../urls/addresses.ts'

/** Events in the order of time, each entered with the people and places that it names. */
export function joinEvents(
  entries: CheckedEntries['events'],
  allPlaces: Map<string, Place>,
  images: Map<string, ImageFile | undefined>,
  context: JoinContext,
): TimelineEvent[] {
  const events = entries.map(({ id, file, record, texts }): TimelineEvent => {
    const people = record.people.map((person) => at(context.people, person))
    const places = record.places.map((place) => at(allPlaces, place))
    const owner = { title: record.title, path: entryPath('events', id), prefix: id }
    const bodies = ['image.caption', 'body', 'inferred'].map((key) => texts.get(key))
    const all = joinStatements(bodies, owner, people.map(nameOf), context)
    const [captions = 0, inBody = 0] = bodies.map((body) => body?.statements.length ?? 0)
    const [captioned = empty()] = all.slice(0, captions)
    const statements = all.slice(captions, captions + inBody)
    const [inferred] = all.slice(captions + inBody)
    const { image, part, date, inferred: _, ...rest } = placed(record, context.zone)
    return {
      ...rest,
      id,
      file,
      date: part ? inPart(date, part, context.zone) : date,
      ...(inferred && { inferred }),
      ...(image && { image: { ...image, ...imageAt(images, image.file), caption: captioned } }),
      statements,
      people,
      places,
      differences: [],
      sources: sourcesOf(all),
    }
  })
  const sorted = sortEvents(events)
  for (const event of sorted) {
    for (const person of event.people) person.events.push(event)
    for (const place of event.places) place.events.push(event)
  }
  return sorted
}

/** Images have been checked by now as ids have. */
function imageAt(images: Map<string, ImageFile | undefined>, name: string): ImageFile {
  const file = images.get(name)
  if (!file) throw new Error(`“${name}” was used without being checked`)
  return file
}

function nameOf({ id, name, short, spellings }: Person): Name {
  return {
    spellings: [name, ...(short ? [short] : []), ...spellings.map((spelling) => spelling.name)],
    href: entryPath('people', id),
  }
}

function sourcesOf(statements: Statement[]): Source[] {
  const citations = statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  return [...new Set(citations.map(({ source }) => source))]
}
