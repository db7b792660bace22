import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, zone } from './arbitrary.ts'
import { compareEnds, compareStarts } from './compare.ts'
import { headingOf } from './heading.ts'
import { runs } from '../tests/random.ts'

test.each([
  ['1991~', 'y-1991'],
  ['-0043', 'y--0043'],
  ['2010-04', 'm-2010-04'],
  ['2010-04/2010-06-03', 'm-2010-04'],
  ['2020-10-05', 'd-2020-10-05'],
  ['2020-10-05/2020-10-06', 'd-2020-10-05'],
  ['2020-10-05T23:30+06:00', 'd-2020-10-05'],
  ['2020-10-05T23:30Z', 'd-2020-10-06'],
  ['[..2020-10-08]', 'by-2020-10-08'],
  ['[..2020-10-08T18:30+06:00]', 'by-2020-10-08'],
  ['2020-10/..', 'from-2020-10'],
  ['2020-10/', 'from-2020-10'],
  ['/2020-10', 'until-2020-10'],
  ['[2020-10..]', 'after-2020-10'],
  ['199X', 'decade-1990-1999'],
  ['19XX', 'century-1900-1999'],
  ['[..199X]', 'by-1990-1999'],
  ['2020-23~', 'season-2020-23'],
  ['1985-XX-XX', 'y-1985'],
  ['1985-04-XX', 'm-1985-04'],
  ['Y-12345', 'y--12345'],
])('%s stands under %s in Bishkek', (text, key) => {
  expect(headingOf(dateOf(text, 'Asia/Bishkek')).key).toBe(key)
})

test('what stands under one heading stands together, whatever orders editors set', () => {
  const entries = fc.array(fc.record({ text: dateText, order: fc.integer({ min: -2, max: 2 }) }), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(zone, entries, (zone, entries) => {
      const sorted = entries
        .map(({ text, order }) => ({ date: dateOf(text, zone), order }))
        .toSorted((a, b) => compareStarts(a.date, b.date) || a.order - b.order || compareEnds(a.date, b.date))
      const keys = sorted.map(({ date }) => headingOf(date).key)
      const runs = keys.filter((key, index) => key !== keys[index - 1])
      expect(runs).toEqual([...new Set(keys)])
    }),
    { numRuns: runs(500) },
  )
})

test('a key is fit for an HTML id', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      expect(headingOf(dateOf(text, 'UTC')).key).toMatch(/^[a-z]+-[\d-]+$/)
    }),
  )
})
