import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, zone } from './arbitrary.ts'
import { boundsOf, partsOfDay } from './date.ts'
import { inPart, isOneDay } from './day-part.ts'
import { coverageOf } from './iso.ts'

test('a night is the one from its date to the next day, also at the end of a year', () => {
  const night = inPart(dateOf('2019-12-31', 'Asia/Kathmandu'), 'night', 'Asia/Kathmandu')
  expect(coverageOf(night)).toBe('2019-12-31/2020-01-01')
  expect(boundsOf(night)).toEqual({
    earliest: Date.parse('2019-12-31T00:00+05:45'),
    latest: Date.parse('2020-01-02T00:00+05:45') - 1,
  })
})

test('other parts lie within their day', () => {
  const day = dateOf('2020-10-05', 'Asia/Kathmandu')
  for (const part of ['morning', 'afternoon', 'evening'] as const)
    expect(boundsOf(inPart(day, part, 'Asia/Kathmandu'))).toEqual(boundsOf(day))
})

test('nothing but one day has parts, and a part never begins before its day', () => {
  fc.assert(
    fc.property(dateText, zone, fc.constantFrom(...partsOfDay), (text, where, part) => {
      const date = dateOf(text, where)
      const inside = inPart(date, part, where)
      if (!isOneDay(date)) {
        expect(inside).toBe(date)
        return
      }
      expect(boundsOf(inside).earliest).toBe(boundsOf(date).earliest)
      expect(boundsOf(inside).latest ?? 0).toBeGreaterThanOrEqual(boundsOf(date).latest ?? 0)
    }),
  )
})
