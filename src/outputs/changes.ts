import { anchorOf, boundsOf, type EventDate } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'
import type { Statement, Timeline, TimelineEvent, Update } from '../timeline/types.ts'
import { entryPath } from '../urls/addresses.ts'

/** Something that became readable on a day: an event, or an update of one. */
export type Change = {
  /** Path from the root; with a fragment for an update. The same for as long as the site stands. */
  id: string
  event: TimelineEvent
  date: EventDate
  update?: Update
}

/** Newest first; of one day, what stands later in the timeline first. */
export function changesOf(timeline: Timeline): Change[] {
  return timeline.events
    .flatMap((event): Change[] => [
      { id: pathOf(event), event, date: publishedOf(event, timeline) },
      ...event.updates.map((update, index) => ({
        id: updateId(event, index),
        event,
        date: update.date,
        update,
      })),
    ])
    .reverse()
    .sort((a, b) => instantOf(b.date) - instantOf(a.date))
}

export const pathOf = ({ id }: TimelineEvent): string => entryPath('events', id)

/** All that an event says, in the order in which its notes are numbered. */
export const statementsOf = ({ image, statements, inferred }: TimelineEvent): Statement[] => [
  ...(image ? [image.caption] : []),
  ...statements,
  ...(inferred ? [inferred] : []),
]

export function publishedOf(event: TimelineEvent, { story }: Timeline): EventDate {
  return event.published ?? story.published
}

/** The day on which an event was last changed, or else published. */
export function modifiedOf(event: TimelineEvent, timeline: Timeline): EventDate {
  return latest([publishedOf(event, timeline), ...event.updates.map(({ date }) => date)])
}

/** The day of the latest change of anything. */
export function storyModified(timeline: Timeline): EventDate {
  const { story, events, withdrawals } = timeline
  return latest([
    story.updated,
    ...events.map((event) => modifiedOf(event, timeline)),
    ...withdrawals.map(({ date }) => date),
  ])
}

/**
 * The instant, in milliseconds, that stands for a day where a format wants one: the day’s beginning in the story’s
 * zone. No clock is asked, so the same content gives the same bytes whenever and wherever it is built.
 */
export function instantOf(day: EventDate): number {
  return boundsOf(day).earliest ?? 0
}

/** A day in ISO 8601: `2020-10-05`. */
export function dayText(day: EventDate): string {
  return isoOf(anchorOf(day))
}

/** Two updates of one day differ in a number, counted in the order in which they are written down. */
function updateId(event: TimelineEvent, index: number): string {
  const days = event.updates.slice(0, index + 1).map(({ date }) => dayText(date))
  const day = days.at(-1) ?? ''
  const ofDay = days.filter((other) => other === day).length
  return `${pathOf(event)}#update-${day}${ofDay > 1 ? `-${ofDay}` : ''}`
}

function latest(days: EventDate[]): EventDate {
  return days.reduce((last, day) => (instantOf(day) > instantOf(last) ? day : last))
}
