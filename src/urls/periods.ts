import { dayOf } from '../time/calendar.ts'
import { anchorOf, type Day, type EventDate, type Moment, type Month, type Year } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'

/** How many events a page shows in full; a timeline of no more is one page. */
export const MOST = 100

/** What has a place in time, and on the page of its period. */
export type Dated = { id: string; date: EventDate }

/**
 * A year, or where it is dense a month or a day. An event belongs to the finest period there is that wholly holds what
 * is known of its date. What spans years, or is known by one end alone, belongs to where that stands in the timeline.
 */
export type Period<Event extends Dated> = {
  unit: Unit
  /** From the root, the same for as long as the site stands: `/2016/`, `/2016-05/`, `/-0499/`. */
  path: string
  /** All that it has, what is in its parts among them. */
  events: Event[]
  /** In the order of time; none where a year or month is not divided. */
  parts: Period<Event>[]
  /** What belongs to none of its parts, at most `MOST` events on each; the first may be empty. */
  pages: PeriodPage<Event>[]
}

export type PeriodPage<Event extends Dated> = {
  period: Period<Event>
  /** The period’s own for the first, `/2016-05-03/2/` for the second. */
  path: string
  /** From 1 on. */
  number: number
  events: Event[]
}

type Unit = Day | Month | Year
type Size = Unit['precision']
type Events<Event extends Dated> = { events: Event[] }

/** Whether the timeline is told on several pages. */
export const isLong = ({ events }: Events<Dated>): boolean => events.length > MOST

/** The years of a long timeline, in the order of time; none of a short one. */
export const yearsOf = <Event extends Dated>(timeline: Events<Event>): Period<Event>[] =>
  periodsOf(timeline).years

/** All pages of periods in the order of reading: what a period holds itself, then its parts. */
export const periodPages = <Event extends Dated>(timeline: Events<Event>): PeriodPage<Event>[] =>
  periodsOf(timeline).pages

/** The page on which an event stands, if not on the one of a short timeline. */
export const pageOf = <Event extends Dated>(
  event: Event,
  timeline: Events<Event>,
): PeriodPage<Event> | undefined => periodsOf(timeline).pageOf.get(event)

/** Where in the timeline an event stands, from the root: `/#id`, in a long one `/2016-05/#id`. */
export const placeOf = (event: Dated, timeline: Events<Dated>): string =>
  `${pageOf(event, timeline)?.path ?? '/'}#${event.id}`

/** The periods around a calendar unit (ISO 8601) and itself, from the year on, as far as there are any. */
export function periodsAt<Event extends Dated>(unit: string, timeline: Events<Event>): Period<Event>[] {
  const { periods } = periodsOf(timeline)
  const [, day = '', month = '', year = ''] = /^(((-?\d{4,})(?:-\d\d)?)(?:-\d\d)?)/.exec(unit) ?? []
  return [...new Set([year, month, day])].flatMap((name) => periods.get(name) ?? [])
}

function periodsOf<Event extends Dated>({ events }: Events<Event>): Periods<Event> {
  const known = kept.get(events) as Periods<Event> | undefined
  if (known) return known
  const years = events.length > MOST ? divide(events, 'year').parts : []
  const all = years.flatMap(inOrder)
  const pages = all.flatMap((period) => period.pages)
  const periods = {
    years,
    pages,
    pageOf: new Map(pages.flatMap((page) => page.events.map((event) => [event, page] as const))),
    periods: new Map(all.map((period) => [isoOf(period.unit), period] as const)),
  }
  kept.set(events, periods)
  return periods
}

// Every page of an event says where in the timeline it stands.
const kept = new WeakMap<Dated[], object>()

type Periods<Event extends Dated> = {
  years: Period<Event>[]
  pages: PeriodPage<Event>[]
  pageOf: Map<Event, PeriodPage<Event>>
  /** By their units in ISO 8601. */
  periods: Map<string, Period<Event>>
}

const inOrder = <Event extends Dated>(period: Period<Event>): Period<Event>[] => [
  period,
  ...period.parts.flatMap(inOrder),
]

const FINER = { year: 'month', month: 'day', day: undefined } as const

function periodOf<Event extends Dated>(unit: Unit, events: Event[]): Period<Event> {
  const size = events.length > MOST ? FINER[unit.precision] : undefined
  const { own, parts } = size ? divide(events, size) : { own: events, parts: [] }
  const path = `/${isoOf(unit)}/`
  const period: Period<Event> = { unit, path, events, parts, pages: [] }
  for (let from = 0; from === 0 || from < own.length; from += MOST) {
    const number = from / MOST + 1
    period.pages.push({
      period,
      path: number === 1 ? path : `${path}${number}/`,
      number,
      events: own.slice(from, from + MOST),
    })
  }
  return period
}

/** Periods of a size, and what belongs to none of them. */
function divide<Event extends Dated>(events: Event[], size: Size): { own: Event[]; parts: Period<Event>[] } {
  const groups = Map.groupBy(events, ({ date }) => nameOf(unitOf(date, size)))
  const own = groups.get('') ?? []
  groups.delete('')
  const parts = [...groups.values()].flatMap((members) => {
    const unit = members[0] && unitOf(members[0].date, size)
    return unit ? periodOf(unit, members) : []
  })
  return { own, parts }
}

const nameOf = (unit: Unit | undefined) => (unit ? isoOf(unit) : '')

/** The unit of a size that wholly holds what is known of a date; a year takes all that stands in it. */
function unitOf(date: EventDate, size: Size): Unit | undefined {
  const start = partOf(anchorOf(date), size)
  const end = date.kind === 'interval' ? partOf(date.end, size) : start
  return size === 'year' || nameOf(start) === nameOf(end) ? start : undefined
}

function partOf(moment: Moment, size: Size): Unit | undefined {
  const { year } = moment
  if (size === 'year') return { precision: 'year', year }
  switch (moment.precision) {
    case 'century':
    case 'decade':
    case 'season':
    case 'year':
      return undefined
    case 'month':
      return size === 'month' ? { precision: 'month', year, month: moment.month } : undefined
    case 'day':
    case 'minute':
      return size === 'month' ? { precision: 'month', year, month: moment.month } : dayOf(moment)
  }
}
