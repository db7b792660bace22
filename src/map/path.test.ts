import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaOf, type Line, pathData, simplify, type Spot } from './path.ts'

const spot = fc.tuple(fc.integer({ min: -9, max: 649 }), fc.integer({ min: -9, max: 449 }))
const line = fc.record({ spots: fc.array(spot, { minLength: 1, maxLength: 40 }), closed: fc.boolean() })

test('path data leads through the corners that were kept, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom(0.5, 1, 3), (lines, tolerance) => {
      expect(read(pathData(lines, tolerance))).toEqual(simplify(lines, tolerance))
    }),
  )
})

test('no corner that was left out is further from the line than was allowed', () => {
  fc.assert(
    fc.property(line, fc.constantFrom(1, 3, 10), ({ spots }, tolerance) => {
      const [kept] = simplify([{ spots, closed: false }], tolerance)
      for (const [x, y] of kept ? spots : []) {
        const distances = (kept?.spots ?? []).map((one, index) =>
          away([x, y], one, kept?.spots[index + 1] ?? one),
        )
        expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1)
      }
    }),
  )
})

test('rings that are too small to be seen are left out, and lines are not', () => {
  const ring: Line = {
    closed: true,
    spots: [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  }
  expect(areaOf(ring.spots)).toBe(4)
  expect(pathData([ring], 0.5, 5)).toBe('')
  expect(pathData([ring], 0.5, 4)).toBe('M0 0l2 0 0 2-2 0 0-2z')
  expect(pathData([{ ...ring, closed: false }], 0.5, 5)).toBe('M0 0l2 0 0 2-2 0 0-2')
})

/** Reads path data back, as SVG 2, 9.3 has it. */
function read(data: string): Line[] {
  return [...data.matchAll(/M([^lMz]*)l([^Mz]*)(z?)/g)].map(([, start = '', steps = '', end]) => {
    const numbers = `${start} ${steps.replace(/-/g, ' -')}`
      .replace(/(\d)-/g, '$1 -')
      .trim()
      .split(/\s+/)
      .map(Number)
    const spots: Spot[] = []
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = spots.at(-1) ?? [0, 0]
      spots.push([x + (numbers[index] ?? NaN), y + (numbers[index + 1] ?? NaN)])
    }
    return { spots, closed: end === 'z' }
  })
}

function away([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = dx || dy ? ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy) : 0
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}
