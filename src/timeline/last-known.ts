import { isUnknown } from '../schemas/fields.ts'
import { boundsOf, type EventDate } from '../time/date.ts'
import { onceFor } from '../time/once-for.ts'
import type { Source } from './types.ts'

/** When the newest of the sources was published: what came later, the timeline cannot know. Undefined if no date is known. */
export const lastKnown = onceFor((sources: Pick<Source, 'issued'>[]): EventDate | undefined => {
  const dates = sources.flatMap(({ issued }) => (isUnknown(issued) ? [] : [issued]))
  return dates.toSorted((a, b) => endOf(b) - endOf(a))[0]
})

/** The sources in the order in which they were published, those without a date last. */
export function byIssue<One extends Pick<Source, 'issued'>>(sources: One[]): One[] {
  const at = ({ issued }: One) => (isUnknown(issued) ? Infinity : endOf(issued))
  return sources.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}

const endOf = (date: EventDate) => boundsOf(date).latest ?? boundsOf(date).earliest ?? 0
