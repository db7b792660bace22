import { MINUTE } from './calendar.ts'
import type { EventDate, Fields } from './date.ts'

/** A calendar unit in ISO 8601-1 (4.3): `-0043`, `2010-04`, `2020-10-05`, `2020-10-05T18:30+06:00`. */
export function isoOf(fields: Fields): string {
  switch (fields.precision) {
    case 'year':
      return yearText(fields.year)
    case 'month':
      return `${yearText(fields.year)}-${padded(fields.month)}`
    case 'day':
      return `${yearText(fields.year)}-${padded(fields.month)}-${padded(fields.day)}`
    case 'minute': {
      const day = isoOf({ ...fields, precision: 'day' })
      return `${day}T${padded(fields.hour)}:${padded(fields.minute)}${offsetText(fields.offset)}`
    }
  }
}

/** For `<time datetime>`; undefined before the year 1, which HTML's date strings cannot express. */
export function datetimeOf(fields: Fields): string | undefined {
  return fields.year > 0 ? isoOf(fields) : undefined
}

/**
 * For schema.org's `temporalCoverage`: the date as written, without the qualifiers, which are EDTF's alone. A night
 * is its two days.
 */
export function coverageOf(date: EventDate): string {
  if (date.kind === 'moment' && date.part?.name === 'night')
    return `${isoOf(date.at)}/${isoOf(date.part.next)}`
  return date.edtf.replace(/[~?%]/g, '')
}

/** `+06:00` for milliseconds that are whole minutes. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
}

function yearText(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}
