import { anchorOf, type EventDate } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'
import { knownPath } from '../urls/addresses.ts'
import { isLong } from '../urls/periods.ts'
import { firstKnown, sentencesKnown, startOf } from './known-from.ts'
import { type ListPage, listPages, pathOfItem } from './list-pages.ts'
import type { KnownFrom, Source, Statement, Timeline, TimelineEvent } from './types.ts'

/** A day on which something became known. */
export type KnownDay = {
  path: string
  date: EventDate
  /** Those that came out on it, or on it at the earliest. */
  sources: Source[]
  /** The events of which it added something, in the order of time: how many sentences, and its place among these events. */
  added: Map<TimelineEvent, { sentences: number; place: number }>
}

export type KnownDays = {
  /** In the order of time. */
  days: KnownDay[]
  /** The day on which something of an event was first known. */
  first: Map<TimelineEvent, KnownDay>
  /** How many sentences rest on sources whose days are not known. */
  undated: number
}

/**
 * When what the events tell became known. Undefined where there is nothing to say: they rest on one source, or the day of
 * none is known.
 */
export function knownDays({ events }: Pick<Timeline, 'events'>): KnownDays | undefined {
  let known = found.get(events)
  if (!known) found.set(events, (known = findDays(events)))
  return known.days.length > 0 ? known : undefined
}

// Every page asks whether there are any.
const found = new WeakMap<TimelineEvent[], KnownDays>()

function findDays(events: TimelineEvent[]): KnownDays {
  const sources = sourcesOf(events.flatMap(({ statements }) => statements))
  const days = new Map<number, KnownDay>()
  const first: KnownDays['first'] = new Map()
  let undated = 0
  for (const event of sources.length > 1 ? events : []) {
    for (const known of sentencesKnown(event).values()) {
      const date = known?.from
      if (!date) {
        undated += 1
        continue
      }
      const path = knownPath(isoOf(anchorOf(date)))
      const day = days.get(startOf(date)) ?? { path, date, sources: [], added: new Map() }
      days.set(startOf(date), day)
      const { sentences, place } = day.added.get(event) ?? { sentences: 0, place: day.added.size }
      day.added.set(event, { sentences: sentences + 1, place })
      if (startOf(date) <= startOf(first.get(event)?.date ?? date)) first.set(event, day)
    }
  }
  for (const source of sources)
    if (source.knownFrom) days.get(startOf(source.knownFrom.from))?.sources.push(source)
  return { days: [...days.values()].sort((a, b) => startOf(a.date) - startOf(b.date)), first, undated }
}

/**
 * The pages of a day: the events that were known by its end, or in a long story those of which it added something, at most
 * 100 on each.
 */
export function pagesOfDay(day: KnownDay, timeline: Pick<Timeline, 'events'>): ListPage<TimelineEvent>[] {
  const first = knownDays(timeline)?.first
  const isKnown = (event: TimelineEvent) => {
    const since = first?.get(event)
    return since !== undefined && startOf(since.date) <= startOf(day.date)
  }
  const events = isLong(timeline) ? [...day.added.keys()] : timeline.events.filter(isKnown)
  return listPages(events, day.path)
}

/** Where an event stands on a day that tells of it, as a path with a fragment. */
export function placeOn(event: TimelineEvent, day: KnownDay, timeline: Pick<Timeline, 'events'>): string {
  const place = isLong(timeline) ? (day.added.get(event)?.place ?? 0) : 0
  return `${pathOfItem(day.path, place)}#${event.id}`
}

/** The sources of some texts, each once. */
export function sourcesOf(statements: Pick<Statement, 'notes'>[]): Source[] {
  const notes = statements.flatMap((one) => one.notes)
  return [...new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source)))]
}

/** From when an event was known, as soon as anything of it was. */
export const eventKnownFrom = (event: TimelineEvent): KnownFrom | undefined =>
  firstKnown([...sentencesKnown(event).values()].flatMap((known) => known ?? []))
