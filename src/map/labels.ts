import polylabel from 'polylabel'
import type { Outline, Ring } from './draw.ts'
import { height, width } from './frame.ts'
import type { Spot } from './path.ts'

/** A text in the picture, by its middle: the name of a dot, of a country that the map is about, or of another. */
export type Label = { of: 'site' | 'own' | 'neighbour'; text: string; at: Spot }

/** What nothing may be written on. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** The size of the letters, in the picture’s units. The style sheet has it too. */
const LETTERS = 22

/** How far the corner of a square is from its middle beside its side; letters leave their box’s corners free. */
const CORNER = 1

/** How far names stay away from the edge, in units. */
const EDGE = 10

/** Fonts differ: a mean letter, and a generous one of the scripts that have wide ones. */
export function boxAround({ text, at: [x, y] }: Pick<Label, 'text' | 'at'>): Box {
  const wide = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u
  const half = [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.56), 0.4) * (LETTERS / 2)
  return { left: x - half, right: x + half, top: y - LETTERS / 2 - 2, bottom: y + LETTERS / 2 + 2 }
}

/** Whether a box lies in the picture and on none that is taken. */
export function isFree(box: Box, taken: Box[]): boolean {
  const isInside =
    box.left >= EDGE && box.right <= width - EDGE && box.top >= EDGE && box.bottom <= height - EDGE
  return (
    isInside &&
    !taken.some(
      ({ left, right, top, bottom }) =>
        box.left < right && left < box.right && box.top < bottom && top < box.bottom,
    )
  )
}

/** Where there is most room for a text in an outline; nowhere if a corner of it would stand outside. */
export function spotsInside(text: string, outline: Outline): Spot[] {
  const { right, bottom } = boxAround({ text, at: [0, 0] })
  // Seen so narrow that the text is a square, the widest circle inside the outline has the most room for it.
  const narrow = bottom / right
  const rings = outline.map(({ spots }) => spots.map(([x, y]): Spot => [x * narrow, y]))
  if (rings.length === 0) return []
  const spot = polylabel(rings, 0.5)
  return spot.distance >= bottom * CORNER ? [[spot[0] / narrow, spot[1]]] : []
}

/** Above a box and below it. */
export function spotsBeside(text: string, { left, right, top, bottom }: Box): Spot[] {
  const { right: half } = boxAround({ text, at: [0, 0] })
  const x = Math.min(Math.max((left + right) / 2, half + EDGE), width - half - EDGE)
  const step = LETTERS / 2 + 4
  return [
    [x, top - step],
    [x, bottom + step],
  ]
}

/** A box around a dot or ring. */
export const boxOf = ({ at: [x, y], radius }: Pick<Ring, 'at' | 'radius'>): Box =>
  boundsOf([
    [x - radius, y - radius],
    [x + radius, y + radius],
  ])

/** A box around spots. */
export function boundsOf(spots: Spot[]): Box {
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
