import { MOST } from '../../urls/periods.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { type Cell, cellsOf } from './cells.ts'
import { shortName } from './name.ts'
import { placeNames } from './names.ts'
import { textWidth } from './text-width.ts'

/** From this width on, in em of its letters (the style sheet has it too), dots and names above are shown. */
export const NAMED = 69
/** Of key events, so many have names. */
const MOST_NAMES = 12
/** Room for a dot, in em. */
export const DOT = 0.6
const HIGHEST = 24

/** Many events: bars, and on a wide screen a dot for each of up to a hundred, stacked, with the names of key events. */
export function crowdOf(
  events: readonly TimelineEvent[],
  dateOf: (event: TimelineEvent) => string,
): Crowd | undefined {
  const cells = cellsOf(events)
  if (!cells) return undefined
  const most = Math.max(...cells.map((cell) => cell.events.length))
  const key = mostImportant(events.filter((event) => event.key))
  const dots = events.length <= MOST ? dotsOf(cells, new Set(key)) : []
  const places = new Map(
    cells.flatMap((cell, index) => [...cell.at].map(([event, at]) => [event, (index + at) / cells.length])),
  )
  const wanted = key
    .map((event) => {
      const dot = dots.find((one) => one.event === event)
      const at = dot?.at ?? places.get(event) ?? 0
      return { event, at, level: dot?.level ?? 0, name: shortName(event), date: dateOf(event) }
    })
    .toSorted((a, b) => a.at - b.at)
  const placed = placeNames(
    wanted.map(({ event, at, name, date }) => ({
      at: at * NAMED,
      width: textWidth(`${date} ${name}`, true) + 1,
      importance: event.sources.length,
    })),
    NAMED,
  )
  return {
    cells,
    heights: cells.map((cell) => ({
      all: cell.events.length / most,
      inexact: cell.inexact.size / most,
    })),
    dots,
    levels: Math.max(0, ...dots.map(({ level }) => level + 1)),
    names: placed.flatMap(({ index, ...place }) => {
      const one = wanted[index]
      return one ? [{ ...one, ...place }] : []
    }),
    rows: Math.max(0, ...placed.map(({ row }) => row + 1)),
    key: key.map((event) => ({ event, date: dateOf(event) })),
  }
}

/** Those on which most sources report, in the order of time. */
function mostImportant(key: TimelineEvent[]): TimelineEvent[] {
  const kept = new Set(key.toSorted((a, b) => b.sources.length - a.sources.length).slice(0, MOST_NAMES))
  return key.filter((event) => kept.has(event))
}

/** Key events stand on top of their stacks, where a leader reaches them. */
function dotsOf(cells: readonly Cell[], key: Set<TimelineEvent>): Dot[] {
  const columns = Math.floor(NAMED / DOT)
  const all = cells.flatMap((cell, index) =>
    cell.events.map((event) => {
      const share = (index + (cell.at.get(event) ?? 0)) / cells.length
      const column = Math.min(columns - 1, Math.floor(share * columns))
      return {
        event,
        column,
        at: (column + 0.5) / columns,
        isKey: key.has(event),
        isInexact: cell.inexact.has(event),
      }
    }),
  )
  const stacks = Map.groupBy(all, ({ column }) => column)
  return [...stacks.values()].flatMap((stack) => {
    const sorted = stack.toSorted((a, b) => Number(a.isKey) - Number(b.isKey))
    return sorted.map(({ column: _, ...dot }, level) => ({
      ...dot,
      level: sorted.length > HIGHEST ? (level * HIGHEST) / sorted.length : level,
    }))
  })
}

export type Dot = {
  event: TimelineEvent
  /** Share of the line. */
  at: number
  /** Dots below it. */
  level: number
  isKey: boolean
  /** Known less exactly than its cell is long. */
  isInexact: boolean
}

export type Crowd = {
  cells: Cell[]
  /** Of a cell’s bar, and of what in it is inexact, as shares of the highest. */
  heights: { all: number; inexact: number }[]
  dots: Dot[]
  /** Of the highest stack. */
  levels: number
  names: {
    event: TimelineEvent
    at: number
    level: number
    name: string
    date: string
    side: 'after' | 'before'
    row: number
  }[]
  rows: number
  /** The key events that are named, in the order of time. */
  key: { event: TimelineEvent; date: string }[]
}
