import { isUnknown } from '../schemas/fields.ts'
import { dayOf, minuteAt } from '../time/calendar.ts'
import { boundsOf, type EventDate } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import { offsetAt } from '../time/zone.ts'
import type { KnownFrom, Source } from '../timeline/types.ts'

/**
 * When a source came out, in the story’s zone (IANA). One that is dated by a month or a year counts from the last day of
 * it, when it was surely there; one whose day is not known, from the first on which it can have been, if that is known.
 */
export function issuedOn(issued: Source['issued'], zone: string): KnownFrom | undefined {
  if (!isUnknown(issued)) {
    const day = dayAt(boundsOf(issued).latest, zone)
    return day && { from: day, by: day }
  }
  if (!issued.between) return undefined
  const { earliest, latest } = boundsOf(issued.between)
  const [from, by] = [dayAt(earliest, zone), dayAt(latest, zone)]
  return from && by && { from, by }
}

/** The day of the zone in which an instant lies; undefined where there is none. */
function dayAt(instant: number | null, zone: string): EventDate | undefined {
  if (instant === null) return undefined
  const { year, month, day } = minuteAt(instant, offsetAt(instant, zone))
  const date = parseDate(isoOf(dayOf({ year, month, day })), zone)
  return isProblem(date) ? undefined : date
}
