import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.for([
  ['titel', ['title', 'date'], 'title'],
  ['TITLE', ['title', 'date'], 'title'],
  ['dat', ['title', 'date'], 'date'],
  ['pledge-time', ['pledge-times', 'news'], 'pledge-times'],
  ['colour', ['title', 'date'], undefined],
  ['x', ['title', 'date'], undefined],
  ['title', [], undefined],
  ['', ['title'], undefined],
  ['constructor', ['title'], undefined],
] as const)('of “%s” among %j the meaning is %s', ([written, candidates, meant]) => {
  expect(nearest(written, candidates)).toBe(meant)
})

test('the nearest of several is meant, and the first of those that are equally near', () => {
  expect(nearest('sources', ['source', 'sauces', 'sources'])).toBe('sources')
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac')
})

test('a megabyte is compared in good time', { timeout: 10_000 }, () => {
  expect(
    nearest(
      'a'.repeat(1_000_000),
      Array.from({ length: 1_000 }, (_, n) => `source-${n}`),
    ),
  ).toBeUndefined()
})
