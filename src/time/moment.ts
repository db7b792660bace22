import { daysInMonth, MINUTE } from './calendar.ts'
import type { Day, Month, WrittenMoment, Year } from './date.ts'
import { isProblem, type Reason } from './problem.ts'

const UNIT = /^(?!-0000)(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const TIME = /^([^T]+)T(\d\d):(\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?([~?%])?$/

const LOWEST_OFFSET = -12 * 60 * MINUTE
const HIGHEST_OFFSET = 14 * 60 * MINUTE

/** Reads a date that is no interval. */
export function parseMoment(text: string): WrittenMoment | Reason {
  if (text.trim() === '') return { problem: 'empty' }
  return text.includes('T') ? parseMinute(text) : parseUnit(text)
}

function parseUnit(text: string): WrittenMoment | Reason {
  const [, written = '', qualifier = ''] = /^(.*?)([~?%]?)$/.exec(text) ?? []
  const unit = readUnit(written)
  if (isProblem(unit)) return unit
  return {
    ...unit,
    approximate: /[~%]/.test(qualifier),
    uncertain: /[?%]/.test(qualifier),
    edtf: text,
  }
}

function parseMinute(text: string): WrittenMoment | Reason {
  const [, date, hour, minute, seconds, offset, qualifier] = TIME.exec(text) ?? []
  if (date === undefined || hour === undefined || minute === undefined) return { problem: 'syntax' }

  const day = readUnit(date)
  if (isProblem(day)) return day
  if (day.precision !== 'day') return { problem: 'syntax' }
  if (+hour > 23 || +minute > 59) return { problem: 'impossible-time' }
  if (seconds) return { problem: 'seconds' }
  if (qualifier) return { problem: 'qualified-time' }
  const ahead = offset === undefined ? null : readOffset(offset)
  if (ahead === undefined) return { problem: 'impossible-offset' }
  return {
    ...day,
    precision: 'minute',
    hour: +hour,
    minute: +minute,
    offset: ahead,
    approximate: false,
    uncertain: false,
    edtf: text,
  }
}

function readUnit(text: string): Year | Month | Day | Reason {
  const [, yearText, monthText, dayText] = UNIT.exec(text) ?? []
  if (yearText === undefined) return { problem: 'syntax' }
  const year = +yearText
  if (monthText === undefined) return { precision: 'year', year }

  const month = +monthText
  if (dayText === undefined && month >= 21 && month <= 41) return { problem: 'season' }
  if (month < 1 || month > 12) return { problem: 'impossible-month' }
  if (dayText === undefined) return { precision: 'month', year, month }

  const day = +dayText
  const days = daysInMonth(year, month)
  return day >= 1 && day <= days
    ? { precision: 'day', year, month, day }
    : { problem: 'impossible-day', daysInMonth: days }
}

/** Milliseconds for `Z` or `+06:00`; undefined for an offset that no place has. */
function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  if (text === '-00:00' || +text.slice(4) > 59) return undefined
  const offset = (+text.slice(1, 3) * 60 + +text.slice(4)) * MINUTE * (text.startsWith('-') ? -1 : 1)
  return offset >= LOWEST_OFFSET && offset <= HIGHEST_OFFSET ? offset : undefined
}
