import type { Timeline, TimelineEvent } from './types.ts'

/** An event’s date in words with what is added to it: `5–6 October 2020, overnight`. */
export function whenOf(
  { date, label }: Pick<TimelineEvent, 'date' | 'label'>,
  { format, words }: Pick<Timeline, 'format' | 'words'>,
): string {
  return [format.date(date).text, label].filter(Boolean).join(words.comma)
}
