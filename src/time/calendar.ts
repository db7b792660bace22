import { UTCDate } from '@date-fns/utc'
import { add, getDaysInMonth } from 'date-fns'
import type { Day, Fields, Minute } from './date.ts'

export const MINUTE = 60_000

/**
 * A clock reading as if it were UTC, in milliseconds. Unlike `Date.UTC`, it takes year 79 for 79 and not for
 * 1979.
 */
export function reading(year: number, month = 1, day = 1, hour = 0, minute = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE
}

/** The reading with which a calendar unit begins. */
export function startReading(unit: Fields): number {
  switch (unit.precision) {
    case 'year':
      return reading(unit.year)
    case 'month':
      return reading(unit.year, unit.month)
    case 'day':
      return reading(unit.year, unit.month, unit.day)
    case 'minute':
      return reading(unit.year, unit.month, unit.day, unit.hour, unit.minute)
  }
}

const LENGTHS = {
  year: { years: 1 },
  month: { months: 1 },
  day: { days: 1 },
  minute: { minutes: 1 },
} as const

/** The reading with which the next unit of the same size begins. */
export function endReading(unit: Fields): number {
  return add(new UTCDate(startReading(unit)), LENGTHS[unit.precision]).getTime()
}

/** The minute that clocks show when they are `offset` milliseconds (whole minutes) ahead of UTC. */
export function minuteAt(instant: number, offset: number): Minute {
  const clock = new UTCDate(instant + offset)
  return {
    precision: 'minute',
    year: clock.getFullYear(),
    month: clock.getMonth() + 1,
    day: clock.getDate(),
    hour: clock.getHours(),
    minute: clock.getMinutes(),
    offset,
  }
}

export function dayOf({ year, month, day }: Omit<Day, 'precision'>): Day {
  return { precision: 'day', year, month, day }
}

export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new UTCDate(reading(year, month)))
}
