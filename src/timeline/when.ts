import type { Words } from '../words/words.ts'
import type { Timeline, TimelineEvent } from './types.ts'

/** An event’s date in words with what is added to it: `5–6 October 2020, day inferred`. */
export function whenOf(
  event: Pick<TimelineEvent, 'date' | 'label' | 'inferred'>,
  { format, words }: Pick<Timeline, 'format' | 'words'>,
): string {
  return [format.date(event.date).text, addedTo(event, words)].filter(Boolean).join(words.comma)
}

/** What is added to an event’s date, if anything: its label, and that it is inferred. */
export function addedTo(
  { label, inferred }: Pick<TimelineEvent, 'label' | 'inferred'>,
  words: Pick<Words, 'comma' | 'event'>,
): string | undefined {
  return [label, inferred && words.event.inferred].filter(Boolean).join(words.comma) || undefined
}
