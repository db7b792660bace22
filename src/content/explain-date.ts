import type { DateProblem } from '../time/problem.ts'

type Explained = { wrong: string; fix: string }

/** Why a date was refused, and what to write, in an author’s words. */
export function explainDate(found: DateProblem): Explained {
  const { part, suggestions } = found
  const [first] = suggestions
  const write = suggestions.length > 0 ? `Write ${suggestions.join(' or ')}.` : undefined
  const say = (wrong: string, fix: string): Explained => ({ wrong, fix: write ?? fix })
  switch (found.problem) {
    case 'empty':
      return say('There is no date.', 'Write as much as is known: 1991, 2010-04, 2020-10-05, ../2020-10-08.')
    case 'syntax':
      return say(
        `“${part}” is not a date in EDTF.`,
        'Write it like 1991, 2010-04, 2020-10-05, 2020-10-05/2020-10-06 or ../2020-10-08.',
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
    case 'season':
      return say(
        `“${part}” means a season in EDTF, not a span of years.`,
        'Write both years in full, with a slash between them.',
      )
    case 'seconds':
      return say(`“${part}” has seconds.`, 'Write hours and minutes only: 2020-10-05T18:30+06:00.')
    case 'missing-offset':
      return {
        wrong: `“${part}” does not say how far its clock is from UTC.`,
        fix: first
          ? `For clocks in ${found.zone}, write ${suggestions.join(' or ')}.`
          : `Clocks in ${found.zone} skipped that time.`,
      }
    case 'impossible-offset':
      return say(`“${part}” has an offset that no clock has.`, 'Offsets go from -12:00 to +14:00.')
    case 'qualified-time':
      return say(
        `“${part}” has a time of day with ~, ? or %.`,
        'EDTF qualifies days, months and years only: leave out the time or the sign.',
      )
    case 'empty-side':
      return say(
        `“${part}” leaves one side of the slash empty.`,
        'Write two dots for an open side: ../2020-10-08 or 2020-10-08/..',
      )
    case 'open-sides':
      return say('The interval is open at both ends.', 'Give at least one of its dates.')
    case 'reversed':
      return say(`“${part}” ends before it begins.`, 'The earlier date comes first.')
  }
}
