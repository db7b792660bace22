import type { TimelineEvent } from '../../timeline/types.ts'
import type { Extent } from './extent.ts'
import { lanesOf } from './lanes.ts'
import { ticksOf } from './ticks.ts'

/** Lanes that the highest column takes. */
const COLUMN = 4
const MOST_LANES = 4

/**
 * Events counted together: by hour, day, month or year, whichever is the finest that can be told apart, as columns on
 * the line whose heights are in proportion. What is known less exactly than that belongs to no column; it is counted by
 * the time that it names, in lanes above.
 */
export function binsOf(dated: readonly Dated[], span: Extent): Bin[] {
  const attempts = [12, 6, 3, 1].flatMap((count) => attempt(dated, span, count) ?? [])
  const best = attempts.find(({ counted }) => counted * 2 >= dated.length) ?? attempts[0]
  return best?.bins ?? [together(dated, span, { lane: 0, height: COLUMN })]
}

function attempt(dated: readonly Dated[], span: Extent, count: number): Attempt | undefined {
  const edges = ticksOf(span, count).map(({ reading }) => reading)
  const cells = [span.from, ...edges.filter((edge) => edge > span.from), span.to]
  const cellOf = ({ from, to }: Extent) =>
    cells.findLastIndex((edge, i) => edge <= from && to <= (cells[i + 1] ?? edge))

  const columns = Map.groupBy(dated, cellOf)
  const longer = columns.get(-1) ?? []
  columns.delete(-1)
  const most = Math.max(...[...columns.values()].map(({ length }) => length))
  const low = [...columns].map(([cell, members]) => {
    const extent = { from: cells[cell] ?? span.from, to: cells[cell + 1] ?? span.to }
    return together(members, extent, { lane: 0, height: (members.length / most) * COLUMN })
  })

  const spans = [...Map.groupBy(longer, ({ from, to }) => `${from} ${to}`).values()]
  if (spans.length > MOST_LANES * count) return undefined
  const lanes = lanesOf(spans.map(([first]) => ({ start: first?.from ?? 0, end: first?.to ?? 0 })))
  if (Math.max(0, ...lanes) >= MOST_LANES) return undefined
  const base = low.length > 0 ? COLUMN : 0
  const high = spans.map((members, i) =>
    together(members, members[0] ?? span, { lane: base + (lanes[i] ?? 0), height: 1 }),
  )
  const bins = [...low, ...high].sort((a, b) => a.from - b.from)
  return { bins, counted: dated.length - longer.length }
}

function together(
  members: readonly Dated[],
  { from, to }: Extent,
  place: { lane: number; height: number },
): Bin {
  return { events: members.map(({ event }) => event), from, to, ...place }
}

type Dated = Extent & { event: TimelineEvent }
type Bin = Extent & { events: TimelineEvent[]; lane: number; height: number }
/** Columns and what is above them, and how many events are in columns. */
type Attempt = { bins: Bin[]; counted: number }
