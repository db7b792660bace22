import { endReading, startReading } from '../../time/calendar.ts'
import { anchorOf, type EventDate } from '../../time/date.ts'

/**
 * A stretch of time as clocks in the story’s zone show it: readings taken for UTC, in milliseconds, `from` inclusive
 * and `to` exclusive. In readings every day is as wide as the next, also where clocks change.
 */
export type Extent = { from: number; to: number }

/** The time that a date names: the whole day for a day, the whole year for a year. An open end adds nothing to it. */
export function extentOf(date: EventDate): Extent {
  const start = anchorOf(date)
  const end = date.kind === 'interval' ? date.end : start
  return { from: startReading(start), to: Math.max(endReading(end), startReading(start)) }
}

export const middleOf = ({ from, to }: Extent): number => (from + to) / 2

/** From the first beginning to the last end. */
export function spanOf(extents: readonly Extent[]): Extent {
  return extents.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }))
}
