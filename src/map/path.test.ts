import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSteps, linesOf, type Spot } from './path.ts'

const spot = fc.tuple(fc.integer({ min: -9, max: 649 }), fc.integer({ min: -9, max: 449 }))
const lines = fc.array(fc.uniqueArray(spot, { minLength: 2, maxLength: 40, selector: String }))

test('path data in steps leads through the same spots, and is read as it was written', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom('', 'Z'), (lines, end) => {
      const data = lines.map((line) => `M${line.map((one) => one.join()).join('L')}${end}`).join('')
      expect(linesOf(data)).toEqual(lines)
      expect(read(inSteps(data))).toEqual(lines)
      expect(inSteps(data)).not.toContain('L')
    }),
  )
})

test('steps that lead nowhere are left out, and with them lines that are a point', () => {
  expect(inSteps('M0,0L2,0L2,0L2,2L0,2Z')).toBe('M0 0l2 0 0 2-2 0z')
  expect(inSteps('M5,5L5,5Z')).toBe('')
})

/** Reads path data in steps back, as SVG 2, 9.3 has it. */
function read(data: string): Spot[][] {
  return [...data.matchAll(/M([^lMz]*)l([^Mz]*)/g)].map(([, start = '', steps = '']) => {
    const numbers = (`${start} ${steps}`.match(/-?\d+/g) ?? []).map(Number)
    const spots: Spot[] = []
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = spots.at(-1) ?? [0, 0]
      spots.push([x + (numbers[index] ?? NaN), y + (numbers[index + 1] ?? NaN)])
    }
    return spots
  })
}
