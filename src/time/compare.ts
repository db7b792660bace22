import { monthsOf } from './calendar.ts'
import { anchorOf, type EventDate, type Moment, type Unit } from './date.ts'
import { headingKindOf, unitOf } from './heading.ts'

const RANKS = { by: 0, until: 1, in: 2, from: 3, after: 4 } as const

/**
 * Orders dates as one reads them: by the calendar unit under which they stand, the first to begin first, and of those
 * that begin together the longest (the 2020s, then 2020, then January 2020, then 1 January 2020; in each what happened by
 * it, in it, from it on), in a unit by earliest moment, and then the one that is over first. So what stands under one
 * heading stands together, whatever its precision.
 */
export function compareDates(a: EventDate, b: EventDate): number {
  return compareStarts(a, b) || compareEnds(a, b)
}

/** The first half of `compareDates`; where it gives 0, an order that an editor has set may decide. */
export function compareStarts(a: EventDate, b: EventDate): number {
  return (
    compareUnits(unitOf(a), unitOf(b)) ||
    RANKS[headingKindOf(a)] - RANKS[headingKindOf(b)] ||
    anchorOf(a).earliest - anchorOf(b).earliest
  )
}

/** Without dates of JavaScript: a long story compares a million units. */
function compareUnits(a: Unit, b: Unit): number {
  return (
    a.year - b.year ||
    monthIn(a) - monthIn(b) ||
    dayIn(a) - dayIn(b) ||
    daysOf(b) - daysOf(a) ||
    seasonIn(a) - seasonIn(b)
  )
}

function monthIn(unit: Unit): number {
  if (unit.precision === 'season') return monthsOf(unit).first
  return unit.precision === 'month' || unit.precision === 'day' ? unit.month : 1
}

const dayIn = (unit: Unit) => (unit.precision === 'day' ? unit.day : 1)

/** About so many. */
const daysOf = (unit: Unit) =>
  unit.precision === 'season' ? monthsOf(unit).count * 30 : DAYS[unit.precision]

const DAYS = { century: 36_500, decade: 3650, year: 365, month: 30, day: 1 }

/** Two codes may stand for the same months. */
const seasonIn = (unit: Unit) => (unit.precision === 'season' ? unit.season : 0)

/** The second half of `compareDates`. */
export function compareEnds(a: EventDate, b: EventDate): number {
  return endOf(a).latest - endOf(b).latest
}

function endOf(date: EventDate): Moment {
  return date.kind === 'interval' ? date.end : anchorOf(date)
}
