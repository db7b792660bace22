import type { EventDate } from './date.ts'
import { parseMoment } from './moment.ts'
import { type DateProblem, isProblem, type Reason } from './problem.ts'
import { suggestionsFor } from './suggest.ts'

/**
 * Reads a date in EDTF. `zone` is the story's (IANA): days begin and end there, and a minute written with
 * another offset is given as clocks there show it. What is no date comes back as a problem; an unknown zone
 * throws a RangeError.
 *
 *     parseDate('2020-10-05', 'Asia/Kathmandu')
 *     //=> { kind: 'moment', edtf: '2020-10-05', at: { precision: 'day', year: 2020, … } }
 *     parseDate('2020-10-5', 'Asia/Kathmandu')
 *     //=> { problem: 'syntax', part: '2020-10-5', suggestions: ['2020-10-05'] }
 */
export function parseDate(text: string, zone: string): EventDate | DateProblem {
  const date = readDate(text, zone)
  if (!isProblem(date)) return date

  const suggestions = suggestionsFor(text, zone).filter(
    (suggestion) => !isProblem(readDate(suggestion, zone)),
  )
  return { ...date, suggestions: [...new Set(suggestions)] }
}

function readDate(text: string, zone: string): EventDate | Flaw {
  const [left = '', right, ...more] = text.split('/')
  if (more.length > 0) return { problem: 'syntax', part: text }
  if (right !== undefined) return readInterval(text, left, right, zone)

  const at = parseMoment(text, zone)
  return isProblem(at) ? { ...at, part: text } : { kind: 'moment', edtf: text, at }
}

function readInterval(edtf: string, left: string, right: string, zone: string): EventDate | Flaw {
  if (isOpen(left) && isOpen(right)) return { problem: 'open-sides', part: edtf }
  if (left === '' || right === '') return { problem: 'empty-side', part: edtf }

  if (left === '..') {
    const end = parseMoment(right, zone)
    return isProblem(end) ? { ...end, part: right } : { kind: 'before', edtf, end }
  }
  const start = parseMoment(left, zone)
  if (isProblem(start)) return { ...start, part: left }
  if (right === '..') return { kind: 'after', edtf, start }

  const end = parseMoment(right, zone)
  if (isProblem(end)) return { ...end, part: right }
  if (end.latest < start.earliest) return { problem: 'reversed', part: edtf }
  return { kind: 'interval', edtf, start, end }
}

function isOpen(side: string): boolean {
  return side === '' || side === '..'
}

type Flaw = Reason & { part: string }
