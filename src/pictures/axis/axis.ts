import type { TimelineEvent } from '../../timeline/types.ts'
import { type Crowd, crowdOf } from './crowd.ts'
import { MOST_ROWS } from './staircase.ts'
import { type Scale, scaleOf } from './scale.ts'

/** Calendar units on the line, about. */
const UNITS = 6

/**
 * A story’s events to scale: of few events a scale on which each has a row, of many a crowd. None where there is
 * nothing to see.
 */
export function axisOf(events: readonly TimelineEvent[]): Axis | undefined {
  const known = axes.get(events)
  if (known) return known.axis
  const axis = draw(events)
  axes.set(events, { axis })
  return axis
}

// Every event’s page shows the same axis.
const axes = new WeakMap<readonly TimelineEvent[], { axis: Axis | undefined }>()

function draw(events: readonly TimelineEvent[]): Axis | undefined {
  if (events.length > MOST_ROWS) {
    const crowd = crowdOf(events)
    return crowd && { events, crowd }
  }
  const scale = scaleOf(events, UNITS)
  return scale && { events, scale }
}

export type Axis =
  | { events: readonly TimelineEvent[]; scale: Scale; crowd?: never }
  | { events: readonly TimelineEvent[]; crowd: Crowd; scale?: never }
