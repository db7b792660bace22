import { getDaysInMonth } from 'date-fns/getDaysInMonth'

/** A moment of publication as a page gives it to machines: EDTF, and the days that it can be on anywhere on earth. */
export type Published = { edtf: string; first: number; last: number }

const day = 86_400_000

/**
 * Reads a date of ISO 8601 as machines write it: `2020-10-05`, `2020/10/05`, or with a time. A time without an offset is
 * the publication’s own, so only the day is kept; midnight in UTC is how programs write a day without a time.
 * Undefined for all else: years of other calendars, days that do not exist, the future (`now`, in milliseconds).
 */
export function readInstant(written: string, now: number): Published | undefined {
  const found =
    /^(\d{4})([-/])(\d\d)\2(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      written.trim(),
    )
  if (!found) return undefined
  const [, year = '', , month = '', date = '', hour, minute, second = '00', zone] = found
  const whole = dayOf(Number(year), Number(month), Number(date), now)
  if (!whole) return undefined
  if (hour === undefined || minute === undefined || zone === undefined) return whole
  if (Number(hour) > 23 || Number(minute) > 59) return whole
  const offset = /^(?:Z|UTC)$/i.test(zone) ? '+00:00' : zone.replace(/^(...):?/, '$1:')
  if (`${hour}${minute}${second}` === '000000') return whole
  const edtf = `${whole.edtf}T${hour}:${minute}${offset === '-00:00' ? '+00:00' : offset}`
  const instant = Date.parse(`${whole.edtf}T${hour}:${minute}:00${offset}`)
  if (Number.isNaN(instant) || instant > now + day) return undefined
  const at = (hours: number) => Math.floor((instant + hours * 3_600_000) / day)
  return { edtf, first: at(-12), last: at(14) }
}

/** Nothing on the web is older than print, and years of the Hijri and Persian calendars are below 1500. */
const earliest = 1600

/** Undefined for a day that does not exist or has not come. */
export function dayOf(year: number, month: number, date: number, now: number): Published | undefined {
  if (![year, month, date].every(Number.isInteger)) return undefined
  if (year < earliest || month < 1 || month > 12 || date < 1) return undefined
  if (date > getDaysInMonth(new Date(year, month - 1, 1))) return undefined
  const number = Date.UTC(year, month - 1, date) / day
  // What programs write that know no date.
  if (number * day > now + day || number === 0) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  return { edtf: `${year}-${two(month)}-${two(date)}`, first: number, last: number }
}

export const overlap = (one: Published, other: Published) =>
  one.first <= other.last && other.first <= one.last
