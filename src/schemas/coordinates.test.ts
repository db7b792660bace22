import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCoordinates } from './coordinates.ts'

test.for([
  ['27.7172, 85.324 [@herald, ¶ 1]', 27.7172, 85.324],
  ['27.7172, 85.324', 27.7172, 85.324],
  ['-90,180', -90, 180],
  [' 0 , -0.5 [@herald, ¶ 1, "at sea, 30 miles out"] [@times].', 0, -0.5],
] as const)('“%s” is a point', ([text, latitude, longitude]) => {
  expect(parseCoordinates(text)).toEqual({ latitude, longitude })
})

test.for([
  ['27°43′02″ N, 85°19′26″ E [@herald, ¶ 1]', /: 27\.7172, 85\.3239 \[/],
  ["85° 19' E 27° 43' N", /: 27\.717, 85\.317 \[/],
  ['8.05°S, 115.1°W', /: -8\.050, -115\.100 \[/],
  ['27,7172, 85,324', /with a decimal point/],
  ['27.7172 85.324', /with a decimal point/],
  ['27.7172, 85.324, 1300', /with a decimal point/],
  ['near 27.7172, 85.324', /with a decimal point/],
  ['27.7172, 85.324 or so [@herald, ¶ 1]', /with a decimal point/],
  ['+27.7172, 85.324', /with a decimal point/],
  ['', /with a decimal point/],
  ['90.1, 0', /latitude first/],
  ['115.1, -8.05', /latitude first/],
  ['-8.05, 180.01', /longitude from -180/],
] as const)('of “%s” it says what to write', ([text, said]) => {
  expect(parseCoordinates(text)).toMatch(said)
})

test('any text is understood or refused in good time', () => {
  const piece = fc.constantFrom('1', '.', ',', ' ', '-', '°', '′', 'N', '[', ']', '@')
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 2_000 }), (text) => {
      const parsed = parseCoordinates(text)
      if (typeof parsed === 'string') return
      expect(Math.abs(parsed.latitude)).toBeLessThanOrEqual(90)
      expect(Math.abs(parsed.longitude)).toBeLessThanOrEqual(180)
    }),
  )
})
