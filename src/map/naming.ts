import { type Base } from './base.ts'
import { width } from './frame.ts'
import { boundsOf, type Box, boxAround, isFree, type Label, labelInside, mainOf, letters } from './labels.ts'
import type { Line, Spot } from './path.ts'
import type { Ring } from './rings.ts'

/** A dot in the picture, with what it stands for. */
export type Dot = { name: string; at: Spot }

export type Named = Label & { of: 'site' | 'own' | 'neighbour' }

/** More names than these are noise. */
const most = { sites: 12, own: 3, neighbours: 6 }

/** A longer name is not a label. */
const longest = 24

/**
 * The names that a map has room for, in the order of what a reader looks for: the dots, the countries that it is about,
 * and their neighbours. What does not fit is left out: all of it stands in words beside the map.
 */
export function namesOn(base: Base, dots: Dot[], rings: Ring[], language: string): Named[] {
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' })
  const named: Named[] = []
  const taken: Box[] = [
    ...dots.map(({ at }) => around(at, 9)),
    ...rings.map(({ at, radius }) => around(at, radius)),
  ]
  const add = (of: Named['of'], label: Label | undefined): boolean => {
    if (!label) return false
    named.push({ ...label, of })
    taken.push(boxAround(label))
    return true
  }
  const short = dots.filter(({ name }) => name.length <= longest).slice(0, most.sites)
  for (const { name, at } of short) add('site', labelBeside(name, at, 10, taken))

  if (base.own.size > most.own) return named
  for (const [code, outline] of base.own) {
    const text = regions.of(code)
    if (!text || short.some(({ name }) => name === text)) continue
    const inside = labelInside(text, outline, taken)
    add(
      'own',
      inside ??
        labelAround(
          text,
          outline,
          rings.filter((ring) => ring.code === code),
          taken,
        ),
    )
  }
  let left = most.neighbours
  for (const [code, outline] of base.neighbours) {
    if (left === 0) break
    const text = regions.of(code)
    if (text && add('neighbour', labelInside(text, outline, taken))) left -= 1
  }
  return named
}

/** Above a spot, or below it; undefined if neither is free. */
function labelBeside(text: string, [x, y]: Spot, distance: number, taken: Box[]): Label | undefined {
  const { left, right } = boxAround({ text, at: [0, 0] })
  const middle = Math.round(Math.min(Math.max(x, 10 - left), width - 10 - right))
  const step = distance + letters / 2 + 4
  return [y - step, y + step]
    .map((at): Label => ({ text, at: [middle, Math.round(at)] }))
    .find((label) => isFree(boxAround(label), taken))
}

/** Beside a country that is too small or too slender for its name. */
function labelAround(text: string, outline: Line[], rings: Ring[], taken: Box[]): Label | undefined {
  const [ring] = rings.toSorted((a, b) => b.radius - a.radius)
  if (ring) return labelBeside(text, ring.at, ring.radius, taken)
  const { left, right, top, bottom } = boundsOf(mainOf(outline))
  if (left > right) return undefined
  return labelBeside(text, [(left + right) / 2, (top + bottom) / 2], (bottom - top) / 2, taken)
}

const around = ([x, y]: Spot, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})
