import { dayOf } from './calendar.ts'
import { anchorOf, type Day, type EventDate, type Month, type Year } from './date.ts'
import { isoOf } from './iso.ts'

/**
 * Where a date stands in a list by days: under the day, month or year in which it begins, by which it was
 * over (`by`), or from which it goes on (`from`). A minute stands under its day.
 */
export type Heading = {
  /** One key a heading, fit for an HTML id: `d-2020-10-05`, `m-2010-04`, `y--0043`, `by-2020-10-08`. */
  key: string
  kind: HeadingKind
  unit: Day | Month | Year
}

export type HeadingKind = 'in' | 'by' | 'from'

const PREFIXES = { year: 'y', month: 'm', day: 'd' } as const

export function headingOf(date: EventDate): Heading {
  const kind = headingKindOf(date)
  const unit = unitOf(date)
  return { key: `${kind === 'in' ? PREFIXES[unit.precision] : kind}-${isoOf(unit)}`, kind, unit }
}

export function headingKindOf(date: EventDate): HeadingKind {
  switch (date.kind) {
    case 'moment':
    case 'interval':
      return 'in'
    case 'before':
      return 'by'
    case 'after':
      return 'from'
  }
}

/** The calendar unit alone, without what else a moment knows. */
function unitOf(date: EventDate): Day | Month | Year {
  const anchor = anchorOf(date)
  switch (anchor.precision) {
    case 'year':
      return { precision: 'year', year: anchor.year }
    case 'month':
      return { precision: 'month', year: anchor.year, month: anchor.month }
    case 'day':
    case 'minute':
      return dayOf(anchor)
  }
}
