import { MINUTE } from './calendar.ts'
import type { WrittenMoment } from './date.ts'
import { levelTwoForm } from './level-two.ts'
import { isProblem, type Reason } from './problem.ts'
import { readQualifiers } from './qualified.ts'
import { readUnit } from './unit.ts'

const TIME = /^([^T]+)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?([~?%])?$/

const LOWEST_OFFSET = -12 * 60 * MINUTE
const HIGHEST_OFFSET = 14 * 60 * MINUTE

/** Reads a date that is no interval. */
export function parseMoment(text: string): WrittenMoment | Reason {
  if (text.trim() === '') return { problem: 'empty' }
  return text.includes('T') ? parseMinute(text) : parseUnit(text)
}

function parseUnit(text: string): WrittenMoment | Reason {
  const { unit: written, ...qualifiers } = readQualifiers(text) ?? { ...NONE, unit: text }
  const unit = readUnit(written)
  if (isProblem(unit)) {
    const form = unit.problem === 'syntax' && levelTwoForm(text)
    return form ? { problem: 'level-2', form } : unit
  }
  // A season is no month, and of what is not known nothing can be doubted.
  const isPlain = unit.precision !== 'season' && !unit.unspecified
  if (qualifiers.inPart && !isPlain) return { problem: 'level-2', form: 'part' }
  return { ...unit, ...qualifiers, edtf: text }
}

const NONE = { approximate: false, uncertain: false }

function parseMinute(text: string): WrittenMoment | Reason {
  const [, date, hour, minute, second, offset, qualifier] = TIME.exec(text) ?? []
  if (date === undefined || hour === undefined || minute === undefined) return { problem: 'syntax' }

  const day = readUnit(date)
  if (isProblem(day)) return day
  if (day.precision !== 'day') return { problem: 'syntax' }
  if (+hour > 23 || +minute > 59 || +(second ?? 0) > 59) return { problem: 'impossible-time' }
  if (qualifier) return { problem: 'qualified-time' }
  const ahead = offset === undefined ? null : readOffset(offset)
  if (ahead === undefined) return { problem: 'impossible-offset' }
  return {
    ...day,
    precision: 'minute',
    hour: +hour,
    minute: +minute,
    ...(second !== undefined && { second: +second }),
    offset: ahead,
    approximate: false,
    uncertain: false,
    edtf: text,
  }
}

/** Milliseconds for `Z`, `+06:00` or `+06`; undefined for an offset that no place has. */
function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const [hours, minutes] = [+text.slice(1, 3), +(text.slice(4) || 0)]
  if (minutes > 59 || (text.startsWith('-') && hours + minutes === 0)) return undefined
  const offset = (hours * 60 + minutes) * MINUTE * (text.startsWith('-') ? -1 : 1)
  return offset >= LOWEST_OFFSET && offset <= HIGHEST_OFFSET ? offset : undefined
}
