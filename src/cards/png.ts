import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import { nearest, type Palette, rgbOf } from './palette.ts'

const pack = promisify(deflate)
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const BITS = 4
const PALETTE_USED = 3
// The next level takes half as long again, the highest ten times as long, for a twentieth less.
const LEVEL = 5

/**
 * PNG (ISO/IEC 15948) of four bits a pixel from opaque RGBA pixels, each shown in the nearest of 16 colours. `width` is
 * even; the first colour of the palette is the ground.
 */
export async function encodePng(
  rgba: Uint8Array,
  width: number,
  palette: Palette,
): Promise<Uint8Array<ArrayBuffer>> {
  const height = rgba.length / 4 / width
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, BITS)
  header.setUint8(9, PALETTE_USED)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(rgbOf))),
    chunk('IDAT', await pack(packedRows(rgba, width, palette), { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Two pixels to a byte; each row begins with a zero, which says that it is not filtered (ISO/IEC 15948, 9.2). */
function packedRows(rgba: Uint8Array, width: number, palette: Palette): Uint8Array {
  const height = rgba.length / 4 / width
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
  const ground = pixels[0] ?? 0
  const known = knownOf(palette)
  const index = (pixel: number) => {
    const colour = pixel & 0xffffff
    return (known[colour] ||= nearest(colour, palette) + 1) - 1
  }
  const length = 1 + width / 2
  const rows = Buffer.alloc(height * length)
  for (let y = 0; y < height; y++) {
    const start = y * length
    if (isRepeated(rgba, y, width * 4)) {
      rows.copyWithin(start, start - length, start)
      continue
    }
    for (let at = start + 1, from = y * width; at < start + length; at++, from += 2) {
      const left = pixels[from] ?? ground
      const right = pixels[from + 1] ?? ground
      if (left !== ground || right !== ground) rows[at] = (index(left) << BITS) | index(right)
    }
  }
  return rows
}

// All cards of a story have one palette.
let last: { colours: string; known: Uint8Array } | undefined

/** For each colour there is, one more than its place in the palette, or 0 where it has not been met. */
function knownOf(palette: Palette): Uint8Array {
  const colours = palette.join()
  if (last?.colours !== colours) last = { colours, known: new Uint8Array(1 << 24) }
  return last.known
}

/** Half of all rows are white with a rail, as is the row above. */
function isRepeated(bytes: Uint8Array, row: number, length: number): boolean {
  const [above, start, end] = [(row - 1) * length, row * length, (row + 1) * length]
  return row > 0 && Buffer.compare(bytes.subarray(above, start), bytes.subarray(start, end)) === 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8)
  return bytes
}
