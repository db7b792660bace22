import type { LevelTwoForm } from '../time/level-two.ts'
import type { DateProblem } from '../time/problem.ts'

type Explained = { wrong: string; fix: string }

/** Why a date was refused, and what to write, in an author’s words. */
export function explainDate(found: DateProblem): Explained {
  const { part, suggestions } = found
  const [first] = suggestions
  const write = suggestions.length > 0 ? `Write ${listed(suggestions)}` : undefined
  const say = (wrong: string, fix: string): Explained => ({ wrong, fix: write ?? fix })
  switch (found.problem) {
    case 'empty':
      return say('There is no date.', 'Write as much as is known: 1991, 2010-04, 2020-10-05, [..2020-10-08].')
    case 'syntax':
      return say(
        `“${part}” is not a date in EDTF.`,
        'Write it like 1991, 2010-04, 2020-10-05, 2020-10-05/2020-10-06, 199X or [..2020-10-08].',
      )
    case 'impossible-month':
      return say(`“${part}” has no such month.`, 'Months go from 01 to 12; the order is year-month-day.')
    case 'impossible-time':
      return say(`“${part}” has no such time of day.`, 'Times go from 00:00 to 23:59.')
    case 'impossible-day':
      return say(
        `“${part}” does not exist: that month has ${found.daysInMonth} days.`,
        'Correct the day or the month.',
      )
    case 'skipped-day':
      return say(
        `“${part}” does not exist in ${found.zone}, where the calendar jumped over it.`,
        'Correct the day.',
      )
    case 'far-year':
      return say(`“${part}” is further away than dates reach here.`, 'Years go from Y-99999 to Y99999.')
    case 'level-2':
      return say(
        `“${part}” is ${LEVEL_TWO[found.form]}, which is not read.`,
        'Write the span in which it lies.',
      )
    case 'missing-offset':
      return {
        wrong: `“${part}” does not say how far its clock is from UTC.`,
        fix: first
          ? `For clocks in ${found.zone}, write ${listed(suggestions)}`
          : found.skipped
            ? `Clocks in ${found.zone} skipped that time.`
            : 'Write it behind the time: 2020-10-05T18:30+06:00.',
      }
    case 'impossible-offset':
      return say(`“${part}” has an offset that no clock has.`, 'Offsets go from -12:00 to +14:00.')
    case 'qualified-time':
      return {
        wrong: `“${part}” has a time of day with ~, ? or %, which EDTF has for days, months and years only.`,
        fix: first
          ? `Write ${first}, and “about” with the time as its label; or the two times between which it was.`
          : 'Leave out the time or the sign.',
      }
    case 'open-start':
      return say(
        `“${part}” is an interval in EDTF whose beginning is open, and not “by”.`,
        'Write [..2020-10-08] for “by”.',
      )
    case 'open-sides':
      return say('Neither end of the interval is known.', 'Give at least one of its dates.')
    case 'reversed':
      return say(`“${part}” ends before it begins.`, 'The earlier date comes first.')
  }
}

/** As much of EDTF’s level 2 as has a name. */
const LEVEL_TWO = {
  'one-of': 'one of several dates (EDTF’s level 2)',
  'all-of': 'several dates (EDTF’s level 2)',
  part: 'a date of which a part is qualified (EDTF’s level 2)',
  digits: 'a date with digits left open before others (EDTF’s level 2)',
  significant: 'a year with significant digits (EDTF’s level 2)',
  exponent: 'a year with an exponent (EDTF’s level 2)',
} satisfies Record<LevelTwoForm, string>

/** A text that ends in two dots gets no third. */
function listed(suggestions: string[]): string {
  const text = suggestions.join(' or ')
  return text.endsWith('..') ? text : `${text}.`
}
