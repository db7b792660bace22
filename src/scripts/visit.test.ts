import { assert, dictionary, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { compareVisit, formatVisits, parseVisits } from './visit.ts'

const visits = (pages: Record<string, string>, versions: Record<string, number>) =>
  parseVisits(JSON.stringify({ pages, versions }))
const entries = (versions: Record<string, number>) =>
  Object.entries(versions).map(([id, version]) => ({ id, version }))

test('what was kept is read as it was, whatever the names are', () => {
  assert(
    property(dictionary(string(), string()), dictionary(string(), integer()), (pages, versions) => {
      const kept = { pages: new Map(Object.entries(pages)), versions: new Map(Object.entries(versions)) }
      expect(parseVisits(formatVisits(kept))).toEqual(kept)
    }),
  )
})

test.for([null, '', 'null', '1', '[]', '{}', '{"pages":{}}', '{"versions":{}}', '{'])(
  '%s is no former visit',
  (text) => {
    expect(parseVisits(text)).toEqual({ pages: new Map(), versions: new Map() })
  },
)

test.for([
  ['on a first visit', visits({}, {}), [], []],
  ['on a first visit to this page', visits({ '/other/': '' }, { a: 0 }), [], []],
  ['of an event that was not there', visits({ '/': '' }, { a: 0, b: 1 }), ['c'], []],
  ['of an event with more updates', visits({ '/': '' }, { a: 0, b: 0, c: 0 }), [], ['b']],
  [
    'of an event that has moved here from another page',
    visits({ '/': '', '/other/': '' }, { a: 0, b: 1, c: 0 }),
    [],
    [],
  ],
  ['of an event of which an update was taken back', visits({ '/': '' }, { a: 3, b: 1, c: 0 }), [], []],
] as const)('%s a reader is told what is right', ([, before, added, changed]) => {
  const news = compareVisit(before, '/', entries({ a: 0, b: 1, c: 0 }))
  expect([news.added.map(({ id }) => id), news.changed.map(({ id }) => id)]).toEqual([added, changed])
})

test('what was seen is not told again', () => {
  assert(
    property(dictionary(string(), integer({ min: 0 })), (versions) => {
      const { added, changed } = compareVisit(visits({ '/': '' }, versions), '/', entries(versions))
      expect([...added, ...changed]).toEqual([])
    }),
  )
})
