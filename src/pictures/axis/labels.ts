import { endReading, startReading } from '../../time/calendar.ts'
import type { DateFormatter } from '../../time/format.ts'
import { isoOf } from '../../time/iso.ts'
import { type Stretch } from './scale.ts'
import { BESIDE } from './staircase.ts'
import { textWidth } from './text-width.ts'

/** Widths of the line, in em, for which labels are chosen: very large letters, a narrow screen, a wide one. */
export const ROOMS = [3, 6.5, BESIDE] as const
/** The same where the line is as wide as the picture, and no third of it. */
export const WHOLE_ROOMS = [10, 20, BESIDE] as const
const APART = 0.8
/** Room on either side of a line. */
const OUT = 0.5

/** What stands under a tick, in one line or two, from which of the rooms on. `unit` is in ISO 8601. */
export type Label = {
  at: number
  text: string
  under?: string
  unit: string
  room: number
  isCentred: boolean
}

/**
 * The labels of all stretches’ ticks that do not run into each other, estimated from their letters. Where each unit has
 * a tick, its name stands in the middle of the unit.
 */
export function labelsOf(
  stretches: readonly Stretch[],
  format: DateFormatter,
  rooms: readonly number[] = ROOMS,
): Label[] {
  const all = stretches.flatMap((stretch) => namesOf(stretch, format))
  const chosen: Label[] = []
  for (const [room, width] of rooms.entries())
    for (const label of all)
      if (!chosen.some(({ unit }) => unit === label.unit) && fits(label, chosen, width))
        chosen.push({ ...label, room })
  return chosen.toSorted((a, b) => a.at - b.at)
}

function namesOf({ ticks, end }: Stretch, format: DateFormatter): Unplaced[] {
  const isEach = ticks.every(
    ({ unit }, index) =>
      !ticks[index + 1] || endReading(unit) === startReading(ticks[index + 1]?.unit ?? unit),
  )
  const isCentred = isEach && ticks[0]?.unit.precision !== 'minute'
  return ticks.flatMap(({ at, unit }, index) => {
    const next = ticks[index + 1]
    // A last tick that only ends a unit begins none.
    if (isCentred && !next) return []
    if (at >= end - 1e-6) return []
    const middle = isCentred && next ? (at + next.at) / 2 : at
    return [{ at: middle, ...format.tick(unit, ticks[index - 1]?.unit), unit: isoOf(unit), isCentred }]
  })
}

/** Whether a label runs into none of the others, and not far out of a line that is `width` em wide. */
function fits(label: Unplaced, others: readonly Unplaced[], width: number): boolean {
  const [from, to] = extentOf(label, width)
  if (from < -OUT || to > width + OUT) return false
  return others.every((other) => {
    const [start, end] = extentOf(other, width)
    return to + APART <= start || end + APART <= from
  })
}

function extentOf({ at, text, under = '', isCentred }: Unplaced, width: number): [number, number] {
  const length = Math.max(textWidth(text), textWidth(under))
  const from = at * width - (isCentred ? length / 2 : 0)
  return [from, from + length]
}

type Unplaced = Omit<Label, 'room'>
