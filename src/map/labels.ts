import { height, width } from './frame.ts'
import { areaOf, type Line, type Spot } from './path.ts'

/** A text in the picture, by its middle. */
export type Label = { text: string; at: Spot }

/** What nothing may be written on. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** The size of the letters, in the picture’s units. The style sheet has it too. */
export const letters = 22

const edge = 10

/** Fonts differ: a mean letter, and a generous one of the scripts that have wide ones. */
export function boxAround({ text, at: [x, y] }: Label): Box {
  const wide = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u
  const half = [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.56), 0.4) * (letters / 2)
  return { left: x - half, right: x + half, top: y - letters / 2 - 2, bottom: y + letters / 2 + 2 }
}

export const isFree = (box: Box, taken: Box[]) =>
  box.left >= edge &&
  box.right <= width - edge &&
  box.top >= edge &&
  box.bottom <= height - edge &&
  !taken.some(
    ({ left, right, top, bottom }) =>
      box.left < right && left < box.right && box.top < bottom && top < box.bottom,
  )

/** Where a text stands inside an outline, away from what is taken: where there is most room. Undefined if it does not fit. */
export function labelInside(text: string, outline: Line[], taken: Box[]): Label | undefined {
  const { left, right } = boxAround({ text, at: [0, 0] })
  const room = right - left
  const bounds = boundsOf(outline)
  if (bounds.right - bounds.left < room) return undefined
  const heart = heartOf(outline)
  const step = letters / 2
  const count = Math.floor((bounds.bottom - bounds.top) / step) + 1
  const rows = Array.from({ length: count }, (_, row) => insideAt(bounds.top + row * step, outline))
  let best: { label: Label; score: number } | undefined
  for (const [row, inside] of rows.entries()) {
    const y = bounds.top + row * step
    // All of a line of letters must be inside: its upper edge, its middle and its lower edge.
    for (const [start, end] of common(common(rows[row - 1] ?? [], inside), rows[row + 1] ?? [])) {
      const [from, to] = [Math.max(start, edge), Math.min(end, width - edge)]
      if (to - from < room) continue
      const x = Math.min(Math.max(heart[0], from + room / 2), to - room / 2)
      const score = Math.min(to - from, 2 * room) - Math.hypot(x - heart[0], y - heart[1])
      const label = { text, at: [Math.round(x), Math.round(y)] as Spot }
      if (score > (best?.score ?? -Infinity) && isFree(boxAround(label), taken)) best = { label, score }
    }
  }
  return best?.label
}

/** By the even-odd rule. */
function insideAt(y: number, outline: Line[]): [number, number][] {
  const crossings = outline.flatMap(({ spots }) =>
    spots.flatMap(([x1, y1], index) => {
      const [x2, y2] = spots[(index + 1) % spots.length] ?? [x1, y1]
      return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
    }),
  )
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((from, index) => {
    const to = crossings[index + 1]
    return index % 2 === 0 && to !== undefined ? [[from, to] as [number, number]] : []
  })
}

function common(some: [number, number][], others: [number, number][]): [number, number][] {
  return some.flatMap(([from, to]) =>
    others.flatMap(([start, end]): [number, number][] => {
      const [left, right] = [Math.max(from, start), Math.min(to, end)]
      return left < right ? [[left, right]] : []
    }),
  )
}

/** The box around what the picture shows of an outline; inside out if it shows none of it. */
export function boundsOf(outline: Line[]): Box {
  const bounds = { left: width, top: height, right: 0, bottom: 0 }
  for (const [x, y] of outline.flatMap(({ spots }) => spots)) {
    bounds.left = Math.min(bounds.left, Math.max(x, 0))
    bounds.right = Math.max(bounds.right, Math.min(x, width))
    bounds.top = Math.min(bounds.top, Math.max(y, 0))
    bounds.bottom = Math.max(bounds.bottom, Math.min(y, height))
  }
  return bounds
}

/** The pieces that are not small beside the largest, and that one first. */
export function mainOf(outline: Line[]): Line[] {
  const sized = outline.map((line) => ({ line, area: areaOf(line.spots) })).sort((a, b) => b.area - a.area)
  return sized.filter(({ area }) => area >= (sized[0]?.area ?? 0) / 5).map(({ line }) => line)
}

/** The middle of the largest piece. */
function heartOf(outline: Line[]): Spot {
  const { left, right, top, bottom } = boundsOf(mainOf(outline).slice(0, 1))
  return [(left + right) / 2, (top + bottom) / 2]
}
