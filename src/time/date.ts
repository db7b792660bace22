export const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/**
 * Dates of any precision. What may be written is a subset of EDTF (ISO 8601-2:2019): year, month, day, minute
 * with offset, intervals, and intervals that are open at one end. Years are astronomical (0 is 1 BC), the
 * calendar is the proleptic Gregorian one, months count from 1.
 */
export type EventDate =
  | { kind: 'moment'; edtf: string; at: Moment; part?: DayPart }
  | { kind: 'interval'; edtf: string; start: Moment; end: Moment }
  /** `../X`: at some time up to and including X. */
  | { kind: 'before'; edtf: string; end: Moment }
  /** `X/..`: from X on. */
  | { kind: 'after'; edtf: string; start: Moment }

/**
 * One calendar unit: its fields as a clock in the story's zone shows them, and its bounds as instants. `edtf`
 * is the text as written, qualifier and offset included.
 */
export type Moment = Fields & Qualifiers & { edtf: string; earliest: number; latest: number }

export type Fields = Day | Minute | Month | Year

export type Year = { precision: 'year'; year: number }
export type Month = { precision: 'month'; year: number; month: number }
export type Day = { precision: 'day'; year: number; month: number; day: number }
export type Minute = {
  precision: 'minute'
  year: number
  month: number
  day: number
  hour: number
  minute: number
  /** Milliseconds, in whole minutes, by which the story's zone is ahead of UTC. */
  offset: number
}

export type Precision = Fields['precision']

/** EDTF's `~`, `?`, and `%` for both. */
export type Qualifiers = { approximate: boolean; uncertain: boolean }

/** The part of the day to which a day is known, for which EDTF has no word. A night goes on into the day after. */
export type DayPart = { name: Exclude<PartOfDay, 'night'> } | { name: 'night'; next: Moment }

/** First and last millisecond (since the epoch, inclusive), null where the date is open. */
export type Bounds = { earliest: number | null; latest: number | null }

/** The moment by which a date is placed in a list: its start, or its end where no start is known. */
export function anchorOf(date: EventDate): Moment {
  switch (date.kind) {
    case 'moment':
      return date.at
    case 'before':
      return date.end
    case 'interval':
    case 'after':
      return date.start
  }
}

/** The time in which everything that the date may mean lies. */
export function boundsOf(date: EventDate): Bounds {
  switch (date.kind) {
    case 'moment':
      return { earliest: date.at.earliest, latest: lastOf(date).latest }
    case 'interval':
      return { earliest: date.start.earliest, latest: date.end.latest }
    case 'before':
      return { earliest: null, latest: date.end.latest }
    case 'after':
      return { earliest: date.start.earliest, latest: null }
  }
}

/** The last unit that a date names: for a night the day after, else the same as the first where there is but one. */
export function lastOf(date: EventDate): Moment {
  if (date.kind === 'interval') return date.end
  return date.kind === 'moment' && date.part?.name === 'night' ? date.part.next : anchorOf(date)
}

/** The precision of the moment by which the date is placed; an interval's end may have another. */
export function precisionOf(date: EventDate): Precision {
  return anchorOf(date).precision
}
