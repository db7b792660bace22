import { expect, test } from 'vitest'
import { countries, meantCode, regionOf } from './codes.ts'

test('there are the 249 countries of ISO 3166-1, and Kosovo', () => {
  expect(countries().size).toBe(250)
  for (const none of ['EU', 'UN', 'ZZ', 'SU', 'UK', 'kg', 'constructor'])
    expect(countries().has(none)).toBe(false)
})

test.for([
  ['840', 'US'],
  [4, 'AF'],
  ['150', undefined],
  ['998', undefined],
] as const)('the number %s is %s', ([number, code]) => {
  expect(regionOf(number)).toBe(code)
})

test.for([
  ['np', 'NP'],
  ['UK', 'GB'],
  ['Nepal', 'NP'],
  ['Napel', 'NP'],
  ['germany', 'DE'],
  ['NPL', undefined],
  ['Atlantis', undefined],
  ['constructor', undefined],
  ['', undefined],
] as const)('who writes “%s” means %s', ([written, code]) => {
  expect(meantCode(written)).toBe(code)
})
