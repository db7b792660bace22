import { dayOf, startReading } from './calendar.ts'
import { anchorOf, type DayPart, type DoubtedPart, type EventDate, type Fields, type Moment } from './date.ts'
import type { Heading } from './heading.ts'
import { isoOf, offsetText } from './iso.ts'
import { type DatePart, fillParts, monthRangeParts, rangeParts, textOf, timePart } from './parts.ts'
import { createPatterns, type Pattern } from './patterns.ts'
import { formatFor, type Style, unitText } from './unit-text.ts'
import { templateFor, type TimeWords, type Wording } from './words.ts'

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

const LONG: Style = { year: 'year', month: 'month', day: 'day' }
const SHORT: Style = { year: 'year', month: 'shortMonth', day: 'shortDay' }
const HEADING: Style = { ...LONG, day: 'weekday' }
const TICK = { month: 'monthAlone', day: 'dayOfYear', minute: 'time' } as const
const SHORT_IN_YEAR: Style = { year: 'year', month: 'monthAlone', day: 'dayOfYear' }
const LONG_IN_YEAR: Style = { year: 'year', month: 'longMonthAlone', day: 'longDayOfYear' }
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
        return date.part ? partOfDay(date.at, date.part, style) : momentParts(date.at, style)
      case 'interval':
        return intervalParts(date.start, date.end, style)
      case 'before':
        return worded('by', date.end, momentParts(date.end, style))
      case 'after':
        return worded('after', date.start, momentParts(date.start, style))
      case 'until': {
        const until = worded('until', date.end, momentParts(date.end, style))
        return date.start === 'open' ? until : fillParts(words.unknownStart, { date: until })
      }
      case 'since': {
        const since = worded('from', date.start, momentParts(date.start, style))
        return date.end === 'open' ? since : fillParts(words.unknownEnd, { date: since })
      }
    }
  }

  /** A night has two days: `5–6 October 2020, overnight`. */
  function partOfDay(day: Moment, part: DayPart, style: Style): DatePart[] {
    const days = part.name === 'night' ? intervalParts(day, part.next, style) : momentParts(day, style)
    return fillParts(words.dayAndTime, { day: days, time: [{ text: words.parts[part.name] }] })
  }

  function momentParts(moment: Moment, style: Style): DatePart[] {
    const unit = [momentPart(moment, style)]
    const stated = moment.unspecified
      ? fillParts(words.unspecified[moment.unspecified], { date: unit })
      : unit
    if (moment.inPart)
      return fillParts(words.inPart, { date: stated, what: [{ text: doubtsOf(moment.inPart) }] })
    const about = moment.approximate ? worded('about', moment, stated) : stated
    return moment.uncertain ? worded('uncertain', moment, about) : about
  }

  function doubtsOf(parts: DoubtedPart[]): string {
    const doubts = parts.flatMap(({ name, approximate, uncertain }) => [
      ...(approximate ? [words.approximatePart[name]] : []),
      ...(uncertain ? [words.uncertainPart[name]] : []),
    ])
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(doubts)
  }

  /** One text for a moment: a minute is its day and its time. */
  function momentPart(moment: Moment, style: Style): DatePart {
    if (moment.precision !== 'minute') return unitPart(moment, style)
    return timePart(textOf(dayAndTime(moment, style, [timeOfDay(moment)])), moment)
  }

  function intervalParts(start: Moment, end: Moment, style: Style): DatePart[] {
    if (areSame(start, end)) return momentParts(start, style)
    return (
      rangeOf(start, end, style) ??
      fillParts(words.span, { start: momentParts(start, style), end: momentParts(end, style) })
    )
  }

  /** What Unicode has a pattern for: plain years, months or days, or times of one day. */
  function rangeOf(start: Moment, end: Moment, style: Style): DatePart[] | undefined {
    if (isOneDay(start, end)) return dayAndTime(start, style, timesOf(start, end))
    if (!isPlain(start) || !isPlain(end)) return undefined
    const { precision } = start
    if (precision !== end.precision || (precision !== 'year' && precision !== 'month' && precision !== 'day'))
      return undefined
    const range = rangeParts(formatFor(start, style, patterns), start, end)
    if (precision !== 'month' || start.year !== end.year) return range
    const month = patterns(style.month === 'month' ? 'longMonthAlone' : 'monthAlone').format(
      startReading(start),
    )
    return monthRangeParts(range, unitPart(start, style), unitPart(end, style), month)
  }

  function timesOf(start: Moment, end: Moment): DatePart[] {
    return start.repeated || end.repeated
      ? fillParts(words.span, { start: [timeOfDay(start)], end: [timeOfDay(end)] })
      : rangeParts(patterns('time'), start, end)
  }

  function dayAndTime(unit: Fields, style: Style, time: DatePart[]): DatePart[] {
    return fillParts(words.dayAndTime, { day: [{ text: unitText(unit, style, patterns, words) }], time })
  }

  /** With its offset where clocks showed that time twice. */
  function timeOfDay(moment: Moment): DatePart {
    const time = patterns('time').format(startReading(moment))
    const isTwice = moment.precision === 'minute' && moment.repeated
    return timePart(isTwice ? `${time} (UTC${offsetText(moment.offset)})` : time, moment)
  }

  function unitPart(unit: Fields, style: Style): DatePart {
    return timePart(unitText(unit, style, patterns, words), unit)
  }

  function worded(word: WordedBy, unit: Fields, date: DatePart[]): DatePart[] {
    return fillParts(templateFor(words[word], unit.precision), { date })
  }

  function headingParts({ kind, unit }: Heading, own = HEADING, open = LONG): DatePart[] {
    return kind === 'in' ? [unitPart(unit, own)] : worded(kind, unit, [unitPart(unit, open)])
  }

  function partsUnderHeading(date: EventDate): DatePart[] | null {
    if (date.kind === 'moment' && date.at.precision === 'minute') return [timeOfDay(date.at)]
    if (date.part && date.kind === 'moment')
      return date.part.name !== 'night' && isPlain(date.at)
        ? [{ text: words.parts[date.part.name] }]
        : dateParts(date, LONG)
    if (date.kind === 'interval')
      return isOneDay(date.start, date.end) ? timesOf(date.start, date.end) : dateParts(date, LONG)
    const isUnknown =
      (date.kind === 'until' && date.start === 'unknown') || (date.kind === 'since' && date.end === 'unknown')
    return isPlain(anchorOf(date)) && !isUnknown ? null : dateParts(date, LONG)
  }

  function tick(unit: Fields, before?: Fields): { text: string; under?: string } {
    const show = (pattern: Pattern) => patterns(pattern, unit.year < 1).format(startReading(unit))
    switch (unit.precision) {
      case 'century':
      case 'decade':
      case 'season':
      case 'year':
        return { text: unitText(unit, LONG, patterns, words) }
      case 'minute': {
        const isSameDay = before?.precision === 'minute' && isoOf(dayOf(before)) === isoOf(dayOf(unit))
        return { text: show(TICK.minute), ...(!isSameDay && { under: show('shortDay') }) }
      }
      default:
        return {
          text: show(TICK[unit.precision]),
          ...(before?.year !== unit.year && { under: show('year') }),
        }
    }
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

/** The words that can stand around a date. */
type WordedBy = { [Key in keyof TimeWords]: TimeWords[Key] extends Wording ? Key : never }[keyof TimeWords]

/** The same unit with the same doubts about it, though seconds that are not shown may differ. */
function areSame(a: Moment, b: Moment): boolean {
  return (
    isoOf(a) === isoOf(b) &&
    a.approximate === b.approximate &&
    a.uncertain === b.uncertain &&
    a.unspecified === b.unspecified &&
    JSON.stringify(a.inPart) === JSON.stringify(b.inPart)
  )
}

function isOneDay(start: Moment, end: Moment): boolean {
  return (
    start.precision === 'minute' &&
    end.precision === 'minute' &&
    isoOf(start) !== isoOf(end) &&
    isoOf(dayOf(start)) === isoOf(dayOf(end))
  )
}

function isPlain(moment: Moment): boolean {
  return moment.precision !== 'minute' && !moment.approximate && !moment.uncertain && !moment.unspecified
}
