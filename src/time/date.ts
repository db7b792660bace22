export const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/**
 * Dates of any precision. What may be written is EDTF (ISO 8601-2:2019, as the Library of Congress has it): levels 0 and
 * 1, and of level 2 the seasons, quarters and halves of a year, one-sided sets and qualifiers of a part. Years are
 * astronomical (0 is 1 BC), the calendar is the proleptic Gregorian one, months count from 1.
 */
export type EventDate = DateOf<Moment> & { part?: DayPart }

/**
 * A date as its text says it, before anybody has asked in which zone its days begin: what the schemas give. Plain
 * values, which can be kept as JSON.
 */
export type WrittenDate = DateOf<WrittenMoment>

type DateOf<One> =
  | { kind: 'moment'; edtf: string; at: One }
  | { kind: 'interval'; edtf: string; start: One; end: One }
  /** `[..X]`: at some time up to and including X. */
  | { kind: 'before'; edtf: string; end: One }
  /** `[X..]`: at some time in X or later. */
  | { kind: 'after'; edtf: string; start: One }
  /** `../X` or `/X`: it lasted until X, and its beginning is left open or is not known. */
  | { kind: 'until'; edtf: string; start: Side; end: One }
  /** `X/..` or `X/`: it has lasted since X, and its end is left open or is not known. */
  | { kind: 'since'; edtf: string; start: One; end: Side }

export type Side = 'open' | 'unknown'

/**
 * One calendar unit: its fields as a clock in the story’s zone shows them, and its bounds as instants. `edtf`
 * is the text as written, qualifier and offset included.
 */
export type Moment = Fields &
  Qualifiers & {
    edtf: string
    earliest: number
    latest: number
    /** Whether clocks in the zone showed that minute twice, as they do where they are put back. */
    repeated?: boolean
  }

/** The same as written: a minute is what clocks with its own offset show, and the offset may be missing. */
export type WrittenMoment = (Exclude<Fields, Minute> | WrittenMinute) & Qualifiers & { edtf: string }

export type WrittenMinute = Omit<Minute, 'offset'> & { second?: number; offset: number | null }

export type Fields = Unit | Minute

/** A unit of the calendar, of which years, months and days have ISO 8601-1 to name them. */
export type Unit = Century | Decade | Year | Season | Month | Day

/** `year` is the first of ten, or of a hundred: 1990 for `199X`, 1900 for `19XX`. */
export type Decade = { precision: 'decade'; year: number }
export type Century = { precision: 'century'; year: number }
/**
 * A part of a year by EDTF’s codes: 21 to 24 are spring to winter, 25 to 28 those of the northern hemisphere, 29 to 32
 * those of the southern, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves.
 */
export type Season = { precision: 'season'; year: number; season: number }

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

/**
 * EDTF’s `~`, `?`, and `%` for both; and what `XX` leaves open: `2004-XX` is in one month of 2004. Where a qualifier holds
 * for some parts of the date only, as in `2004-06-~11`, `inPart` says for which.
 */
export type Qualifiers = Doubt & { unspecified?: Unspecified; inPart?: DoubtedPart[] }

export type Doubt = { approximate: boolean; uncertain: boolean }
export type DoubtedPart = Doubt & { name: 'year' | 'month' | 'day' }

export type Unspecified = 'month' | 'day' | 'month-and-day'

/** The part of the day to which a day is known, for which EDTF has no word. A night goes on into the day after. */
export type DayPart = { name: Exclude<PartOfDay, 'night'> } | { name: 'night'; next: Moment }

/** First and last millisecond (since the epoch, inclusive), null where the date is open. */
export type Bounds = { earliest: number | null; latest: number | null }

/** The moment by which a date is placed in a list: its start, or its end where no start is known. */
export function anchorOf<One>(date: DateOf<One>): One {
  switch (date.kind) {
    case 'moment':
      return date.at
    case 'before':
    case 'until':
      return date.end
    case 'interval':
    case 'after':
    case 'since':
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
    case 'until':
      return { earliest: null, latest: date.end.latest }
    case 'after':
    case 'since':
      return { earliest: date.start.earliest, latest: null }
  }
}

/** The end of a date that is not known, if there is one. */
export function openSideOf(date: EventDate): 'start' | 'end' | undefined {
  if (date.kind === 'before' || date.kind === 'until') return 'start'
  return date.kind === 'after' || date.kind === 'since' ? 'end' : undefined
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
