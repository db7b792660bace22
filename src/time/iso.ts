import { MINUTE, monthsOf } from './calendar.ts'
import type { EventDate, Fields, Month, Year } from './date.ts'

/**
 * A calendar unit in ISO 8601-1 (4.3): `-0043`, `2010-04`, `2020-10-05`, `2020-10-05T18:30+06:00`; one that it has no
 * words for as EDTF writes it: `2020-21`, and with its first and last year `1990/1999`.
 */
export function isoOf(fields: Fields): string {
  switch (fields.precision) {
    case 'century':
      return `${yearText(fields.year)}/${yearText(fields.year + 99)}`
    case 'decade':
      return `${yearText(fields.year)}/${yearText(fields.year + 9)}`
    case 'season':
      return `${yearText(fields.year)}-${fields.season}`
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

/** For `<time datetime>`; undefined for what HTML’s date strings cannot express: seasons, decades, before the year 1. */
export function datetimeOf(fields: Fields): string | undefined {
  const isCoarse = ['century', 'decade', 'season'].includes(fields.precision)
  return fields.year > 0 && !isCoarse ? isoOf(fields) : undefined
}

/**
 * For schema.org’s `temporalCoverage`: an interval or date of ISO 8601-1, open ends as `..`. What only EDTF has is left
 * out: qualifiers, and whether it lasted or happened at some time.
 */
export function coverageOf(date: EventDate): string {
  switch (date.kind) {
    case 'moment':
      return [...new Set(endsOf(date.at).map(plain))].join('/')
    case 'interval':
      return `${plain(endsOf(date.start)[0])}/${plain(endsOf(date.end)[1])}`
    case 'before':
    case 'until':
      return `../${plain(endsOf(date.end)[1])}`
    case 'after':
    case 'since':
      return `${plain(endsOf(date.start)[0])}/..`
  }
}

/** A minute keeps the offset that it was written with. */
const plain = (fields: Fields & { edtf?: string }) =>
  fields.precision === 'minute' ? (fields.edtf ?? isoOf(fields)) : isoOf(fields)

/** The first and the last unit in one that ISO 8601-1 has no words for: the years of a decade, the months of a season. */
export function endsOf<One extends Fields>(unit: One): [One | Year | Month, One | Year | Month] {
  switch (unit.precision) {
    case 'century':
    case 'decade': {
      const years = unit.precision === 'century' ? 100 : 10
      return [yearOf(unit.year), yearOf(unit.year + years - 1)]
    }
    case 'season': {
      const { first, count } = monthsOf(unit)
      return [monthOf(unit.year, first), monthOf(unit.year, first + count - 1)]
    }
    default:
      return [unit, unit]
  }
}

const yearOf = (year: number): Year => ({ precision: 'year', year })

/** The thirteenth month is the first of the next year. */
const monthOf = (year: number, month: number): Month => ({
  precision: 'month',
  year: year + Math.floor((month - 1) / 12),
  month: ((month - 1) % 12) + 1,
})

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
