import type { DateFormatter } from '../../time/format.ts'
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
export function axisOf(
  events: readonly TimelineEvent[],
  format: Pick<DateFormatter, 'short' | 'tick'>,
): Axis | undefined {
  const known = axes.get(events)
  if (known) return known.axis
  const axis = draw(events, format)
  axes.set(events, { axis })
  return axis
}

// Every event’s page shows the same axis.
const axes = new WeakMap<readonly TimelineEvent[], { axis: Axis | undefined }>()

function draw(
  events: readonly TimelineEvent[],
  format: Pick<DateFormatter, 'short' | 'tick'>,
): Axis | undefined {
  if (events.length > MOST_ROWS) {
    const crowd = crowdOf(events, ({ date }) =>
      date.kind === 'moment' && date.at.precision === 'minute'
        ? format.tick(date.at).text
        : format.short(date).text,
    )
    return crowd && { events, crowd }
  }
  const scale = scaleOf(events, UNITS)
  return scale && { events, scale }
}

export type Axis =
  | { events: readonly TimelineEvent[]; scale: Scale; crowd?: never }
  | { events: readonly TimelineEvent[]; crowd: Crowd; scale?: never }
