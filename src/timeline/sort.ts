import { compareEnds, compareStarts } from '../time/compare.ts'
import type { TimelineEvent } from './types.ts'

/** In the order of time; among events that begin together by `order`, then the one that is over first, then by id. */
export function sortEvents(events: TimelineEvent[]): TimelineEvent[] {
  return events.toSorted(
    (a, b) =>
      compareStarts(a.date, b.date) ||
      a.order - b.order ||
      compareEnds(a.date, b.date) ||
      (a.id < b.id ? -1 : 1),
  )
}
