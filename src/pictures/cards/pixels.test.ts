import fc from 'fast-check'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { paletteOf, rgbOf } from './palette.ts'
import { indexed, pasted } from './pixels.ts'
import { encodePng } from './png.ts'

const palette = paletteOf('#9a1b1e')
const WIDTH = 16
const HEIGHT = 8

// Rows that say the same as the one above are packed in another way.
const row = fc.array(fc.nat(palette.length - 1), { minLength: WIDTH, maxLength: WIDTH })
const rows = fc
  .array(fc.oneof(row, fc.constant(undefined)), { minLength: HEIGHT, maxLength: HEIGHT })
  .map((rows) => rows.map((_, at) => rows.slice(0, at + 1).findLast(Boolean) ?? Array<number>(WIDTH).fill(0)))

test.for([true, false])(
  'a picture of the palette’s colours is read as it was written, quickly: %s',
  (quick) =>
    fc.assert(
      fc.asyncProperty(rows, async (rows) => {
        const rgba = rgbaOf(rows.flat())
        const bytes = await encodePng(indexed(rgba, WIDTH, palette), WIDTH, palette, quick)
        expect(PNG.sync.read(Buffer.from(bytes)).data.equals(rgba)).toBe(true)
      }),
    ),
)

test('parts are pasted where they belong, and the rest is ground', () => {
  const bytes = Uint8Array.of(0x12, 0x34)
  expect([...pasted([{ left: 2, top: 1, width: 2, height: 2, bytes }], 6, 4)]).toEqual([
    ...[0, 0, 0],
    ...[0, 0x12, 0],
    ...[0, 0x34, 0],
    ...[0, 0, 0],
  ])
})

function rgbaOf(colours: number[]): Buffer {
  return Buffer.from(colours.flatMap((colour) => [...rgbOf(palette[colour] ?? ''), 255]))
}
