import type { TimelineEvent } from '../../timeline/types.ts'
import { shortName } from './name.ts'
import { type Certainty, knownOf } from '../../time/known.ts'
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
 * it, and then before it as long as there is room; else without what is added to the name; else where there is more room, where it may take two lines.
 */
export function staircase(events: readonly TimelineEvent[], scale: Scale, added: Added): StairRow[] {
  let side: Side = 'after'
  return events.map((event) => {
    const place = scale.events.get(event) ?? { start: 0, end: 0 }
    const isScaled = scale.stretches.some(({ isScaled, places }) => isScaled && places.has(event))
    const name = shortName(event)
    const more = added(event, isScaled)
    const width = textWidth(name, event.key)
    const [whole, bare] = [width + (more ? textWidth(` ${more}`) : 0), width].map((one) =>
      sideOf(place, one, side),
    )
    side = whole ?? bare ?? (1 - place.end >= place.start ? 'after' : 'before')
    return {
      event,
      ...place,
      known: knownOf(event),
      isScaled,
      name,
      side,
      ...(more && { added: more, isTight: whole === undefined }),
    }
  })
}

/** The side with room, or the first of both: that of the row above, so that names stand in line. */
function sideOf({ start, end }: Share, width: number, first: Side): Side | undefined {
  const room = { after: 1 - end, before: start }
  const sides: Side[] = first === 'after' ? ['after', 'before'] : ['before', 'after']
  return sides.find((side) => room[side] * BESIDE >= width + APART)
}

type Side = 'after' | 'before'

/** What a name is followed by, if by anything: `overnight`, `by 8 Oct`; where there is no scale, the date. */
type Added = (event: TimelineEvent, isScaled: boolean) => string | undefined

export type StairRow = Share & {
  event: TimelineEvent
  known: Certainty
  /** Whether there is a scale on which a time can be long; else it is drawn as a point. */
  isScaled: boolean
  name: string
  side: Side
  added?: string
  /** Whether there is room for what is added where the name does not stand beside the mark alone. */
  isTight?: boolean
}
