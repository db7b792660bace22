import { anchorOf, type EventDate, type Moment } from './date.ts'
import { headingKindOf } from './heading.ts'

const RANKS = { by: 0, in: 1, from: 2 } as const

/**
 * Orders dates as one reads them: by the calendar unit under which they stand (2020, then October 2020, then
 * 5 October 2020; in each what happened by it, in it, from it on), in a unit by earliest moment, and then the
 * one that is over first. So what stands under one heading stands together, whatever its precision.
 */
export function compareDates(a: EventDate, b: EventDate): number {
  return compareStarts(a, b) || compareEnds(a, b)
}

/** The first half of `compareDates`; where it gives 0, an order that an editor has set may decide. */
export function compareStarts(a: EventDate, b: EventDate): number {
  const x = anchorOf(a)
  const y = anchorOf(b)
  return (
    x.year - y.year ||
    monthIn(x) - monthIn(y) ||
    dayIn(x) - dayIn(y) ||
    RANKS[headingKindOf(a)] - RANKS[headingKindOf(b)] ||
    x.earliest - y.earliest
  )
}

/** The second half of `compareDates`. */
export function compareEnds(a: EventDate, b: EventDate): number {
  return endOf(a).latest - endOf(b).latest
}

function monthIn(moment: Moment): number {
  return moment.precision === 'year' ? 0 : moment.month
}

function dayIn(moment: Moment): number {
  return moment.precision === 'year' || moment.precision === 'month' ? 0 : moment.day
}

function endOf(date: EventDate): Moment {
  return date.kind === 'interval' ? date.end : anchorOf(date)
}
