import { clockReading } from '../../time/calendar.ts'
import { isoOf } from '../../time/iso.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import { isMidnight, isTimeWord, minutesShowing, parseTimeOfDay } from '../../time/written/clock.ts'
import type { DateOptions } from '../../time/written/options.ts'
import { shortYearNote } from '../../time/written/parts.ts'
import { seasonNamed } from '../../time/written/around.ts'
import { monthNamed } from '../../time/month-names.ts'
import { tellDate } from './one-date.ts'
import type { Lose } from './row.ts'
import { midnightNote } from '../../time/written/single.ts'
import { readDate } from '../../time/written/read.ts'

export type ColumnText = { column: string; text: string }

/** A date in fields, with the columns that they come from. `time` may be `18:30`, `6 PM` or nothing. */
export type DateFields = Record<'year' | 'month' | 'day' | 'time', ColumnText>

/** `label` is a time that is not known to the minute, or what EDTF cannot say. */
export type FieldsDate = { edtf: string; label?: string }

/** EDTF as exact as the fields; undefined, and a loss, if there is no year that can be written. */
export function dateOfFields(written: DateFields, options: DateOptions, lose: Lose): FieldsDate | undefined {
  const fields = plainFields(written)
  const drop = (field: keyof DateFields, why: string) => {
    if (fields[field].text) lose(fields[field].column, fields[field].text, why)
  }
  const whole = wholeInYear(fields, options, lose)
  if (whole) return whole
  const { year, sign } = yearOf(fields.year.text, options)
  if (year !== undefined && /^\d{1,2}$/.test(fields.year.text) && !options.chosen.century)
    lose(fields.year.column, fields.year.text, shortYearNote, { level: 'note' })
  if (year === undefined) {
    drop('year', 'It is no year that can be written here: -9999 (BC) to 9999, and there is no year 0.')
    for (const field of ['month', 'day', 'time'] as const) drop(field, 'There is no year to it.')
    return undefined
  }
  const worded = inWords(fields, year, options)
  if (worded) {
    drop('time', 'There is no single day to it.')
    return worded
  }
  const month = monthOf(fields.month.text, options.language)
  if (month === undefined) {
    drop('month', 'It is no month from 1 to 12, and no name of one.')
    for (const field of ['day', 'time'] as const) drop(field, 'There is no month to it.')
    return { edtf: isoOf({ precision: 'year', year }) + sign }
  }
  const day = numberIn(fields.day.text, 1, 31)
  const date = day !== undefined && isoOf({ precision: 'day', year, month, day })
  if (!date || isProblem(parseDate(date, options.zone))) {
    drop('day', 'That month has no such day.')
    drop('time', 'There is no day to it.')
    return { edtf: isoOf({ precision: 'month', year, month }) + sign }
  }
  if (sign && fields.time.text) drop('time', 'EDTF has no doubt for times of day.')
  if (sign) return { edtf: date + sign }
  return withTime(date, clockReading(year, month, day), fields.time, options, lose)
}

/** Without what spreadsheets and programs add: `2017.0` of a column of numbers, 0 for what is not known. */
function plainFields(fields: DateFields): DateFields {
  const plain = ({ column, text }: ColumnText, zero: boolean) => {
    const whole = text.trim().replace(/^([+-]?\d+)\.0+$/, '$1')
    return { column, text: zero && /^0+$/.test(whole) ? '' : whole }
  }
  return {
    year: plain(fields.year, false),
    month: plain(fields.month, true),
    day: plain(fields.day, true),
    time: fields.time,
  }
}

/** A year’s field that holds more than a year: `c. 1200`, `500 BC`, `1990s`, `9/14/2017`. */
function wholeInYear({ year, month, day, time }: DateFields, options: DateOptions, lose: Lose) {
  if (month.text || day.text || /^[+\-−]?[\d\s,]*$/u.test(year.text)) return undefined
  const read = readDate(time.text ? `${year.text} ${time.text}` : year.text, options)
  if (read.meanings.length === 0) return undefined
  const edtf = tellDate(read, year, lose)
  return edtf === undefined ? undefined : { edtf, ...(read.label && { label: read.label }) }
}

/** TimelineJS shows a negative year as BCE and has no year 0; in EDTF 0 is 1 BC (ISO 8601-1, 4.3.2). */
function yearOf(text: string, options: DateOptions): { year?: number; sign: string } {
  const digits = text.replace(/[\s,]/g, '').replace('−', '-')
  if (/^[+-]?\d{1,4}$/.test(digits)) {
    const century = /^\d\d$/.test(digits) ? (options.chosen.century ?? '') : ''
    const year = Number(century + digits)
    if (options.chosen['negative-years'] === 'astronomical') return { year, sign: '' }
    if (year === 0) return { sign: '' }
    return { year: year < 0 ? year + 1 : year, sign: '' }
  }
  const [only, ...more] = readDate(text, options).meanings
  const [, year, sign = ''] = /^(-?\d{4})([~?%]?)$/.exec(only ?? '') ?? []
  return year !== undefined && more.length === 0 ? { year: Number(year), sign } : { sign: '' }
}

/** Fields that name more than one month or day, or a season: `April-May`, `14-15`, `Spring`. */
function inWords({ month, day }: DateFields, year: number, options: DateOptions): FieldsDate | undefined {
  const named = month.text && monthOf(month.text, options.language)
  const season = seasonNamed(month.text)
  if (season && day.text === '') return { edtf: `${isoOf({ precision: 'year', year })}-${season}` }
  const several = named ? /\d\D+\d/.test(day.text) : /\p{L}/u.test(month.text)
  if (!several || year < 1) return undefined
  const name = named ? english[named - 1] : month.text
  const text = [day.text, name, String(year).padStart(4, '0')].filter(Boolean).join(' ')
  const [only, ...more] = readDate(text, options).meanings
  return only && more.length === 0 ? { edtf: only } : undefined
}

const english = 'January February March April May June July August September October November December'.split(
  ' ',
)

const monthOf = (text: string, language: string) => numberIn(text, 1, 12) ?? monthNamed(text, language)

function numberIn(text: string, least: number, most: number): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er|[ºª°.])?$/iu.exec(text) ?? []
  const number = Number(digits)
  return digits && number >= least && number <= most ? number : undefined
}

function withTime(
  day: string,
  midnight: number,
  { column, text }: ColumnText,
  { zone }: DateOptions,
  lose: Lose,
): FieldsDate {
  if (text === '') return { edtf: day }
  if (isTimeWord(text)) return { edtf: day, label: text }
  const time = parseTimeOfDay(text)
  if (!time) {
    lose(column, text, 'It is no time of day such as 18:30 or 6:30 PM.')
    return { edtf: day }
  }
  if (isMidnight(time)) {
    lose(column, text, midnightNote, { level: 'note' })
    return { edtf: day }
  }
  if (time.minute === undefined) return { edtf: day, label: /[ap]/i.test(text) ? text : `${time.hour} h` }
  const { meanings, why } = minutesShowing(day, midnight, time, zone)
  const [only, ...more] = meanings
  if (!only || more.length > 0) {
    lose(column, text, why)
    return { edtf: day }
  }
  if (time.seconds)
    lose(column, text, 'Dates are exact to the minute: the seconds are not kept.', { level: 'form' })
  return { edtf: only }
}
