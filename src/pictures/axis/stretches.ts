import { type Extent, middleOf, spanOf } from './extent.ts'

/** How many marks fit side by side on the narrowest screen. */
const COLUMNS = 13
/** A gap is worth a break where it takes more than this share of a scale. */
const SHARE = 1 / 4

/**
 * Parts a story’s time into stretches, each with a scale of its own. A scale is broken at its largest gap where half of
 * the neighbours or more would stand in one column because of it; so decades of background do not press four days into one point,
 * and what is spread evenly stays whole. Takes extents of any order, and gives groups in the order of time.
 */
export function stretchesOf<T extends Extent>(extents: readonly T[]): T[][] {
  return part(extents.toSorted((a, b) => a.from - b.from || a.to - b.to))
}

function part<T extends Extent>(sorted: T[]): T[][] {
  const at = isCrowded(sorted) ? widestGap(sorted) : undefined
  return at === undefined ? [sorted] : [...part(sorted.slice(0, at)), ...part(sorted.slice(at))]
}

function isCrowded(sorted: readonly Extent[]): boolean {
  const { from, to } = spanOf(sorted)
  const middles = [...new Set(sorted.map(middleOf))].sort((a, b) => a - b)
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle))
  const close = steps.filter((step) => step * COLUMNS < to - from)
  return close.length > 0 && close.length * 2 >= steps.length
}

/** Where the widest gap ends, if it is wide enough to be broken. */
function widestGap(sorted: readonly Extent[]): number | undefined {
  const { from, to } = spanOf(sorted)
  let widest = (to - from) * SHARE
  let at: number | undefined
  let reached = sorted[0]?.to ?? 0
  for (const [index, extent] of sorted.entries()) {
    if (extent.from - reached > widest) {
      widest = extent.from - reached
      at = index
    }
    reached = Math.max(reached, extent.to)
  }
  return at
}
