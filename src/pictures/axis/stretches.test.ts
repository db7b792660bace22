import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText } from '../../time/arbitrary.ts'
import { extentOf } from './extent.ts'
import { stretchesOf } from './stretches.ts'

const stretches = (...dates: string[]) =>
  stretchesOf(dates.map((text) => ({ text, ...extentOf(dateOf(text, 'UTC')) }))).map((some) =>
    some.map(({ text }) => text),
  )

test('decades of background do not press four days together', () => {
  expect(
    stretches('1991', '2005', '2010-04', '2020-10-04', '2020-10-05', '2020-10-06', '2020-10-08'),
  ).toEqual([['1991'], ['2005', '2010-04'], ['2020-10-04', '2020-10-05', '2020-10-06', '2020-10-08']])
})

test('what is spread evenly has one scale, be it over minutes, days or centuries', () => {
  const even = [
    ['2020-10-05T18:00Z', '2020-10-05T18:07Z', '2020-10-05T18:15Z', '2020-10-05T18:21Z'],
    ['2020-10-01', '2020-10-03', '2020-10-06', '2020-10-07', '2020-10-09'],
    ['1910', '1921', '1929', '1942', '1950', '1963', '1971', '1980', '1990', '2001'],
    ['-0500', '-0210', '0099', '0400', '0680', '1000'],
  ]
  for (const dates of even) expect(stretches(...dates)).toEqual([dates])
})

test('a lull in a crowded story is broken too, however short the whole', () => {
  const morning = ['08:00', '08:02', '08:03', '08:05'].map((time) => `2020-10-05T${time}Z`)
  const night = ['22:00', '22:01', '22:04'].map((time) => `2020-10-05T${time}Z`)
  expect(stretches(...morning, ...night)).toEqual([morning, night])
})

test('two events stay on one scale', () => {
  expect(stretches('1850', '2020-10-05')).toEqual([['1850', '2020-10-05']])
})

test('nothing is lost, and stretches follow each other', () => {
  fc.assert(
    fc.property(fc.array(dateText, { minLength: 1, maxLength: 40 }), (texts) => {
      const extents = texts.map((text) => extentOf(dateOf(text, 'UTC')))
      const parts = stretchesOf(extents)
      expect(parts.flat()).toHaveLength(extents.length)
      expect(new Set(parts.flat())).toEqual(new Set(extents))
      for (const [index, part] of parts.slice(1).entries()) {
        const before = Math.max(...(parts[index] ?? []).map(({ to }) => to))
        expect(Math.min(...part.map(({ from }) => from))).toBeGreaterThan(before)
      }
    }),
  )
})
