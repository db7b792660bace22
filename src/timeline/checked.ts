import { boundsOf, type EventDate } from '../time/date.ts'
import { onceFor } from '../time/once-for.ts'
import type { Source } from './types.ts'

/** How many citations there are, how many have been compared with their source, and the day of the last comparison. */
export type Checked = { all: number; checked: number; last?: EventDate }

/** Counted once for all texts that ask. */
export const checkedOf = onceFor((sources: Pick<Source, 'uses'>[]): Checked => {
  const citations = sources.flatMap(({ uses }) => uses.map(({ citation }) => citation))
  const days = citations.flatMap(({ verified }) => (verified ? [verified] : []))
  const [last] = days.toSorted((a, b) => (boundsOf(b).latest ?? 0) - (boundsOf(a).latest ?? 0))
  return { all: citations.length, checked: days.length, ...(last && { last }) }
})
