import type { DateFormatter } from '../time/format.ts'
import type { TimelineEvent } from './types.ts'

/** An event’s date in words with what is added to it: `5–6 October 2020, overnight`. */
export function whenOf(
  { date, label }: Pick<TimelineEvent, 'date' | 'label'>,
  format: DateFormatter,
): string {
  return [format.date(date).text, label].filter(Boolean).join(', ')
}
