import type { Fields } from '../../time/date.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { type Extent, extentOf, middleOf, spanOf } from './extent.ts'
import { stretchesOf } from './stretches.ts'
import { roundOut, ticksOf } from './ticks.ts'

/** Cells that a finger can tell apart on the narrowest screen (WCAG 2.5.8: 24 pixels each). */
export const MOST_CELLS = 11

/**
 * The time of many events in cells that are drawn equally wide: hours, days, months or years, as fine as there is room
 * for. Where time is broken, a new stretch begins. None where all is in one cell.
 */
export function cellsOf(events: readonly TimelineEvent[]): Cell[] | undefined {
  const dated = events.map((event) => ({ event, ...extentOf(event.date) }))
  if (new Set(dated.map(({ from, to }) => `${from} ${to}`)).size < 2) return undefined
  const stretches = joinFew(stretchesOf(dated))
  const cells = stretches.flatMap((members, index) => {
    const room = Math.max(1, Math.floor((MOST_CELLS * members.length) / dated.length))
    const most = stretches.length === 1 ? MOST_CELLS : Math.min(room, MOST_CELLS - stretches.length + 1)
    return cutInto(members, most).map((cell, number) => ({ ...cell, isBroken: index > 0 && number === 0 }))
  })
  return cells.length > 1 ? cells : undefined
}

/** No more stretches than there are cells: the two with the fewest events together are joined first. */
function joinFew(stretches: Dated[][]): Dated[][] {
  const joined = [...stretches]
  while (joined.length > MOST_CELLS / 2) {
    const sizes = joined.slice(1).map((members, index) => members.length + (joined[index]?.length ?? 0))
    const at = sizes.indexOf(Math.min(...sizes))
    joined.splice(at, 2, [...(joined[at] ?? []), ...(joined[at + 1] ?? [])])
  }
  return joined
}

function cutInto(members: Dated[], most: number): Omit<Cell, 'isBroken'>[] {
  const known = spanOf(members)
  const attempts = Array.from({ length: most }, (_, index) => {
    const round = roundOut(known, most - index)
    const ticks = ticksOf({ from: round.from, to: round.to }, most - index)
    const first = ticks[0]
    if (!first || first.reading > round.from) return undefined
    return ticks.map(({ reading, unit }, i) => ({
      from: reading,
      to: ticks[i + 1]?.reading ?? round.to,
      unit,
    }))
  })
  const best = attempts.find((cells) => cells && cells.length <= most && cells.length > 0)
  const cells: (Extent & { unit?: Fields })[] = most > 1 && best ? best : [known]
  const inside = (event: Extent, cell: Extent) => cell.from <= event.from && event.to <= cell.to
  const cellFor = (one: Extent) => {
    const middle = Math.max(known.from, Math.min(middleOf(one), known.to))
    return Math.max(
      0,
      cells.findLastIndex(({ from }) => from <= middle),
    )
  }
  const groups = Map.groupBy(members, cellFor)
  return cells.map((cell, index) => {
    const some = groups.get(index) ?? []
    return {
      ...cell,
      events: some.map(({ event }) => event),
      /** Less exact than the cell: they may belong to another. */
      inexact: new Set(some.filter((one) => !inside(one, cell)).map(({ event }) => event)),
      at: new Map(
        some.map(({ event, ...extent }) => {
          const share = (middleOf(extent) - cell.from) / (cell.to - cell.from)
          return [event, Math.min(1, Math.max(0, share))]
        }),
      ),
    }
  })
}

type Dated = Extent & { event: TimelineEvent }

export type Cell = Extent & {
  /** The calendar unit with which it begins; none where it is a whole stretch. */
  unit?: Fields
  events: TimelineEvent[]
  /** Those known less exactly than the cell is long. */
  inexact: Set<TimelineEvent>
  /** Where in the cell each event is, as a share of its width. */
  at: Map<TimelineEvent, number>
  /** Whether a break is before it. */
  isBroken: boolean
}
