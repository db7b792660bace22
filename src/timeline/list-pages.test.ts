import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId } from '../schemas/fields.ts'
import { en } from '../words/en.ts'
import { listPages, nearPages, pageTitle } from './list-pages.ts'

const list = (length: number) => Array.from({ length }, (_, index) => index)

test('pages have everything once, in order, a hundred each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), (length) => {
      const pages = listPages(list(length), '/people/')
      expect(pages.flatMap(({ items }) => items)).toEqual(list(length))
      expect(pages.slice(0, -1).every(({ items }) => items.length === 100)).toBe(true)
      expect(pages.at(-1)?.items.length).toBeLessThanOrEqual(100)
      expect(pages[0]?.path).toBe('/people/')
    }),
  )
})

test('the further ones have addresses that nobody’s page can have', () => {
  const [, second] = listPages(list(101), '/people/')
  expect(second).toMatchObject({
    number: 2,
    path: '/people/~2/',
    param: '~2',
    all: ['/people/', '/people/~2/'],
  })
  expect(isId(second?.param ?? '')).toBe(false)
})

test('a title says which page it is, but for the first', () => {
  expect(listPages(list(250), '/').map((page) => pageTitle('Ada', page, en))).toEqual([
    'Ada',
    'Ada, page 2 of 3',
    'Ada, page 3 of 3',
  ])
})

test.for([
  [1, [1, 2, 0, 9]],
  [2, [1, 2, 3, 0, 9]],
  [5, [1, 0, 4, 5, 6, 0, 9]],
  [9, [1, 0, 8, 9]],
] as const)('from page %i of nine, links lead to %s', ([number, expected]) => {
  const page = listPages(list(900), '/')[number - 1]
  expect(page && nearPages(page)).toEqual(expected)
})
