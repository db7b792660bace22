import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from './number-list.ts'

const lists = fc
  .record({ all: fc.integer({ min: 1, max: 2000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .chain(({ all, share }) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: all, maxLength: all })
      .map((chances) => ({ all, numbers: [...chances.keys()].filter((n) => (chances[n] ?? 1) < share) })),
  )

test('numbers that were packed come back', () => {
  fc.assert(
    fc.property(lists, ({ numbers }) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers)
    }),
  )
  expect(unpackNumbers(packNumbers([0, 9_999]))).toEqual([0, 9_999])
  expect(packNumbers([])).toBe('')
})

test('no list is longer than a bitmap', () => {
  fc.assert(
    fc.property(lists, ({ all, numbers }) => {
      expect(packNumbers(numbers).length).toBeLessThanOrEqual(2 + Math.ceil(all / 6))
    }),
  )
})

test('a number among many takes few digits', () => {
  const every = (step: number) => Array.from({ length: 10_000 / step }, (_, n) => n * step)
  expect(packNumbers(every(1)).length).toBe(1 + Math.ceil(10_000 / 6))
  expect(packNumbers(every(100)).length).toBeLessThan(100 * 1.5)
  expect(packNumbers([5_000]).length).toBeLessThanOrEqual(4)
})
