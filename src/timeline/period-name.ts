import type { TimelineEvent } from './types.ts'
import type { Period, PeriodPage } from '../urls/periods.ts'
import type { Timeline } from './types.ts'

/** A period in words: `2016`, `May 2016`, `Tuesday, 3 May 2016`. */
export function nameOf({ unit }: Period<TimelineEvent>, { format, words }: Timeline): string {
  const [first = '', ...rest] = format.heading({ key: '', kind: 'in', unit }).text
  return first.toLocaleUpperCase(words.locale) + rest.join('')
}

/** The same of one of its pages: `May 2016`, `May 2016, page 2`. */
export function pageNameOf({ period, number }: PeriodPage<TimelineEvent>, timeline: Timeline): string {
  const { comma, period: say } = timeline.words
  const name = nameOf(period, timeline)
  return number > 1 ? `${name}${comma}${say.page(number)}` : name
}
