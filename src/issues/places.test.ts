import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesIn } from './places.ts'

const start = { file: 'a.md', line: 1, column: 1 }

test('the line and the column of an offset lead back to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é') }), fc.nat(), (text, any) => {
      const offset = any % (text.length + 1)
      const { line, column } = placesIn(text, start)(offset)
      const before = text.split('\n').slice(0, line - 1)
      expect(before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1).toBe(offset)
    }),
  )
})

test('a text may begin in the middle of a file', () => {
  const placeAt = placesIn('ab\ncd', { file: 'a.md', line: 7, column: 5 })
  expect([placeAt(1), placeAt(4)]).toEqual([
    { file: 'a.md', line: 7, column: 6 },
    { file: 'a.md', line: 8, column: 2 },
  ])
})
