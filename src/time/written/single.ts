import { clockReading } from '../calendar.ts'
import { isoOf } from '../iso.ts'
import { readEdtf } from '../read-edtf.ts'
import { isProblem } from '../problem.ts'
import { isMidnight, isTimeWord, minutesShowing, parseTimeOfDay } from './clock.ts'
import type { DateOptions } from './options.ts'
import { readParts, type PartialDate } from './parts.ts'
import { offsetNamed } from './internet.ts'

/** Sides of the readings of a text; `to` where it is a range. */
export type Sides = { from: string; to?: string; choice?: string | undefined }
export type Read = {
  all: Sides[]
  notes: string[]
  label?: string
  why?: string | undefined
  other?: string | undefined
}

/** A date that is no range, with a time of day or without. */
export function readSingle(text: string, options: DateOptions): Read {
  const { date, time, zone, word } = withTime(text)
  const read = readParts(date, options)
  if (read.all.length === 0)
    return {
      all: [],
      notes: [],
      other: read.other,
      why: read.why ?? (time && date === '' ? 'It is a time without a day.' : undefined),
    }
  const notes = [...new Set(read.all.flatMap(({ note }) => note ?? []))]
  const [first] = read.all
  if (first && first.year === undefined && !first.edtf)
    return { all: [], notes, why: 'It has no year, or one of two digits: write all four.' }
  const days = read.all.flatMap((parts) => {
    const edtf = edtfOf(parts, options.zone)
    return edtf ? [{ parts, from: edtf, choice: parts.choice }] : []
  })
  if (days.length === 0) return { all: [], notes, why: 'There is no such day or month.' }
  const dayed = days.every(({ parts }) => parts.day !== undefined)
  if (word && dayed) return { all: days, notes, label: word }
  if (!time || !dayed) return { all: days, notes, ...(time && { why: 'A time needs a day.' }) }
  if (isMidnight(time)) return { all: days, notes: [...notes, midnightNote] }
  if (time.minute === undefined) return { all: days, notes, label: hourLabel(text) }
  const told = time.seconds ? [...notes, 'Dates are exact to the minute: the seconds are not kept.'] : notes
  const reasons: string[] = []
  const minutes = days.flatMap(({ parts, from, choice }) => {
    const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
    if (zone) return [{ from: `${from}T${clock}${zone}`, choice }]
    const midnight = clockReading(parts.year ?? 0, parts.month ?? 1, parts.day ?? 1)
    const shown = minutesShowing(from, midnight, time, options.zone)
    if (shown.meanings.length !== 1) reasons.push(shown.why)
    return shown.meanings.map((one) => ({ from: one, choice }))
  })
  const good = minutes.filter(({ from }) => !isProblem(readEdtf(from, options.zone)))
  return { all: good, notes: told, ...(reasons[0] && { why: reasons[0] }) }
}

export const midnightNote =
  'Midnight with no other time is taken for a day without a time: write 00:01 if it is meant.'

const hourLabel = (text: string) =>
  (/(\d{1,2}\s*[ap]\.?\s?m\.?)$/i.exec(text)?.[1] ?? '').replace(/\s+/g, ' ')

/** A unit in EDTF; undefined if the calendar has no such day. */
export function edtfOf({ year, month, day, edtf }: PartialDate, zone: string): string | undefined {
  if (edtf) return edtf
  if (year === undefined) return undefined
  const unit =
    month === undefined
      ? isoOf({ precision: 'year', year })
      : day === undefined
        ? isoOf({ precision: 'month', year, month })
        : isoOf({ precision: 'day', year, month, day })
  return isProblem(readEdtf(unit, zone)) ? undefined : unit
}

function withTime(text: string) {
  const [, rest, word] = /^(.*?)[,\s]+(?:at\s)?(\p{L}+)$/u.exec(text) ?? []
  if (rest !== undefined && word && isTimeWord(word)) return { date: rest, word }
  const match =
    /^(.*?)(?:^|[T,\s]+)(?:(?:at|um|à|в)\s)?(\d{1,2}(?:\s?[:h]\s?\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:[ap]\.?\s?m\.?)?|\s?[ap]\.?\s?m\.?))\s*(z|[a-z]{2,4}|[+-]\d\d(?::?\d\d)?)?$/iu.exec(
      text,
    )
  const time = match && parseTimeOfDay(match[2] ?? '')
  if (!match || !time) return { date: text }
  const written = match[3] ?? ''
  const zone = written ? offsetNamed(written) : undefined
  return written && zone === undefined
    ? { date: text }
    : { date: (match[1] ?? '').replace(/[,\s]+$/, ''), time, zone }
}
