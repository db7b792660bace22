import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, zone } from './arbitrary.ts'
import { compareDates } from './compare.ts'
import { anchorOf, boundsOf } from './date.ts'
import { headingOf } from './heading.ts'

const dates = fc
  .tuple(zone, fc.array(dateText, { maxLength: 30 }))
  .map(([zone, texts]) => texts.map((text) => dateOf(text, zone)))

test('dates are read from coarse to fine, each unit with what came by it, in it and from it on', () => {
  const expected = [
    '19XX',
    '199X',
    '1991',
    '200X~',
    '[..201X]',
    '202X',
    '[..2020]',
    '2020',
    '2020~/2021',
    '2020/..',
    '[2020..]',
    '2020-40',
    '2020-33',
    '2020-01',
    '2020-21',
    '2020-03',
    '2020-10',
    '[..2020-10-01]',
    '/2020-10-01',
    '2020-10-01T00:00Z',
    '2020-10-01',
    '2020-10-01/2020-10-03',
    '2020-10-01T09:00Z',
    '2020-10-01T09:00Z/2020-10-01T10:00Z',
    '2020-10-01/..',
    '2020-10-02',
    '[..2020-10-05]',
    '[..2020-10-05T18:30Z]',
    '2020-10-05',
    '2020-11',
    '2020-24',
    '2020-30',
    '2020-12',
  ]
  const sorted = expected
    .map((text) => dateOf(text, 'UTC'))
    .toReversed()
    .toSorted(compareDates)
  expect(sorted.map(({ edtf }) => edtf)).toEqual(expected)
})

test('the order is total, and even only for dates alike in heading and bounds', () => {
  fc.assert(
    fc.property(dates, (dates) => {
      const sorted = dates.toSorted(compareDates)
      for (const [i, a] of sorted.entries())
        for (const [j, b] of sorted.entries()) {
          const order = compareDates(a, b)
          expect(Math.sign(order)).toBe(-Math.sign(compareDates(b, a)) + 0)
          if (i < j) expect(order).toBeLessThanOrEqual(0)
          if (order === 0) expect([headingOf(a), boundsOf(a)]).toEqual([headingOf(b), boundsOf(b)])
        }
    }),
  )
})

test('the order in which dates came in does not matter', () => {
  fc.assert(
    fc.property(dates, (dates) => {
      const keys = (list: typeof dates) =>
        list.toSorted(compareDates).map((date) => [headingOf(date).key, boundsOf(date)])
      expect(keys(dates.toReversed())).toEqual(keys(dates))
    }),
  )
})

test('of dates whose start is known, the one that can have begun first comes first', () => {
  fc.assert(
    fc.property(fc.array(dateText), (texts) => {
      const sorted = texts.map((text) => dateOf(text, 'Asia/Kathmandu')).toSorted(compareDates)
      const starts = sorted.flatMap((date) =>
        date.kind === 'moment' || date.kind === 'interval' ? [date] : [],
      )
      const instants = starts.map((date) => anchorOf(date).earliest)
      expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    }),
  )
})
