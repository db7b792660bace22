import type { Fields } from '../../time/date.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { type Extent, extentOf, spanOf } from './extent.ts'
import { stretchesOf } from './stretches.ts'
import { roundOut, ticksOf } from './ticks.ts'

/** Fewer places than this need no scale: before or after what has one, they are pressed together. */
const FEW = 4
/** Share of the line that each place takes where places are pressed together, and that a break takes. */
const PRESSED = 0.045
const MOST_PRESSED = 0.2
export const BREAK = 0.04
/** Share of a scale that an open end takes beyond what is known. */
export const OPEN = 0.1

/**
 * A story’s time on one line, in stretches with a break between them: where days would be pressed together by decades
 * of background, those stand side by side in a short stretch without a scale. None where there is nothing to see:
 * fewer than two events, or all in one moment. Positions are shares of the line, in the direction of reading.
 */
export function scaleOf(events: readonly TimelineEvent[], units: number): Scale | undefined {
  const dated = events.map((event) => ({ event, ...extentOf(event.date) }))
  if (placesIn(dated) < 2) return undefined
  const groups = joinFew(stretchesOf(dated))
  const pressed = groups.filter((group) => !group.isScaled).map((group) => pressedShare(group.members))
  const free = 1 - pressed.reduce((a, b) => a + b, 0) - BREAK * (groups.length - 1)
  const places = groups.reduce((sum, { isScaled, members }) => sum + (isScaled ? placesIn(members) : 0), 0)
  let start = 0
  const stretches = groups.map(({ members, isScaled }): Stretch => {
    const share = isScaled
      ? (free * placesIn(members)) / places
      : places > 0
        ? pressedShare(members)
        : 1 / groups.length
    const at = { start, end: Math.min(1, start + share) }
    start += share + BREAK
    return isScaled ? scaled(members, at, Math.max(2, Math.round(units * share))) : sideBySide(members, at)
  })
  return { stretches, events: new Map(stretches.flatMap(({ places: some }) => [...some])) }
}

const placesIn = (members: readonly Extent[]) => new Set(members.map(({ from, to }) => `${from} ${to}`)).size
const pressedShare = (members: readonly Extent[]) => Math.min(MOST_PRESSED, placesIn(members) * PRESSED)

/** Stretches of a few places are joined with their neighbours of a few; the fullest has a scale in any case. */
function joinFew(stretches: Dated[][]): Group[] {
  const most = Math.max(...stretches.map(placesIn))
  const fullest = most > 1 ? stretches.findLastIndex((members) => placesIn(members) === most) : -1
  const groups: Group[] = []
  for (const [index, members] of stretches.entries()) {
    const isScaled = index === fullest || placesIn(members) >= FEW
    const last = groups.at(-1)
    if (last && !isScaled && !last.isScaled) last.members.push(...members)
    else groups.push({ members: [...members], isScaled })
  }
  return groups
}

function scaled(members: Dated[], { start, end }: Share, units: number): Stretch {
  const round = roundOut(spanOf(members), units)
  const open = (round.to - round.from) * OPEN
  const opens = (kind: 'before' | 'after', edge: (one: Extent) => boolean) =>
    members.some((one) => one.event.date.kind === kind && edge(one))
  const from = opens('before', (one) => one.from - open < round.from) ? round.from - open : round.from
  const to = opens('after', (one) => one.from + open >= round.to - open) ? round.to + open : round.to
  const share = (end - start) / (to - from)
  const at = (reading: number) => start + (reading - from) * share
  const ticks = ticksOf({ from: round.from, to: round.to + 1 }, units).map(({ reading, unit }) => ({
    at: at(reading),
    unit,
  }))
  const open_ = open * share
  return {
    start,
    end,
    isScaled: true,
    ticks,
    places: new Map(
      members.map(({ event, ...extent }) => [
        event,
        placeOn(event, { start: at(extent.from), end: at(extent.to) }, { start, end }, open_),
      ]),
    ),
  }
}

function placeOn({ date, kind }: TimelineEvent, known: Share, line: Share, open: number): Share {
  if (date.kind === 'before')
    return { start: Math.max(line.start, Math.min(known.start, known.end - open)), end: known.end }
  // What is to come has its ring at the end of the dashes.
  if (date.kind === 'after') {
    const end = kind === 'to-come' ? line.end - 0.015 : Math.max(known.end, known.start + open)
    return { start: known.start, end: Math.min(line.end, Math.max(end, known.start)) }
  }
  return known
}

function sideBySide(members: Dated[], line: Share): Stretch {
  const keys = [...new Set(members.map(({ from, to }) => `${from} ${to}`))]
  const at = (one: Extent) =>
    line.start + ((keys.indexOf(`${one.from} ${one.to}`) + 0.5) / keys.length) * (line.end - line.start)
  return {
    ...line,
    isScaled: false,
    ticks: [],
    places: new Map(members.map(({ event, ...extent }) => [event, { start: at(extent), end: at(extent) }])),
  }
}

type Dated = Extent & { event: TimelineEvent }
type Group = { members: Dated[]; isScaled: boolean }

export type Share = { start: number; end: number }

export type Stretch = Share & {
  /** Whether positions in it are in proportion to time. */
  isScaled: boolean
  ticks: { at: number; unit: Fields }[]
  places: Map<TimelineEvent, Share>
}

export type Scale = { stretches: Stretch[]; events: Map<TimelineEvent, Share> }
