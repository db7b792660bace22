import type { EventDate, WrittenDate } from './date.ts'
import { parseMoment } from './moment.ts'
import { placeDate } from './place.ts'
import { type DateProblem, type Flaw, isProblem } from './problem.ts'
import { suggestionsFor, type ZoneAndLanguage } from './suggest.ts'

/**
 * Reads a date in EDTF. `zone` is the story’s (IANA): days begin and end there, and a minute written with
 * another offset is given as clocks there show it. What is no date comes back as a problem; an unknown zone
 * throws a RangeError.
 *
 *     parseDate('2020-10-05', 'Asia/Kathmandu')
 *     //=> { kind: 'moment', edtf: '2020-10-05', at: { precision: 'day', year: 2020, … } }
 *     parseDate('2020-10-5', 'Asia/Kathmandu')
 *     //=> { problem: 'syntax', part: '2020-10-5', suggestions: ['2020-10-05'] }
 */
export function parseDate(text: string, zone: string, language = 'en'): EventDate | DateProblem {
  const date = readDate(text, zone)
  return isProblem(date) ? problemOf(date, text, { zone, language }) : date
}

/** Reads a date in EDTF as it is written; whether the story’s zone has such a time, `placeDate` tells. */
export function parseWritten(text: string): WrittenDate | Flaw {
  const [left = '', right, ...more] = text.split('/')
  if (more.length > 0) return { problem: 'syntax', part: text }
  if (right !== undefined) return readInterval(text, left, right)

  const at = parseMoment(text)
  return isProblem(at) ? { ...at, part: text } : { kind: 'moment', edtf: text, at }
}

/** What is wrong with a text, and what its author may have meant: clocks are the zone’s, months the language’s. */
export function problemOf(flaw: Flaw, text: string, where: ZoneAndLanguage): DateProblem {
  const suggestions = suggestionsFor(text, where).filter(
    (suggestion) => !isProblem(readDate(suggestion, where.zone)),
  )
  return { ...flaw, suggestions: [...new Set(suggestions)] }
}

function readDate(text: string, zone: string): EventDate | Flaw {
  const written = parseWritten(text)
  return isProblem(written) ? written : placeDate(written, zone)
}

function readInterval(edtf: string, left: string, right: string): WrittenDate | Flaw {
  if (isOpen(left) && isOpen(right)) return { problem: 'open-sides', part: edtf }
  if (left === '' || right === '') return { problem: 'empty-side', part: edtf }

  if (left === '..') {
    const end = parseMoment(right)
    return isProblem(end) ? { ...end, part: right } : { kind: 'before', edtf, end }
  }
  const start = parseMoment(left)
  if (isProblem(start)) return { ...start, part: left }
  if (right === '..') return { kind: 'after', edtf, start }

  const end = parseMoment(right)
  return isProblem(end) ? { ...end, part: right } : { kind: 'interval', edtf, start, end }
}

function isOpen(side: string): boolean {
  return side === '' || side === '..'
}
