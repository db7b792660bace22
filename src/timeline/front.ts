import { headingOf } from '../time/heading.ts'
import { isLong } from '../urls/periods.ts'
import type { Source, Timeline, TimelineEvent } from './types.ts'

/** About so many of the latest events are told on the first page of a long timeline. */
const LATEST = 20
/** Of all else, the first page has so many lines. */
export const LINES = 10

/** The end of the story, by whole headings; of a heading with more than `LATEST` events, the last of them. */
export function latestOf({ events }: Pick<Timeline, 'events'>): TimelineEvent[] {
  const story = events.filter(({ kind }) => kind === 'story')
  const keys = story.map(({ date }) => headingOf(date).key)
  const start = keys.findIndex((key, index) => index >= keys.length - LATEST && key !== keys[index - 1])
  return story.slice(start === -1 ? -LATEST : start)
}

/** The events of which the first page speaks: all of a short timeline, the key, latest and next ones of a long one. */
export function frontEvents(timeline: Pick<Timeline, 'events'>): TimelineEvent[] {
  const { events } = timeline
  if (!isLong(timeline)) return events
  const toCome = events.filter(({ kind }) => kind === 'to-come').slice(0, LINES)
  const shown = new Set([...latestOf(timeline), ...toCome])
  return events.filter((event) => event.key || shown.has(event))
}

/** The sources that the first page names: all of a short timeline, of a long one those on which most rests. */
export function frontSources(timeline: Pick<Timeline, 'events' | 'sources'>): Source[] {
  const { sources } = timeline
  if (!isLong(timeline)) return sources
  return sources.toSorted((a, b) => b.uses.length - a.uses.length).slice(0, LINES)
}

/** Whether there is a table of who reports what. */
export const hasMatrix = (timeline: Pick<Timeline, 'events' | 'sources'>): boolean =>
  timeline.sources.length > 1 && !isLong(timeline)
