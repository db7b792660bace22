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

/** The reading with which the next unit of the same size begins. */
export function endReading(unit: Fields): number {
  switch (unit.precision) {
    case 'year':
      return reading(unit.year + 1)
    case 'month':
      return reading(unit.year, unit.month + 1)
    case 'day':
      return reading(unit.year, unit.month, unit.day + 1)
    case 'minute':
      return startReading(unit) + MINUTE
  }
}

/** The minute that clocks show when they are `offset` milliseconds (whole minutes) ahead of UTC. */
export function minuteAt(instant: number, offset: number): Minute {
  const clock = new Date(instant + offset)
  return {
    precision: 'minute',
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    offset,
  }
}

export function dayOf({ year, month, day }: Day | Minute): Day {
  return { precision: 'day', year, month, day }
}

export function daysInMonth(year: number, month: number): number {
  return new Date(reading(year, month + 1, 0)).getUTCDate()
}
