import { draftsIn } from '../../content/drafts.ts'
import type { Unchecked } from '../../content/entries.ts'
import type { ReadSoFar } from '../../content/load.ts'
import { scheduled } from '../../content/scheduled.ts'
import type { Position } from '../../issues/issue.ts'
import type { Past } from './past.ts'
import { type ToldText, sayers } from './said.ts'
import { changedSentences } from './sentences.ts'
import { withoutMarks } from './without-marks.ts'

/** Something published that reads otherwise than it did. Nothing stands for what was not there. */
export type Rewording = {
  what: 'event' | 'difference' | 'person'
  id: string
  /** One of these must say so under `updates`. */
  events: [string, ...string[]]
  /** Whether one does. */
  told: boolean
  was: string
  now: string
  at: Position
}

/** All that was published in the past and reads otherwise now. `moment`: what is due later is a draft. */
export function rewordings(past: Past, site: ReadSoFar, moment: number): Rewording[] {
  const [then, now] = [past.entries, site.entries].map((some) => scheduled(some, moment, site.zone)) as [
    Unchecked,
    Unchecked,
  ]
  const say = sayers(site)
  const published = publishedEvents(past, then, now)
  const updated = updatedIn(then.events, published)
  const compared = ({ what, id, was, now, at }: Pair, owners: Event[]): Rewording[] => {
    const [first, ...others] = new Set(owners.map((owner) => owner.id))
    if (first === undefined) return []
    const events: Rewording['events'] = [first, ...others]
    const told = events.some((event) => updated.has(event))
    return changesIn(was, now, at, site.language).map((change) => ({ what, id, events, told, ...change }))
  }
  const [differences, people] = [byId(now.differences), byId(now.people)]
  return [
    ...then.events.flatMap((former) => {
      const event = published.get(former.id)
      if (!event) return []
      const was = say.events(former)
      // Updates that have come since are what is asked for.
      const old = say.events(event).filter(({ key }) => !isUpdate(key) || was.some((one) => one.key === key))
      return compared({ what: 'event', id: event.id, was, now: old, at: startOf(event, 'title') }, [event])
    }),
    ...then.differences.flatMap((former) => {
      const owners = (former.record.events ?? []).flatMap((id) => published.get(id) ?? [])
      const difference = differences.get(former.id)
      const at = difference ? startOf(difference, 'question') : startOf(owners[0] ?? former, 'title')
      const now = difference ? say.differences(difference) : []
      const pair: Pair = { what: 'difference', id: former.id, was: say.differences(former), now, at }
      return compared(pair, owners)
    }),
    ...then.people.flatMap((former) => {
      const person = people.get(former.id)
      if (!person) return []
      const owners = [...published.values()].filter((event) => namesPerson(event, person.id))
      const [was, now] = [say.people(former), say.people(person)]
      const pair: Pair = { what: 'person', id: person.id, was, now, at: startOf(person, 'name') }
      return compared(pair, owners)
    }),
  ]
}

type Pair = { what: Rewording['what']; id: string; was: ToldText[]; now: ToldText[]; at: () => Position }
type Event = Unchecked['events'][number]

const isUpdate = (key: string) => key.startsWith('updates.')
const startOf =
  ({ placeOf }: Pick<Event, 'placeOf'>, key: string) =>
  () =>
    placeOf([key])
const byId = <One extends { id: string }>(some: One[]) => new Map(some.map((one) => [one.id, one]))

/** Whether a person has to do with an event, or says something in its text. */
function namesPerson({ record, texts }: Event, id: string): boolean {
  const citations = [...texts.values()].flatMap(({ statements }) =>
    statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations)),
  )
  return (
    record.people?.includes(id) === true ||
    citations.some(({ said }) => said?.by.some((speaker) => 'id' in speaker && speaker.id === id))
  )
}

/** Events that were published then and are now, by the ids that they had then. */
function publishedEvents(past: Past, then: Unchecked, now: Unchecked): Map<string, Event> {
  const [draftsThen, draftsNow] = [draftsIn(then.events), draftsIn(now.events)]
  return new Map(
    now.events
      .filter(({ id }) => !draftsNow.has(id))
      .flatMap((event) => [...(event.record.aliases ?? []), event.id].map((id) => [id, event] as const))
      .filter(([id]) => past.eventIds.has(id) && !draftsThen.has(id)),
  )
}

/** Ids of the events that have more updates than they had. */
function updatedIn(then: Event[], published: Map<string, Event>): Set<string> {
  const count = ({ record }: Event) => record.updates?.length ?? 0
  return new Set(
    then.flatMap((former) => {
      const event = published.get(former.id)
      return event && count(event) > count(former) ? [event.id] : []
    }),
  )
}

function changesIn(then: ToldText[], now: ToldText[], at: () => Position, language: string) {
  const keys = new Set([...then, ...now].map(({ key }) => key))
  return [...keys].flatMap((key) => {
    const [was, is] = [then, now].map((some) => some.find((one) => one.key === key))
    const [before, after] = [was?.text ?? '', is?.text ?? '']
    const known = withoutMarks(before)
    if (known === withoutMarks(after)) return []
    const isKnown = (text: string) => known.includes(withoutMarks(text))
    return [{ ...changedSentences(before, after, language), at: (is?.at ?? at)(isKnown) }]
  })
}
