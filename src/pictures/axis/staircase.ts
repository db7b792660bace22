import type { TimelineEvent } from '../../timeline/types.ts'
import { nameOf } from './name.ts'
import { type Known, knownOf } from '../../time/known.ts'
import type { Scale, Share } from './scale.ts'
import { textWidth } from './text-width.ts'

/** Up to so many events have a row each. */
export const MOST_ROWS = 20
/** From this width on, in em of its letters (the style sheet has it too), a name stands beside its mark. */
export const BESIDE = 50
/** Between a mark and its name, in em. */
const APART = 1

/**
 * A row for each event in the order of time, with its name beside its mark: after it where there is room, else before
 * it; else without what is added to the name; else where there is more room, where it may take two lines.
 */
export function staircase(events: readonly TimelineEvent[], scale: Scale, added: Added): Row[] {
  return events.map((event) => {
    const place = scale.events.get(event) ?? { start: 0, end: 0 }
    const isScaled = scale.stretches.some(({ isScaled, places }) => isScaled && places.has(event))
    const name = nameOf(event)
    const more = added(event, isScaled)
    const width = textWidth(name, event.key)
    const side = sideOf(place, width + (more ? textWidth(` ${more}`) : 0))
    return {
      event,
      ...place,
      known: knownOf(event),
      isScaled,
      name,
      side: side ?? sideOf(place, width) ?? (1 - place.end >= place.start ? 'after' : 'before'),
      ...(more && { added: more, isTight: side === undefined }),
    }
  })
}

function sideOf({ start, end }: Share, width: number): Row['side'] | undefined {
  const fits = (room: number) => room * BESIDE >= width + APART
  return fits(1 - end) ? 'after' : fits(start) ? 'before' : undefined
}

/** What a name is followed by, if by anything: `overnight`, `by 8 Oct`; where there is no scale, the date. */
type Added = (event: TimelineEvent, isScaled: boolean) => string | undefined

export type Row = Share & {
  event: TimelineEvent
  known: Known
  /** Whether there is a scale on which a time can be long; else it is drawn as a point. */
  isScaled: boolean
  name: string
  side: 'after' | 'before'
  added?: string
  /** Whether there is room for what is added where the name does not stand beside the mark alone. */
  isTight?: boolean
}
