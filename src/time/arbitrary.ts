import fc from 'fast-check'
import type { EventDate } from './date.ts'
import { parseDate } from './parse.ts'
import { isProblem } from './problem.ts'

/**
 * Offsets of whole, half and quarter hours and of seconds, clocks that change at midnight, a day that was
 * left out.
 */
const ZONES = [
  'UTC',
  'Asia/Bishkek',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'Africa/Monrovia',
  'Pacific/Apia',
]

export const zone = fc.constantFrom(...ZONES)

const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))

const yearText = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: 2009, max: 2022 }) },
    { weight: 1, arbitrary: fc.integer({ min: -9998, max: 9998 }) },
  )
  .map((year) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'))

const monthText = fc.tuple(yearText, twoDigits(1, 12)).map((parts) => parts.join('-'))

const dayText = fc
  .tuple(monthText, fc.oneof(twoDigits(1, 28), fc.constant('01')))
  .map((parts) => parts.join('-'))

const offsetText = fc.oneof(
  fc.constantFrom('Z', '+14:00', '-12:00', '+05:45'),
  fc
    .tuple(fc.constantFrom('+', '-'), twoDigits(1, 11), twoDigits(0, 59))
    .map(([sign, h, m]) => `${sign}${h}:${m}`),
)

const minuteText = fc
  .tuple(
    dayText,
    twoDigits(0, 23),
    twoDigits(0, 59),
    fc.oneof(
      fc.constant(''),
      twoDigits(0, 59).map((second) => `:${second}`),
    ),
    offsetText,
  )
  .map(([day, hour, minute, second, offset]) => `${day}T${hour}:${minute}${second}${offset}`)

/** `199X`, `2004-XX`, `1985-XX-XX`, `2020-10-XX`, `2020-23`, `Y12345`. */
const levelOneText = fc.oneof(
  yearText.map((year) => year.slice(0, -1) + 'X'),
  yearText.map((year) => year.slice(0, -2) + 'XX'),
  yearText.map((year) => `${year}-XX`),
  yearText.map((year) => `${year}-XX-XX`),
  monthText.map((month) => `${month}-XX`),
  fc.tuple(yearText, fc.integer({ min: 21, max: 41 })).map((parts) => parts.join('-')),
  fc.integer({ min: 10_000, max: 99_999 }).map((year) => `Y${year}`),
  fc.integer({ min: 10_000, max: 99_999 }).map((year) => `Y-${year}`),
)

const unitText = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: yearText },
      { weight: 3, arbitrary: monthText },
      { weight: 3, arbitrary: dayText },
      { weight: 2, arbitrary: levelOneText },
    ),
    fc.constantFrom('', '', '', '~', '?', '%'),
  )
  .map((parts) => parts.join(''))

export const momentText = fc.oneof({ weight: 3, arbitrary: unitText }, { weight: 1, arbitrary: minuteText })

const intervalText = fc
  .tuple(momentText, momentText)
  .map(([a, b]) => (isDate(`${a}/${b}`, 'UTC') ? `${a}/${b}` : `${b}/${a}`))
  .filter((text) => ZONES.every((zone) => isDate(text, zone)))

/** Any text that is a date in all the zones. */
export const dateText = fc.oneof(
  { weight: 3, arbitrary: momentText },
  { weight: 1, arbitrary: momentText.map((text) => `[..${text}]`) },
  { weight: 1, arbitrary: momentText.map((text) => `[${text}..]`) },
  { weight: 1, arbitrary: momentText.map((text) => `/${text}`) },
  { weight: 1, arbitrary: momentText.map((text) => `${text}/..`) },
  { weight: 1, arbitrary: momentText.map((text) => `${text}/`) },
  { weight: 2, arbitrary: intervalText },
)

/** Reads a text that must be a date. */
export function dateOf(text: string, zone: string): EventDate {
  const date = parseDate(text, zone)
  if (isProblem(date)) throw new Error(`${text} is no date in ${zone}: ${date.problem}`)
  return date
}

function isDate(text: string, zone: string): boolean {
  return !isProblem(parseDate(text, zone))
}
