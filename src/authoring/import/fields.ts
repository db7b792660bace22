import { MINUTE, reading } from '../../time/calendar.ts'
import { isoOf, offsetText } from '../../time/iso.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import { instantsShowing } from '../../time/zone.ts'
import { parseTimeOfDay } from './clock.ts'
import type { Lose } from './row.ts'

/** A date in fields, with the columns that they come from. `time` may be `18:30`, `6 PM` or nothing. */
export type DateFields = Record<'year' | 'month' | 'day' | 'time', { column: string; text: string }>

/** `label` is a time that is not known to the minute. */
export type FieldsDate = { edtf: string; label?: string }

/** EDTF as exact as the fields; undefined, and a loss, if there is no year that can be written. */
export function dateOfFields(fields: DateFields, zone: string, lose: Lose): FieldsDate | undefined {
  const drop = (field: keyof DateFields, why: string) => {
    if (fields[field].text) lose(fields[field].column, fields[field].text, why)
  }
  const year = yearOf(fields.year.text)
  if (year === undefined) {
    drop('year', 'It is no year that can be written here: -9999 (BC) to 9999, and there is no year 0.')
    for (const field of ['month', 'day', 'time'] as const) drop(field, 'There is no year to it.')
    return undefined
  }
  const month = numberIn(fields.month.text, 1, 12)
  if (month === undefined) {
    drop('month', 'It is no month from 1 to 12.')
    for (const field of ['day', 'time'] as const) drop(field, 'There is no month to it.')
    return { edtf: isoOf({ precision: 'year', year }) }
  }
  const day = numberIn(fields.day.text, 1, 31)
  const whole = day !== undefined && isoOf({ precision: 'day', year, month, day })
  if (!whole || isProblem(parseDate(whole, zone))) {
    drop('day', 'That month has no such day.')
    drop('time', 'There is no day to it.')
    return { edtf: isoOf({ precision: 'month', year, month }) }
  }
  return withTime(whole, reading(year, month, day), fields.time, zone, lose)
}

function withTime(
  day: string,
  midnight: number,
  { column, text }: DateFields['time'],
  zone: string,
  lose: Lose,
): FieldsDate {
  if (text === '') return { edtf: day }
  const time = parseTimeOfDay(text)
  if (!time) {
    lose(column, text, 'It is no time of day such as 18:30 or 6:30 PM.')
    return { edtf: day }
  }
  const { hour, minute, seconds } = time
  if (minute === undefined) return { edtf: day, label: /[ap]/i.test(text) ? text : `${hour} h` }
  const shown = midnight + (hour * 60 + minute) * MINUTE
  const [instant, ...others] = instantsShowing(shown, zone)
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  if (instant === undefined || others.length > 0 || (shown - instant) % MINUTE !== 0) {
    const why =
      instant === undefined
        ? 'skipped that time on that day'
        : others.length > 0
          ? 'showed that time twice on that day'
          : 'had an offset with seconds then'
    lose(column, text, `Clocks in ${zone} ${why}: write the date with its offset from UTC.`)
    return { edtf: day }
  }
  if (seconds) lose(column, text, 'Dates are exact to the minute.')
  return { edtf: `${day}T${clock}${offsetText(shown - instant)}` }
}

/** TimelineJS shows a negative year as BCE and has no year 0; in EDTF 0 is 1 BC (ISO 8601-1, 4.3.2). */
function yearOf(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '')
  if (!/^[+-]?\d{1,4}$/.test(digits) || Number(digits) === 0) return undefined
  const year = Number(digits)
  return year < 0 ? year + 1 : year
}

function numberIn(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,2}$/.test(text)) return undefined
  const number = Number(text)
  return number >= least && number <= most ? number : undefined
}
