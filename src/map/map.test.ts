import { expect, test, vi } from 'vitest'
import { height, width } from './frame.ts'
import { drawMap, type LocatorMap } from './map.ts'

// Borders are read once, and while other tests run that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const kathmandu = { name: 'Kathmandu', country: 'NP', point: [85.3, 27.7] as [number, number] }

test('of what is nowhere there is no map', () => {
  expect(drawMap([], 'en')).toBeUndefined()
  expect(drawMap([{ name: 'Nowhere' }], 'en')).toBeUndefined()
})

test('without coordinates there is a country and no dot', () => {
  const map = drawMap([{ name: 'Kathmandu', country: 'NP' }], 'en')
  expect(map?.countries).not.toBe('')
  expect(map?.dots).toEqual([])
  expect(textsOf(map, 'site')).toEqual([])
})

test('a dot is where it should be: north is up, and east is right, in every script', () => {
  const pokhara = { name: 'Pokhara', country: 'NP', point: [84, 28.2] as [number, number] }
  for (const language of ['en', 'ar']) {
    const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] =
      drawMap([kathmandu, pokhara], language)?.dots ?? []
    expect(otherX).toBeLessThan(x)
    expect(otherY).toBeLessThan(y)
  }
})

test('names are those of the story’s language', () => {
  expect(textsOf(drawMap([kathmandu], 'en'), 'own')).toEqual(['Nepal'])
  expect(textsOf(drawMap([kathmandu], 'ru'), 'own')).toEqual(['Непал'])
  expect(textsOf(drawMap([kathmandu], 'ar'), 'neighbour')).toContain('الهند')
})

test('a country that is too small to be seen has a ring around it, and a dot in its place where one is known', () => {
  expect(drawMap([{ name: 'Yaren', country: 'NR' }], 'en')?.rings).toHaveLength(1)
  expect(drawMap([{ name: 'Yaren', country: 'NR', point: [166.9, -0.55] }], 'en')?.rings).toEqual([])
})

test('what is in no country has a map of what is around it', () => {
  const map = drawMap([{ name: 'A wreck', point: [-49.9, 41.7] }], 'en')
  expect(map?.dots).toEqual([[width / 2, height / 2]])
  expect(map?.land).not.toBe('')
})

test('places all over the world stand on a map of the world', () => {
  const far = [
    { name: 'Honolulu', country: 'US', point: [-157.9, 21.3] as [number, number] },
    { name: 'Suva', country: 'FJ', point: [178.4, -18.1] as [number, number] },
    { name: 'Santiago', country: 'CL', point: [-70.7, -33.4] as [number, number] },
    { name: 'Oslo', country: 'NO', point: [10.7, 59.9] as [number, number] },
  ]
  const map = drawMap([kathmandu, ...far], 'en')
  expect(map?.dots).toHaveLength(5)
  for (const [x, y] of map?.dots ?? []) {
    expect(x > 0 && x < width).toBe(true)
    expect(y > 0 && y < height).toBe(true)
  }
  expect(map?.globe).toBeUndefined()
})

test('a thousand places in one town have one dot and one name', () => {
  const all = Array.from({ length: 1_000 }, () => kathmandu)
  const map = drawMap(all, 'en')
  expect(map?.dots).toHaveLength(1)
  expect(textsOf(map, 'site')).toEqual(['Kathmandu'])
})

const textsOf = (map: LocatorMap | undefined, of: string) =>
  map?.names.filter((name) => name.of === of).map(({ text }) => text)
