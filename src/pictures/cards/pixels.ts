import { nearest, type Palette, rgbOf } from './palette.ts'

/** A rectangle of a picture, row after row, two pixels to a byte, each its place in a palette of 16; the ground is 0. */
export type Pixels = { left: number; top: number; width: number; height: number; bytes: Uint8Array }

export const BITS = 4
const RGB = 0xffffff
const OPAQUE = 255

/** Rows of `width` opaque RGBA pixels, which is even, each shown in the nearest colour. */
export function indexed(rgba: Uint8Array, width: number, palette: Palette): Uint8Array {
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
  const known = knownOf(palette)
  const meet = (colour: number) => (known[colour] = nearest(colour, palette) + 1)
  const bytes = new Uint8Array(pixels.length / 2)
  const [red, green, blue] = rgbOf(palette[0] ?? '')
  const ground = (OPAQUE << 24) | (blue << 16) | (green << 8) | red
  for (let row = 0; row < pixels.length; row += width) {
    if (isRepeated(rgba, row * 4, width * 4)) {
      bytes.copyWithin(row / 2, (row - width) / 2, row / 2)
      continue
    }
    for (let at = row; at < row + width; at += 2) {
      const left = pixels[at] ?? 0
      const right = pixels[at + 1] ?? 0
      if (left === ground && right === ground) continue
      const high = known[left & RGB] || meet(left & RGB)
      const low = known[right & RGB] || meet(right & RGB)
      bytes[at >> 1] = ((high - 1) << BITS) | (low - 1)
    }
  }
  return bytes
}

/** As many rows are that have no letters, or the middle of letters. */
function isRepeated(bytes: Uint8Array, row: number, length: number): boolean {
  return row > 0 && Buffer.compare(bytes.subarray(row - length, row), bytes.subarray(row, row + length)) === 0
}

/** One picture of its parts, on the ground. */
export function pasted(parts: Pixels[], width: number, height: number): Uint8Array {
  const all = new Uint8Array((width * height) / 2)
  for (const part of parts) {
    const length = part.width / 2
    for (let row = 0; row < part.height; row++) {
      const bytes = part.bytes.subarray(row * length, (row + 1) * length)
      all.set(bytes, ((part.top + row) * width + part.left) / 2)
    }
  }
  return all
}

// All cards of a story have one palette.
let last: { colours: string; known: Uint8Array } | undefined

/** For each colour there is, one more than its place in the palette, or 0 where it has not been met. */
function knownOf(palette: Palette): Uint8Array {
  const colours = palette.join()
  if (last?.colours !== colours) last = { colours, known: new Uint8Array(RGB + 1) }
  return last.known
}
