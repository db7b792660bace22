import { expect, test } from 'vitest'
import type { Point } from './atlas.ts'
import { isNear, landOf } from './country.ts'

test.for<[code: string, what: string, point: Point, near: boolean]>([
  ['NP', 'Kathmandu', [85.3, 27.7], true],
  ['NP', 'Kathmandu with its numbers swapped', [27.7, 85.3], false],
  ['RU', 'Chukotka, beyond the 180th meridian', [-175, 66], true],
  ['RU', 'Canada, between the two ends of Russia', [-100, 60], false],
  ['FJ', 'the west of the 180th meridian', [179.9, -17], true],
  ['FJ', 'the east of the 180th meridian', [-179.9, -17], true],
  ['FR', 'Réunion', [55.5, -21.1], true],
  ['FR', 'what lies between France and its islands', [0, 0], false],
  ['GF', 'Cayenne', [-52.3, 4.9], true],
  ['GF', 'Paris', [2.35, 48.85], false],
  ['TV', 'Funafuti', [179.2, -8.5], true],
  ['AQ', 'the South Pole', [0, -90], true],
  ['XK', 'Pristina', [21.2, 42.7], true],
  ['NL', 'the port of Rotterdam, which coarse coasts leave out', [4, 52], true],
])('near to %s: %s', ([code, , point, near]) => {
  expect(isNear(code, point)).toBe(near)
})

test('a map of a country shows its main land, or that which a point is in', () => {
  const latitudes = (point?: Point) => landOf('FR', point).map(({ center }) => center[1])
  expect(Math.min(...latitudes())).toBeGreaterThan(40)
  expect(Math.max(...latitudes([55.5, -21.1]))).toBeLessThan(-10)
  expect(landOf('US', [-157.9, 21.3]).every(({ center }) => center[0] < -150)).toBe(true)
})

test('what lies together is one land: islands beside their coast, and an archipelago however wide', () => {
  expect(landOf('NZ').length).toBeGreaterThan(2)
  expect(landOf('KI').length).toBeGreaterThan(9)
  expect(landOf('RU').some(({ center: [longitude] }) => longitude < 0)).toBe(true)
})

test('what is too small for the atlas is a point', () => {
  expect(landOf('TV')).toMatchObject([{ codes: ['TV'], center: [179.2, -8.5], radius: 0 }])
})
