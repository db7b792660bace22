import type { EventDate, Side, WrittenDate, WrittenMoment } from './date.ts'
import { parseMoment } from './moment.ts'
import { placeDate } from './place.ts'
import { type Flaw, isProblem } from './problem.ts'

/** Reads a date in EDTF as it is written; whether the story’s zone has such a time, `placeDate` tells. */
export function parseWritten(text: string): WrittenDate | Flaw {
  const [, to, from] = /^\[(?:\.\.([^\s,[\]]*[^.,[\]])|([^.,[\]][^\s,[\]]*)\.\.)\]$/.exec(text) ?? []
  if (to !== undefined) {
    const end = parseMoment(to)
    return isProblem(end) ? { ...end, part: to } : { kind: 'before', edtf: text, end }
  }
  if (from !== undefined) {
    const start = parseMoment(from)
    return isProblem(start) ? { ...start, part: from } : { kind: 'after', edtf: text, start }
  }
  const [left = '', right, ...more] = text.split('/')
  if (more.length > 0) return { problem: 'syntax', part: text }
  if (right !== undefined) return readInterval(text, left, right)

  const at = parseMoment(text)
  return isProblem(at) ? { ...at, part: text } : { kind: 'moment', edtf: text, at }
}

/** The same in the story’s zone (IANA). Throws a RangeError if the zone is unknown. */
export function readEdtf(text: string, zone: string): EventDate | Flaw {
  const written = parseWritten(text)
  return isProblem(written) ? written : placeDate(written, zone)
}

function readInterval(edtf: string, left: string, right: string): WrittenDate | Flaw {
  const [before, after] = [SIDES[left], SIDES[right]]
  if (before && after) return { problem: 'open-sides', part: edtf }
  const start = before ?? parseMoment(left)
  if (typeof start === 'object' && isProblem(start)) return { ...start, part: left }
  const end = after ?? parseMoment(right)
  if (typeof end === 'object' && isProblem(end)) return { ...end, part: right }
  if (typeof start === 'object')
    return typeof end === 'object'
      ? { kind: 'interval', edtf, start, end }
      : { kind: 'since', edtf, start, end }
  return { kind: 'until', edtf, start, end: end as WrittenMoment }
}

/** What may stand at one side of the slash in place of a date (EDTF’s level 1). */
const SIDES: Record<string, Side | undefined> = { '..': 'open', '': 'unknown' }
