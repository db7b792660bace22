import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId } from '../schemas/fields.ts'
import { slugOf } from './slug.ts'

test.for([
  ['Бишкек: Ала-Тоо аянты', 'bishkek-ala-too-ayanty'],
  ['The mayor’s “big” day — Ünïcode & Co.', 'the-mayors-big-day-unicode-co'],
  ['../../../etc/passwd', 'etc-passwd'],
  ['!?', undefined],
  ['', undefined],
] as const)('the slug of “%s” is %s', ([text, slug]) => {
  expect(slugOf(text)).toBe(slug)
})

test('whatever the text, its slug is an id of at most 60 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const slug = slugOf(text)
      if (slug !== undefined) expect([isId(slug), slug.length <= 60]).toEqual([true, true])
    }),
  )
})
