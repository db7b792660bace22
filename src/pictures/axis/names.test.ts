import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNames } from './names.ts'

const named = (places: number[], width = 10) => places.map((at) => ({ at, width, importance: 1 }))

test('names that have room stand in one row, those at the end before their leaders', () => {
  expect(placeNames(named([5, 30, 95]), 100)).toEqual([
    { index: 0, side: 'after', row: 0 },
    { index: 1, side: 'after', row: 0 },
    { index: 2, side: 'before', row: 0 },
  ])
})

test('a name stands above each leader that it covers', () => {
  expect(placeNames(named([1, 4, 7], 90), 100).map(({ row }) => row)).toEqual([2, 1, 0])
})

test('of more names than there are rows, the least important go', () => {
  const wanted = Array.from({ length: 12 }, (_, at) => ({ at: 40 + at, width: 40, importance: at % 2 }))
  const placed = placeNames(wanted, 100)
  expect(placed.length).toBeLessThan(12)
  const kept = new Set(placed.map(({ index }) => index))
  expect([1, 3, 5, 7, 9, 11].every((index) => kept.has(index))).toBe(true)
})

test('no name ever lies on another, on a leader or out of the line', () => {
  const one = fc.record({
    at: fc.double({ min: 0, max: 100, noNaN: true }),
    width: fc.double({ min: 1, max: 60, noNaN: true }),
    importance: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (some) => {
      const wanted = some.toSorted((a, b) => a.at - b.at)
      const laid = placeNames(wanted, 100).map(({ index, side, row }) => {
        const { at, width } = wanted[index] ?? { at: 0, width: 0 }
        return { at, row, from: side === 'after' ? at : at - width, to: side === 'after' ? at + width : at }
      })
      for (const [index, a] of laid.entries()) {
        expect(a.row).toBeLessThan(8)
        expect(a.from).toBeGreaterThanOrEqual(0)
        expect(a.to).toBeLessThanOrEqual(100)
        for (const [other, b] of laid.entries()) {
          if (index === other) continue
          if (a.row === b.row) expect(a.from >= b.to || b.from >= a.to).toBe(true)
          if (b.row > a.row) expect(a.from < b.at && b.at < a.to).toBe(false)
        }
      }
    }),
  )
})
