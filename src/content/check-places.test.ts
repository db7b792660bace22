import { expect, test, vi } from 'vitest'
import { mistakesOf, timelineOf } from '../tests/sample.ts'

// Borders are read once, and while other tests run that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const place = (lines: string) => ({ 'places/town.yaml': `name: Town\nwhat: A town [@herald, ¶ 1]\n${lines}` })

test('coordinates are shown in words, with what they rest on, and count as a use of their source', async () => {
  const { places, sources } = await timelineOf(place('coordinates: 27.7172, -0.5 [@herald, ¶ 2]\n'))
  expect(places[0]?.coordinates).toMatchObject({
    latitude: 27.7172,
    longitude: -0.5,
    statement: {
      text: '27.7172° N, 0.5° W',
      notes: [{ number: '2', citations: [{ place: { kind: 'paragraph', where: '2' } }] }],
    },
  })
  expect(places[0]?.coordinates?.statement.html).toContain('27.7172° N, 0.5°')
  expect(sources[0]?.uses.map(({ text }) => text)).toContain('27.7172° N, 0.5° W')
})

test('a place needs neither a country nor coordinates', async () => {
  const { places } = await timelineOf(place(''))
  expect(places[0]).toMatchObject({ name: 'Town' })
  expect(places[0]?.country ?? places[0]?.coordinates).toBeUndefined()
})

test.for([
  ['coordinates: 27.7172, 85.324', ['uncited: This paragraph shows no source: “27.7172, 85.324”.']],
  ['coordinates: 27.7172 N [@herald, ¶ 1]', ['wrong-value: “coordinates” does not hold what it should.']],
  ['coordinates: 27.7172, 85.324 [@harald, ¶ 1]', ['unknown-id: There is no source “harald”.']],
  ['coordinates: 27.7172, 85.324 [@herald, ¶ 10]', ['locator-outside: “herald” has no paragraph 10.']],
  [
    'coordinates: { latitude: 27, longitude: 85 }',
    ['wrong-value: “coordinates” does not hold what it should.'],
  ],
  ['country: Nepal', ['wrong-value: “country” does not hold what it should.']],
  ['country: np', ['wrong-value: “country” does not hold what it should.']],
  [
    'country: NP\ncoordinates: 85.324, 27.7172 [@herald, ¶ 1]',
    ['outside-country: 85.324, 27.7172 is neither in Nepal nor next to it.'],
  ],
  ['country: NP\ncoordinates: 27.7172, 85.324 [@herald, ¶ 1]', []],
] as const)('%s: %j', async ([lines, said]) => {
  const found = await mistakesOf(place(`${lines}\n`))
  expect(found.map((one) => one.replace(/^.*? \d+:\d+ /, ''))).toEqual(said)
})
