import type { Body } from '../markdown/types.ts'
import type { Name } from '../markdown/names.ts'
import type { Story } from '../schemas/story.ts'
import { createFormatter } from '../time/format.ts'
import { digest, type Verified } from '../verify/record.ts'
import { wordsOf } from '../words/words.ts'
import type { Entries } from './entries.ts'
import { joinStatements, type JoinContext } from './join.ts'
import { sortEvents } from './sort.ts'
import type {
  Correction,
  Difference,
  Person,
  Place,
  Source,
  Statement,
  Timeline,
  TimelineEvent,
} from './types.ts'

export type BuildOptions = {
  story: Story
  about: Body
  entries: Entries
  verified: Verified
  /** The text of each source’s file, by id, for its digest. */
  sourceTexts: Map<string, string>
  /** The site’s own address of a path from the root. */
  href: (path: string) => string
}

/** Joins checked entries into the timeline: ids become what they name, Markdown becomes HTML, events are in order. */
export function buildTimeline({
  story,
  about,
  entries,
  verified,
  sourceTexts,
  href,
}: BuildOptions): Timeline {
  const words = wordsOf(story.language)
  const sources = byId(
    entries.sources.map(({ id, file, record }): Source => ({ ...record, id, file, uses: [] })),
  )
  const people = byId(
    entries.people.map(({ id, record }): Person => ({
      ...record,
      id,
      role: empty(),
      note: undefined,
      spellings: [],
      events: [],
    })),
  )
  const places = byId(
    entries.places.map(({ id, record }): Place => ({ ...record, id, what: empty(), events: [] })),
  )
  const digests = new Map([...sourceTexts].map(([id, text]) => [id, digest(text)]))
  const context: JoinContext = { sources, people, verified, digests, words, zone: story.zone, href }
  const nameOf = ({ id, name, short, spellings }: Person): Name => ({
    spellings: [name, ...(short ? [short] : []), ...spellings.map((spelling) => spelling.name)],
    href: `/people/${id}/`,
  })

  for (const { id, record, texts } of entries.people) {
    const person = at(people, id)
    person.spellings = record.spellings.map(({ name, sources: named }) => ({
      name,
      sources: named.map((source) => at(sources, source)),
    }))
    const owner = { title: record.name, path: `/people/${id}/`, prefix: `person.${id}` }
    const [role, note] = joinStatements([texts.get('role'), texts.get('note')], owner, [], context)
    person.role = role ?? empty()
    person.note = note
  }
  for (const { id, record, texts } of entries.places) {
    const owner = { title: record.name, path: `/places/${id}/`, prefix: `place.${id}` }
    at(places, id).what = joinStatements([texts.get('what')], owner, [], context)[0] ?? empty()
  }

  const events = sortEvents(
    entries.events.map(({ id, file, record, texts }): TimelineEvent => {
      const named = record.people.map((person) => at(people, person))
      const owner = { title: record.title, path: `/events/${id}/`, prefix: id }
      const statements = joinStatements([texts.get('body')], owner, named.map(nameOf), context)
      return {
        ...record,
        id,
        file,
        statements,
        people: named,
        places: record.places.map((place) => at(places, place)),
        differences: [],
        sources: sourcesOf(statements),
      }
    }),
  )
  const eventsById = byId(events)
  for (const event of events) {
    for (const person of event.people) person.events.push(event)
    for (const place of event.places) place.events.push(event)
  }

  const differences = entries.differences.map(({ id, record, texts }): Difference => {
    const owner = { title: record.question, path: `/differences/${id}/`, prefix: `difference.${id}` }
    const keys = [...record.accounts.map((_, index) => `accounts.${index}.account`), 'why.text']
    const statements = joinStatements(
      keys.map((key) => texts.get(key)),
      owner,
      [],
      context,
    )
    return {
      ...record,
      id,
      events: record.events.map((event) => at(eventsById, event)),
      accounts: record.accounts.map(({ account: _, ...rest }, index) => ({
        ...rest,
        statement: statements[index] ?? empty(),
      })),
      why: { ...(statements.at(-1) ?? empty()), editor: record.why.editor },
    }
  })
  for (const difference of differences)
    for (const event of difference.events) event.differences.push(difference)

  return {
    story,
    words,
    format: createFormatter(words.locale, words.time),
    about: joinStatements(
      [about],
      { title: words.about.title, path: '/about/', prefix: 'about' },
      [],
      context,
    ),
    events,
    sources: [...sources.values()],
    people: [...people.values()],
    places: [...places.values()],
    differences,
    corrections: correctionsOf(events),
  }
}

function correctionsOf(events: TimelineEvent[]): Correction[] {
  return events
    .flatMap((event) => event.updates.map((update) => ({ ...update, event })))
    .sort((a, b) => (a.date.edtf < b.date.edtf ? 1 : a.date.edtf > b.date.edtf ? -1 : 0))
}

function sourcesOf(statements: Statement[]): Source[] {
  const cited = statements.flatMap(({ notes }) =>
    notes.flatMap(({ citations }) => citations.map(({ source }) => source)),
  )
  return [...new Set(cited)]
}

const empty = (): Statement => ({ html: '', text: '', notes: [] })

const byId = <One extends { id: string }>(all: One[]) => new Map(all.map((one) => [one.id, one]))

/** Ids have been checked by now, so that a miss is a mistake of ours. */
function at<One>(all: Map<string, One>, id: string): One {
  const one = all.get(id)
  if (!one) throw new Error(`“${id}” was used without being checked`)
  return one
}
