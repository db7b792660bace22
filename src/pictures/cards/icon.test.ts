import { expect, test } from 'vitest'
import { pixelsOf } from '../../tests/pixels.ts'
import { drawIcon } from './icon.ts'

test.for([
  [192, false],
  [512, false],
  [512, true],
] as const)(
  'the picture of %i pixels, maskable: %s, has the accent in its middle',
  async ([size, maskable]) => {
    const { width, height, data } = await pixelsOf(await drawIcon('#336699', size, maskable))
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4).subarray(0, 3)]
    expect([width, height]).toEqual([size, size])
    expect(at(size / 2, size / 2)).toEqual([0x33, 0x66, 0x99])
    // Masks may cut off a tenth on each side and round the corners.
    expect(at(Math.round(size * 0.1), size / 2)).not.toEqual([0x33, 0x66, 0x99])
  },
)

test('the same picture is the same bytes', async () => {
  expect(Buffer.compare(await drawIcon('#336699', 192, false), await drawIcon('#336699', 192, false))).toBe(0)
})
