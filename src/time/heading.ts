import { dayOf } from './calendar.ts'
import { anchorOf, type EventDate, type Moment, type Unit } from './date.ts'
import { isoOf } from './iso.ts'

/**
 * Where a date stands in a list by days: under the day, month, year, season, decade or century in which it begins, by
 * which it was over (`by`), until which (`until`) or from which it lasted (`from`), or after whose beginning it was
 * (`after`). A minute stands under its day.
 */
export type Heading = {
  /** One key a heading, fit for an HTML id: `d-2020-10-05`, `m-2010-04`, `y--0043`, `by-2020-10-08`,
   * `decade-1990`. A key begins with its kind, or with the size of its unit. */
  key: string
  kind: HeadingKind
  unit: Unit
}

export type HeadingKind = 'by' | 'until' | 'in' | 'from' | 'after'

const PREFIXES = {
  century: 'century',
  decade: 'decade',
  season: 'season',
  year: 'y',
  month: 'm',
  day: 'd',
} as const

export function headingOf(date: EventDate): Heading {
  const kind = headingKindOf(date)
  const unit = unitOf(date)
  return { key: `${kind === 'in' ? PREFIXES[unit.precision] : kind}-${nameOf(unit)}`, kind, unit }
}

export function headingKindOf(date: EventDate): HeadingKind {
  switch (date.kind) {
    case 'moment':
    case 'interval':
      return 'in'
    case 'before':
      return 'by'
    case 'until':
      return 'until'
    case 'since':
      return 'from'
    case 'after':
      return 'after'
  }
}

/** The calendar unit under which a date stands, without what else its moment knows. */
export function unitOf(date: EventDate): Unit {
  const anchor: Moment = anchorOf(date)
  switch (anchor.precision) {
    case 'century':
    case 'decade':
    case 'year':
      return { precision: anchor.precision, year: anchor.year }
    case 'season':
      return { precision: 'season', year: anchor.year, season: anchor.season }
    case 'month':
      return { precision: 'month', year: anchor.year, month: anchor.month }
    case 'day':
    case 'minute':
      return dayOf(anchor)
  }
}

/** `by-1990` is by that year, `by-1990-1999` by that decade. */
const nameOf = (unit: Unit) => isoOf(unit).replace('/', '-')
