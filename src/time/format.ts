import { dayOf, startReading } from './calendar.ts'
import { anchorOf, type EventDate, type Fields, type Moment, type Precision } from './date.ts'
import type { Heading } from './heading.ts'
import { isoOf } from './iso.ts'
import { type DatePart, fill, rangeParts, textOf, timePart } from './parts.ts'
import { createPatterns, type Pattern } from './patterns.ts'
import { templateFor, type TimeWords } from './words.ts'

export type DateFormatter = {
  /**
   * As precise as the date and no more: `1991`, `5–6 October 2020`, `by 8 October 2020`, `5 October 2020,
   * 18:30`.
   */
  date: (date: EventDate) => FormattedDate
  /** The same with short months: `5 Oct 2020`. */
  short: (date: EventDate) => FormattedDate
  /** The same without the year, for dates that stand together in one: `5 Oct`. */
  shortInYear: (date: EventDate) => FormattedDate
  /** A day with its weekday, `Monday, 5 October 2020`; all else as in `date`. */
  heading: (heading: Heading) => FormattedDate
  /** The same in the little room of a column, without the year that stands beside it: `Mon 5 October`. */
  headingInYear: (heading: Heading) => FormattedDate
  /**
   * What the heading of a date leaves to be said: `18:30`, `about 1991`, `5–6 October 2020`; null where it
   * says all.
   */
  underHeading: (date: EventDate) => FormattedDate | null
  /**
   * The beginning of a unit on a scale, `4 Oct` or `18:00`, and under it what it shares with those after it, `2020` or
   * `4 Oct 2020`, where the unit before it (if any) has not said so.
   */
  tick: (unit: Fields, before?: Fields) => { text: string; under?: string }
  /** A heading beside others, without the year that they share: `5 Oct`, `by 8 Oct`. */
  shortHeading: (heading: Heading) => string
}

/** A date in words: as one text, and in parts for a page. */
export type FormattedDate = { text: string; parts: DatePart[] }

type Style = Record<Precision, Pattern>

const LONG: Style = { year: 'year', month: 'month', day: 'day', minute: 'day' }
const SHORT: Style = { year: 'year', month: 'shortMonth', day: 'shortDay', minute: 'shortDay' }
const SHORT_IN_YEAR: Style = { year: 'year', month: 'monthAlone', day: 'dayOfYear', minute: 'dayOfYear' }
const TICK = { month: 'monthAlone', day: 'dayOfYear', minute: 'time' } as const
const HEADING: Style = { ...LONG, day: 'weekday' }
const LONG_IN_YEAR: Style = {
  year: 'year',
  month: 'longMonthAlone',
  day: 'longDayOfYear',
  minute: 'longDayOfYear',
}
const HEADING_IN_YEAR: Style = { ...LONG_IN_YEAR, day: 'weekdayOfYear' }

/**
 * Makes the formats of a language once for all dates. Throws a RangeError if `locale` is no language tag (BCP
 * 47).
 */
export function createFormatter(locale: string, words: TimeWords): DateFormatter {
  const patterns = createPatterns(locale)

  function dateParts(date: EventDate, style: Style): DatePart[] {
    switch (date.kind) {
      case 'moment':
        return momentParts(date.at, style)
      case 'interval':
        return intervalParts(date.start, date.end, style)
      case 'before':
        return worded('by', date.end, momentParts(date.end, style))
      case 'after':
        return worded('from', date.start, momentParts(date.start, style))
    }
  }

  function momentParts(moment: Moment, style: Style): DatePart[] {
    return qualified(moment, [unitPart(moment, style)])
  }

  function intervalParts(start: Moment, end: Moment, style: Style): DatePart[] {
    if (areAlike(start, end)) {
      if (start.earliest === end.earliest) return momentParts(start, style)
      if (start.precision !== 'minute')
        return qualified(start, rangeParts(calendarFormat(start, style), start, end))
      if (areOnOneDay(start, end)) return dayAndTime(start, style, rangeParts(patterns('time'), start, end))
    }
    return fill(words.span, { start: momentParts(start, style), end: momentParts(end, style) })
  }

  function unitPart(unit: Fields, style: Style): DatePart {
    const text =
      unit.precision === 'minute'
        ? textOf(dayAndTime(unit, style, [timeOfDay(unit)]))
        : calendarText(unit, style)
    return timePart(text, unit)
  }

  function dayAndTime(unit: Fields, style: Style, time: DatePart[]): DatePart[] {
    return fill(words.dayAndTime, { day: [{ text: calendarText(unit, style) }], time })
  }

  function timeOfDay(unit: Fields): DatePart {
    return timePart(patterns('time').format(startReading(unit)), unit)
  }

  function calendarText(unit: Fields, style: Style): string {
    return calendarFormat(unit, style).format(startReading(unit))
  }

  function calendarFormat(unit: Fields, style: Style): Intl.DateTimeFormat {
    return patterns(style[unit.precision], unit.year < 1)
  }

  function qualified(moment: Moment, parts: DatePart[]): DatePart[] {
    const about = moment.approximate ? worded('about', moment, parts) : parts
    return moment.uncertain ? worded('uncertain', moment, about) : about
  }

  function worded(word: 'by' | 'from' | 'about' | 'uncertain', unit: Fields, date: DatePart[]): DatePart[] {
    return fill(templateFor(words[word], unit.precision), { date })
  }

  function headingParts({ kind, unit }: Heading, own = HEADING, open = LONG): DatePart[] {
    return kind === 'in' ? [unitPart(unit, own)] : worded(kind, unit, [unitPart(unit, open)])
  }

  function partsUnderHeading(date: EventDate): DatePart[] | null {
    if (date.kind === 'moment' && date.at.precision === 'minute') return [timeOfDay(date.at)]
    if (date.kind === 'interval' && areOnOneDay(date.start, date.end))
      return rangeParts(patterns('time'), date.start, date.end)
    if (date.kind !== 'interval' && isPlain(anchorOf(date))) return null
    return dateParts(date, LONG)
  }

  function tick(unit: Fields, before?: Fields): { text: string; under?: string } {
    const show = (pattern: Pattern) => patterns(pattern, unit.year < 1).format(startReading(unit))
    if (unit.precision === 'year') return { text: show('year') }
    const text = show(TICK[unit.precision])
    if (unit.precision === 'minute') {
      const isSameDay = before?.precision === 'minute' && isoOf(dayOf(before)) === isoOf(dayOf(unit))
      return isSameDay ? { text } : { text, under: show('shortDay') }
    }
    return before?.year === unit.year ? { text } : { text, under: show('year') }
  }

  return {
    date: once((date) => formatted(dateParts(date, LONG))),
    short: once((date) => formatted(dateParts(date, SHORT))),
    shortInYear: once((date) => formatted(dateParts(date, SHORT_IN_YEAR))),
    heading: (heading) => formatted(headingParts(heading)),
    headingInYear: (heading) => formatted(headingParts(heading, HEADING_IN_YEAR, LONG_IN_YEAR)),
    underHeading: (date) => {
      const parts = partsUnderHeading(date)
      return parts && formatted(parts)
    },
    tick,
    shortHeading: ({ kind, unit }) => {
      const { text } = tick(unit)
      return kind === 'in' ? text : textOf(worded(kind, unit, [{ text }]))
    },
  }
}

/** A date is shown in many places, and Intl takes long over it. */
function once(format: (date: EventDate) => FormattedDate): (date: EventDate) => FormattedDate {
  const known = new WeakMap<EventDate, FormattedDate>()
  return (date) => {
    let result = known.get(date)
    if (!result) known.set(date, (result = format(date)))
    return result
  }
}

function formatted(parts: DatePart[]): FormattedDate {
  return { text: textOf(parts), parts }
}

function areAlike(a: Moment, b: Moment): boolean {
  return a.precision === b.precision && a.approximate === b.approximate && a.uncertain === b.uncertain
}

/** False also where clocks were put back between the two and would show the end before the start. */
function areOnOneDay(start: Moment, end: Moment): boolean {
  return (
    start.precision === 'minute' &&
    end.precision === 'minute' &&
    isoOf(dayOf(start)) === isoOf(dayOf(end)) &&
    startReading(start) < startReading(end)
  )
}

function isPlain(moment: Moment): boolean {
  return moment.precision !== 'minute' && !moment.approximate && !moment.uncertain
}
