import { endReading, startReading } from '../../time/calendar.ts'
import type { DateFormatter } from '../../time/format.ts'
import { isoOf } from '../../time/iso.ts'
import { type Stretch } from './scale.ts'
import { BESIDE } from './staircase.ts'
import { textWidth } from './text-width.ts'

/** Widths of the line, in em, for which labels are chosen: very large letters, a narrow screen, a wide one. */
export const ROOMS = [4, 7.5, BESIDE] as const
const APART = 0.8

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
export function labelsOf(stretches: readonly Stretch[], format: DateFormatter): Label[] {
  const all = stretches.flatMap((stretch) => namesOf(stretch, format))
  const fits = ROOMS.map((room) => new Set(fitting(all, room)))
  return all.flatMap((label) => {
    const room = fits.findIndex((some) => some.has(label))
    return room === -1 ? [] : [{ ...label, room }]
  })
}

function namesOf({ ticks, end }: Stretch, format: DateFormatter): Omit<Label, 'room'>[] {
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

function fitting<One extends Omit<Label, 'room'>>(labels: readonly One[], room: number): One[] {
  let free = -APART
  return labels.filter(({ at, text, under = '', isCentred }) => {
    const width = Math.max(textWidth(text), textWidth(under))
    const from = at * room - (isCentred ? width / 2 : 0)
    const isFree = from >= free + APART && from >= -0.01 && from + width <= room
    if (isFree) free = from + width
    return isFree
  })
}
