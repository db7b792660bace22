import type { EventDate } from './date.ts'
import { readEdtf } from './read-edtf.ts'
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
  const date = readEdtf(text, zone)
  return isProblem(date) ? problemOf(date, text, { zone, language }) : date
}

/** What is wrong with a text, and what its author may have meant: clocks are the zone’s, months the language’s. */
export function problemOf(flaw: Flaw, text: string, where: ZoneAndLanguage): DateProblem {
  return { ...flaw, suggestions: suggestionsFor(text, where) }
}
