import { isoOf } from '../../time/iso.ts'
import type { DateFormatter } from '../../time/format.ts'
import { type Stretch, WIDTHS } from './axis.ts'

const LETTER = 6.8
const SPACE = 8
/** Pixels of a whole line on a wide screen. */
const WIDE = 640

/** What stands under a tick, in one line or two, and whether there is room for it on a narrow screen too. `unit` is in ISO 8601. */
export type Label = { at: number; text: string; under?: string; unit: string; narrow: boolean }

/** The labels of a stretch’s ticks that do not run into each other, estimated from the number of their letters. */
export function labelsOf({ ticks, size, share }: Stretch, format: DateFormatter): Label[] {
  const texts = ticks.map(({ at, unit }, index) => ({
    at,
    unit,
    ...format.tick(unit, ticks[index - 1]?.unit),
  }))
  const narrow = new Set(fitting(texts, WIDTHS[size]))
  return fitting(texts, Math.max(WIDTHS[size], share * WIDE)).map((label) => ({
    ...label,
    unit: isoOf(label.unit),
    narrow: narrow.has(label),
  }))
}

function fitting<T extends { at: number; text: string }>(labels: readonly T[], width: number): T[] {
  let free = 0
  return labels.filter(({ at, text }) => {
    const length = text.length * LETTER
    const fits = at * width >= free && (at === 0 || at * width + length <= width)
    if (fits) free = at * width + length + SPACE
    return fits
  })
}
