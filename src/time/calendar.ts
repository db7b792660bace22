import { UTCDate } from '@date-fns/utc'
import type { Duration } from 'date-fns'
import { add } from 'date-fns/add'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import type { Day, Fields, Minute, Season } from './date.ts'

export const MINUTE = 60_000

/**
 * A clock reading as if it were UTC, in milliseconds. Unlike `Date.UTC`, it takes year 79 for 79 and not for
 * 1979.
 */
export function clockReading(year: number, month = 1, day = 1, hour = 0, minute = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE
}

/** The reading with which a calendar unit begins. */
export function startReading(unit: Fields): number {
  switch (unit.precision) {
    case 'century':
    case 'decade':
    case 'year':
      return clockReading(unit.year)
    case 'season':
      return clockReading(unit.year, monthsOf(unit).first)
    case 'month':
      return clockReading(unit.year, unit.month)
    case 'day':
      return clockReading(unit.year, unit.month, unit.day)
    case 'minute':
      return clockReading(unit.year, unit.month, unit.day, unit.hour, unit.minute)
  }
}

/** The reading with which the next unit of the same size begins. */
export function endReading(unit: Fields): number {
  return add(new UTCDate(startReading(unit)), lengthOf(unit)).getTime()
}

function lengthOf(unit: Fields): Duration {
  switch (unit.precision) {
    case 'century':
      return { years: 100 }
    case 'decade':
      return { years: 10 }
    case 'year':
      return { years: 1 }
    case 'season':
      return { months: monthsOf(unit).count }
    case 'month':
      return { months: 1 }
    case 'day':
      return { days: 1 }
    case 'minute':
      return { minutes: 1 }
  }
}

/** First months of the seasons as meteorologists count them, from spring on. Winter goes on into the next year. */
const NORTHERN = [3, 6, 9, 12]
const SOUTHERN = [9, 12, 3, 6]

/**
 * The months of a part of a year. EDTF does not say which months a season has, nor in which hemisphere the codes 21 to
 * 24 are; they are taken for northern ones, as southern ones have codes of their own.
 */
export function monthsOf({ season }: Pick<Season, 'season'>): { first: number; count: number } {
  if (season < 33) {
    const firsts = season < 29 ? NORTHERN : SOUTHERN
    return { first: firsts[(season - 21) % 4] ?? 1, count: 3 }
  }
  if (season < 37) return { first: (season - 33) * 3 + 1, count: 3 }
  return season < 40 ? { first: (season - 37) * 4 + 1, count: 4 } : { first: (season - 40) * 6 + 1, count: 6 }
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
  return getDaysInMonth(new UTCDate(clockReading(year, month)))
}
