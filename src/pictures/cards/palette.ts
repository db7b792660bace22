import { INK, LINE, PAPER, QUIET } from './colours.ts'

/** At most 16 colours, `#rrggbb`. The first is the ground. */
export type Palette = string[]

type Rgb = [number, number, number]

/**
 * All colours of a card: its own, and those between them and the paper that make edges smooth. The quiet colour is one
 * of the steps from paper to ink.
 */
export function paletteOf(accent: string): Palette {
  const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => step / 7)
  const inks = steps.map((share) => (share === 5 / 7 ? QUIET : mixed(INK, share)))
  return [PAPER, LINE, ...inks, ...steps.map((share) => mixed(accent, share))]
}

/** Place in the palette of the colour nearest to a pixel (RGBA read as a little-endian number). */
export function nearest(pixel: number, palette: Palette): number {
  const rgb: Rgb = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
  const distances = palette.map((colour) => distance(rgbOf(colour), rgb))
  return distances.indexOf(Math.min(...distances))
}

/** `#ff8000` is 255, 128, 0. */
export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function mixed(colour: string, share: number): string {
  const paper = rgbOf(PAPER)
  const bytes = rgbOf(colour).map((part, index) => {
    const ground = paper[index] ?? 0
    return Math.round(ground + (part - ground) * share)
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function distance([r, g, b]: Rgb, [red, green, blue]: Rgb): number {
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
}
