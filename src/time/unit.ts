import { daysInMonth } from './calendar.ts'
import type { Unit, Unspecified } from './date.ts'
import type { Reason } from './problem.ts'

const UNIT = /^(?!-0000)(-?\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/
const LONG_YEAR = /^Y(-?[1-9]\d{4,})$/

/** JavaScript’s dates reach to the year 275,760, and a scale of years must have room to be rounded. */
const FURTHEST = 99_999

/**
 * Reads a calendar unit: a year with its sign (EDTF’s level 1 writes one of five digits and more with a `Y`), a month, a
 * day, a season, and `X` for what is unspecified from the right on.
 */
export function readUnit(text: string): (Unit & { unspecified?: Unspecified }) | Reason {
  const [, long] = LONG_YEAR.exec(text) ?? []
  if (long !== undefined)
    return Math.abs(+long) <= FURTHEST ? { precision: 'year', year: +long } : { problem: 'far-year' }

  const [, years, month, day] = UNIT.exec(text) ?? []
  if (years === undefined) return { problem: 'syntax' }
  if (years.includes('X')) {
    if (month !== undefined) return { problem: 'level-2', form: 'digits' }
    return { precision: years.endsWith('XX') ? 'century' : 'decade', year: firstYear(years) }
  }
  const year = +years
  if (month === undefined) return { precision: 'year', year }
  return month === 'XX' ? readOpenMonth(year, day) : readMonth(year, +month, day)
}

/** `2004-XX` and `1985-XX-XX`. */
function readOpenMonth(year: number, day: string | undefined): ReturnType<typeof readUnit> {
  if (day === undefined) return { precision: 'year', year, unspecified: 'month' }
  if (day === 'XX') return { precision: 'year', year, unspecified: 'month-and-day' }
  return { problem: 'level-2', form: 'digits' }
}

function readMonth(year: number, month: number, dayText: string | undefined): ReturnType<typeof readUnit> {
  if (dayText === undefined && month >= 21 && month <= 41) return { precision: 'season', year, season: month }
  if (month < 1 || month > 12) return { problem: 'impossible-month' }
  if (dayText === undefined) return { precision: 'month', year, month }
  if (dayText === 'XX') return { precision: 'month', year, month, unspecified: 'day' }

  const day = +dayText
  const days = daysInMonth(year, month)
  return day >= 1 && day <= days
    ? { precision: 'day', year, month, day }
    : { problem: 'impossible-day', daysInMonth: days }
}

/** Years count on through 0, so that `-01XX` begins with -199. */
function firstYear(years: string): number {
  return +years.replaceAll('X', years.startsWith('-') ? '9' : '0')
}
