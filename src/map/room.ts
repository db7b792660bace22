import polylabel from 'polylabel'
import { height, width } from './frame.ts'
import { linesOf, type Spot } from './path.ts'

/** A part of the picture. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** Half the size of a line of letters, in the picture’s units. The style sheet has it too. */
const HALF = 13

/** Where names may stand. */
const PICTURE: Box = { left: 10, right: width - 10, top: 10, bottom: height - 10 }

/** What a text takes. Fonts differ: a mean letter, and a generous one of the scripts that have wide ones. */
export function boxAround({ text, at }: { text: string; at: Spot }): Box {
  return boxAt(at, halfOf(text), HALF)
}

/** Above a box and below it. */
export function spotsBeside(text: string, { left, right, top, bottom }: Box): Spot[] {
  const half = halfOf(text)
  const x = Math.min(Math.max((left + right) / 2, PICTURE.left + half), PICTURE.right - half)
  return [top - HALF - 2, bottom + HALF + 2].map((y) => [x, y])
}

/** Where a text has most room inside an outline (path data) and away from what is taken; nowhere if it does not fit. */
export function spotsInside(text: string, outline: string, taken: Box[]): Spot[] {
  // Seen so narrow that the text is a square, the widest circle has the most room for it.
  const narrow = HALF / halfOf(text)
  // A box that is there twice keeps its distance, and changes nothing of what is inside and what is outside.
  const boxes = [PICTURE, ...taken].flatMap((box) => [cornersOf(box), cornersOf(box)])
  const rings = [...boxes, ...linesOf(outline)].map((ring) => ring.map(([x, y]): Spot => [x * narrow, y]))
  const spot = polylabel(rings, 0.5)
  return spot.distance >= HALF ? [[spot[0] / narrow, spot[1]]] : []
}

/** Whether a box lies in the picture and on none that is taken. */
export function isFree(box: Box, taken: Box[]): boolean {
  const isWithin =
    box.left >= PICTURE.left &&
    box.right <= PICTURE.right &&
    box.top >= PICTURE.top &&
    box.bottom <= PICTURE.bottom
  const touches = ({ left, right, top, bottom }: Box) =>
    box.left < right && left < box.right && box.top < bottom && top < box.bottom
  return isWithin && !taken.some(touches)
}

function halfOf(text: string): number {
  const wide = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.56), 0.4) * 11
}

/** A box around its middle. */
export const boxAt = ([x, y]: Spot, halfWidth: number, halfHeight = halfWidth): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})

const cornersOf = ({ left, right, top, bottom }: Box): Spot[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]
