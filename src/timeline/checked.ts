import { boundsOf, type EventDate } from '../time/date.ts'
import type { Source } from './types.ts'

/** How many citations there are, how many have been compared with their source, and the day of the last comparison. */
export type Checked = { all: number; checked: number; last?: EventDate }

const known = new WeakMap<Pick<Source, 'uses'>[], Checked>()

/** Counted once for all texts that ask. */
export function checkedOf(sources: Pick<Source, 'uses'>[]): Checked {
  let counted = known.get(sources)
  if (!counted) known.set(sources, (counted = count(sources)))
  return counted
}

function count(sources: Pick<Source, 'uses'>[]): Checked {
  const citations = sources.flatMap(({ uses }) => uses.map(({ citation }) => citation))
  const days = citations.flatMap(({ verified }) => (verified ? [verified] : []))
  const [last] = days.toSorted((a, b) => (boundsOf(b).latest ?? 0) - (boundsOf(a).latest ?? 0))
  return { all: citations.length, checked: days.length, ...(last && { last }) }
}
