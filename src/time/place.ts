import { endReading, MINUTE, minuteAt, startReading } from './calendar.ts'
import type { EventDate, Moment, WrittenDate, WrittenMoment } from './date.ts'
import { type Flaw, isProblem, type Reason } from './problem.ts'
import { boundsIn, instantsShowing, offsetAt } from './zone.ts'

/**
 * A written date in the story’s zone (IANA): days begin and end there, and a minute written with another offset is given
 * as clocks there show it. A problem if the zone has no such day, if a time does not say its offset, or if an interval
 * is over before it can have begun. Throws a RangeError if the zone is unknown.
 */
export function placeDate(date: WrittenDate, zone: string): EventDate | Flaw {
  switch (date.kind) {
    case 'moment': {
      const at = placeMoment(date.at, zone)
      return isProblem(at) ? at : { ...date, at }
    }
    case 'before':
    case 'until': {
      const end = placeMoment(date.end, zone)
      return isProblem(end) ? end : { ...date, end }
    }
    case 'after':
    case 'since': {
      const start = placeMoment(date.start, zone)
      return isProblem(start) ? start : { ...date, start }
    }
    case 'interval': {
      const start = placeMoment(date.start, zone)
      if (isProblem(start)) return start
      const end = placeMoment(date.end, zone)
      if (isProblem(end)) return end
      if (end.latest < start.earliest) return { problem: 'reversed', part: date.edtf }
      return { ...date, start, end }
    }
  }
}

function placeMoment(written: WrittenMoment, zone: string): Moment | Flaw {
  const placed = written.precision === 'minute' ? placeMinute(written, zone) : placeUnit(written, zone)
  return isProblem(placed) ? { ...placed, part: written.edtf } : placed
}

function placeUnit(unit: Exclude<WrittenMoment, { precision: 'minute' }>, zone: string): Moment | Reason {
  const bounds = boundsIn(startReading(unit), endReading(unit), zone)
  return bounds.latest < bounds.earliest ? { problem: 'skipped-day', zone } : { ...unit, ...bounds }
}

function placeMinute(
  { offset, second, ...written }: Extract<WrittenMoment, { precision: 'minute' }>,
  zone: string,
): Moment | Reason {
  const shown = startReading({ ...written, offset: 0 })
  if (offset === null)
    return { problem: 'missing-offset', zone, skipped: instantsShowing(shown, zone).length === 0 }
  const minute = shown - offset
  // Before standard time, offsets had seconds; clocks show the whole minute that has begun.
  const offsetHere = Math.floor(offsetAt(minute, zone) / MINUTE) * MINUTE
  return {
    ...written,
    ...minuteAt(minute, offsetHere),
    ...(second === undefined
      ? { earliest: minute, latest: minute + MINUTE - 1 }
      : { earliest: minute + second * 1000, latest: minute + second * 1000 + 999 }),
    ...(instantsShowing(minute + offsetHere, zone).length > 1 && { repeated: true }),
  }
}
