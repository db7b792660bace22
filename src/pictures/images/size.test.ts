import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentSize, shownSize, sizesOf, widthsOf } from './size.ts'

test.each([
  ['a photograph', 3000, 2000, 561, 374, [400, 800, 1122]],
  ['an upright one', 1500, 2400, 300, 480, [400, 600]],
  ['a panorama', 4000, 700, 561, 98, [400, 800, 1122]],
  ['a small drawing', 90, 60, 90, 60, [90]],
  ['one of a middling size', 700, 500, 561, 401, [400, 700]],
])('%s, %i × %i, is seen at %i × %i', (_, width, height, shownWidth, shownHeight, widths) => {
  expect(shownSize({ width, height })).toEqual({ width: shownWidth, height: shownHeight })
  expect(widthsOf({ width, height })).toEqual(widths)
})

const side = fc.integer({ min: 1, max: 20_000 })

test('no image is enlarged, bent out of shape, or made larger than two pixels for one', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const image = { width, height }
      const shown = shownSize(image)
      for (const size of [shown, sentSize(image)]) {
        expect(size.width).toBeLessThanOrEqual(width)
        expect(size.height).toBeLessThanOrEqual(height)
        expect(Math.abs(size.height - (size.width * height) / width)).toBeLessThanOrEqual(
          Math.max(1, height / width),
        )
      }
      const widths = widthsOf(image)
      expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b))
      expect(widths.at(-1)).toBeLessThanOrEqual(Math.min(width, 2 * shown.width))
      expect(sizesOf(image)).toContain(` ${shown.width}px,`)
    }),
  )
})
