import { minuteAt } from '../../time/calendar.ts'
import type { Precision } from '../../time/date.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export type Gap = { value: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' }

/**
 * How far apart two times are, in the largest unit that both are known to and that there is at least one of: from 2005
 * to April 2010 it is 5 years, since nobody knows the months. Takes clock readings, the later one second.
 */
export function gapOf(earlier: Edge, later: Edge): Gap {
  const a = minuteAt(earlier.reading, 0)
  const b = minuteAt(later.reading, 0)
  const years = b.year - a.year
  if (isYear(earlier) || isYear(later)) return { value: years, unit: 'year' }

  const months = years * 12 + b.month - a.month
  const isMonth = [earlier, later].some(({ precision }) => precision === 'month' || precision === 'season')
  const wholeMonths =
    isMonth || dayAndTime(later.reading) >= dayAndTime(earlier.reading) ? months : months - 1
  if (wholeMonths >= 12) return { value: Math.floor(wholeMonths / 12), unit: 'year' }
  if (isMonth || wholeMonths >= 2) return { value: wholeMonths, unit: 'month' }

  const days = Math.floor(later.reading / DAY) - Math.floor(earlier.reading / DAY)
  const elapsed = later.reading - earlier.reading
  if (earlier.precision === 'day' || later.precision === 'day' || elapsed >= 2 * DAY)
    return { value: days, unit: 'day' }
  return elapsed >= HOUR
    ? { value: Math.floor(elapsed / HOUR), unit: 'hour' }
    : { value: Math.floor(elapsed / 60_000), unit: 'minute' }
}

const isYear = ({ precision }: Edge) => ['century', 'decade', 'year'].includes(precision)

function dayAndTime(reading: number): number {
  const { day, hour, minute } = minuteAt(reading, 0)
  return (day * 24 + hour) * 60 + minute
}

/** A clock reading, and how exactly it is known. */
export type Edge = { reading: number; precision: Precision }
