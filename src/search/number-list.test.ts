import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from './number-list.ts'

const lists = fc
  .uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength: 500 })
  .map((numbers) => numbers.sort((a, b) => a - b))

test('numbers that were packed come back', () => {
  fc.assert(
    fc.property(lists, (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers)
    }),
  )
  expect(packNumbers([0, 1, 40])).toBe('AAmB')
  expect(packNumbers([])).toBe('')
})

test('a number takes one digit where many stand close, and three at most of ten thousand', () => {
  const every = (step: number) => Array.from({ length: 10_000 / step }, (_, n) => n * step)
  expect(packNumbers(every(1))).toHaveLength(10_000)
  expect(packNumbers(every(20))).toHaveLength(500)
  expect(packNumbers([9_999])).toHaveLength(3)
})
