import type { Fields } from '../../time/date.ts'
import { anchorOf, openSideOf, precisionOf } from '../../time/date.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { binsOf } from './bins.ts'
import { type Extent, extentOf, spanOf } from './extent.ts'
import { type Gap, gapOf } from './gap.ts'
import { type Box, lanesOf } from './lanes.ts'
import { stretchesOf } from './stretches.ts'
import { roundOut, ticksOf } from './ticks.ts'

/** Pixels that a stretch has on the narrowest screen: one mark, a few, or the whole line. */
export const WIDTHS = { point: 48, short: 112, long: 288 } as const
/** A mark can be hit with a finger (WCAG 2.5.8). */
export const LANE = 24
const MOST_LANES = 8
const MOST_MARKS = 48
/** Share of a stretch that an open end takes beyond what is known. */
const OPEN = 0.12

/**
 * A story’s events to scale, each at its own precision: broken where decades would press days together, with marks
 * set apart in lanes where they would collide, and counted together where there are too many to be told apart. None
 * where there is nothing to see: fewer than two events, all in one moment, or all in one column. Positions are shares
 * of a stretch’s length, in the direction of reading.
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

/** The mark that stands for an event, alone or among others. */
export function markOn(axis: Axis, event: TimelineEvent): AxisMark | undefined {
  const known = marks.get(axis) ?? new Map<TimelineEvent, AxisMark>()
  if (known.size === 0)
    for (const mark of axis.stretches.flatMap((stretch) => stretch.marks))
      for (const member of mark.events) known.set(member, mark)
  marks.set(axis, known)
  return known.get(event)
}

const marks = new WeakMap<Axis, Map<TimelineEvent, AxisMark>>()

function draw(events: readonly TimelineEvent[]): Axis | undefined {
  const dated = events.map((event) => ({ event, ...extentOf(event.date) }))
  if (new Set(dated.map(({ from, to }) => `${from} ${to}`)).size < 2) return undefined
  const stretches = stretchesOf(dated)
  const drawn = stretches.map((members, index) => {
    const next = stretches[index + 1]
    return { ...stretchOf(members, events.length), ...(next?.[0] && { gap: gapBetween(members, next[0]) }) }
  })
  if (drawn.length === 1 && drawn[0]?.marks.length === 1) return undefined
  return { stretches: drawn, lanes: Math.max(...drawn.map(({ lanes }) => lanes)) }
}

function stretchOf(members: Dated[], all: number): Stretch {
  const places = new Set(members.map(({ from, to }) => from + to)).size
  const size = places === 1 ? 'point' : places < 4 ? 'short' : 'long'
  const span = scaleOf(members, size)
  const at = (reading: number) => (reading - span.from) / (span.to - span.from)
  const marks = marksOf(members, size, at, span)
  return {
    size,
    share: members.length / all,
    marks,
    lanes: Math.max(...marks.map(({ lane, height }) => lane + height)),
    ticks:
      size === 'point'
        ? members.slice(0, 1).map(({ event }) => ({ at: 0, unit: anchorOf(event.date) }))
        : ticksOf(span, size === 'short' ? 2 : 6).map(({ reading, unit }) => ({ at: at(reading), unit })),
  }
}

function scaleOf(members: Dated[], size: Size): Extent {
  const known = spanOf(members)
  const { from, to } = size === 'point' ? known : roundOut(known, size === 'short' ? 2 : 6)
  const open = (to - from) * OPEN
  const [first, last] = [members[0], members.at(-1)]
  return {
    from: first && openSideOf(first.event.date) === 'start' && first.from === from ? from - open : from,
    to: last && openSideOf(last.event.date) === 'end' && last.to === to ? to + open : to,
  }
}

function marksOf(members: Dated[], size: Size, at: (reading: number) => number, span: Extent): AxisMark[] {
  const room = LANE / WIDTHS[size]
  const single = members.map(({ event, from, to }) => ({ events: [event], start: at(from), end: at(to) }))
  const boxes = members.map(({ event, from, to }) => boxOf(event, { start: at(from), end: at(to) }, room))
  if (members.length <= MOST_MARKS) {
    const lanes = lanesOf(boxes)
    if (Math.max(...lanes) < MOST_LANES)
      return single.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0, height: 1 }))
  }
  return binsOf(members, span).map(({ from, to, ...mark }) => ({ ...mark, start: at(from), end: at(to) }))
}

/** What a mark takes of the line: at least room for a finger, and the dashes of an open end. */
function boxOf({ date }: TimelineEvent, { start, end }: Box, room: number): Box {
  const more = Math.max(0, room - (end - start)) / 2
  return {
    start: start - (openSideOf(date) === 'start' ? OPEN : more),
    end: end + (openSideOf(date) === 'end' ? OPEN : more),
  }
}

function gapBetween(earlier: Dated[], first: Dated): Gap {
  const last = earlier.reduce((a, b) => (b.to > a.to ? b : a))
  const end = last.event.date
  return gapOf(
    { reading: endOf(last), precision: end.kind === 'interval' ? end.end.precision : precisionOf(end) },
    { reading: first.from, precision: precisionOf(first.event.date) },
  )
}

// The last unit’s own beginning: from 2005 to 2020 is 15 years.
function endOf({ event: { date }, from }: Dated): number {
  return date.kind === 'interval' ? extentOf({ ...date, kind: 'moment', at: date.end }).from : from
}

type Dated = Extent & { event: TimelineEvent }
type Size = keyof typeof WIDTHS

export type Axis = { stretches: Stretch[]; lanes: number }

export type Stretch = {
  size: Size
  /** Share of the story’s events. */
  share: number
  marks: AxisMark[]
  lanes: number
  ticks: { at: number; unit: Fields }[]
  /** To the next stretch. */
  gap?: Gap
}

export type AxisMark = Box & {
  /** One, or all that are counted together. */
  events: TimelineEvent[]
  /** Counted from the line, 0 nearest to it. */
  lane: number
  /** In lanes: 1 for a single event; for several, in proportion to their number. */
  height: number
}
