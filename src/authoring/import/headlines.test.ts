import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, isReserved } from '../../schemas/fields.ts'
import { importFrom, sheet } from './sample.ts'

const word = fc.constantFrom(
  ...[
    'by',
    'from',
    'd',
    'm',
    'y',
    'background',
    'brief',
    'map',
    'share',
    'sources',
    'text',
    'to come',
    'visits',
  ],
  ...['1968', '9', '-', '2', 'am', 'staff', 'Müller', 'Ночь', 'قصة', '日本', '!?', '’', '\u202e', '🎉'],
)
const headline = fc.oneof(
  fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('x'.repeat(30_000), 'By 9 '.repeat(5_000), '('.repeat(5_000), 'https://a'.repeat(3_000)),
)

/** In milliseconds; a sheet of forty rows takes a hundredth of it. */
const most = 20_000

test('whatever the headlines, each has an id of its own that nothing else has, in good time', () => {
  fc.assert(
    fc.property(fc.array(headline, { minLength: 1, maxLength: 20 }), (headlines) => {
      const begun = performance.now()
      const rows = [...headlines, ...headlines].map((Headline) => ({
        Year: '1968',
        Headline,
        Text: 'Words.',
      }))
      const ids = importFrom(sheet(...rows)).entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect([isId(id), isReserved(id)]).toEqual([true, false])
      expect(performance.now() - begun).toBeLessThan(most)
    }),
    { numRuns: 40 },
  )
}, 120_000)
