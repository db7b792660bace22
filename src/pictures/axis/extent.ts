import { endReading, startReading } from '../../time/calendar.ts'
import { anchorOf, type EventDate, lastOf, type PartOfDay } from '../../time/date.ts'

/**
 * A stretch of time as clocks in the story’s zone show it: readings taken for UTC, in milliseconds, `from` inclusive
 * and `to` exclusive. In readings every day is as wide as the next, also where clocks change.
 */
export type Extent = { from: number; to: number }

const HOUR = 3_600_000

/** Where a part of the day is drawn, in hours from the beginning of its day: a night over midnight. */
const HOURS: Record<PartOfDay, [number, number]> = {
  night: [18, 30],
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 24],
}

/** The time that a date names: the whole day for a day, the whole year for a year. An open end adds nothing to it. */
export function extentOf(date: EventDate): Extent {
  const from = startReading(anchorOf(date))
  if (date.kind === 'moment' && date.part) {
    const [start, end] = HOURS[date.part.name]
    return { from: from + start * HOUR, to: from + end * HOUR }
  }
  return { from, to: Math.max(endReading(lastOf(date)), from) }
}

export const middleOf = ({ from, to }: Extent): number => (from + to) / 2

/** From the first beginning to the last end. */
export function spanOf(extents: readonly Extent[]): Extent {
  return extents.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }))
}
