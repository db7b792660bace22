import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLookalike } from './characters.ts'

test.for([
  ['аpple', 'аpple', 'a Cyrillic а before Latin'],
  ['an аpple', 'аpple', 'inside a line'],
  ['жa', 'жa', 'any Cyrillic letter before a Latin one that has a Cyrillic form'],
] as const)('“%s” mixes two scripts: %3$s', ([text, word]) => {
  expect(findLookalike(text)?.word).toBe(word)
})

test.for([
  ['за́мок', 'a mark of stress'],
  ['с\u202f2020 года', 'a narrow space'],
  ['а·б', 'a middle dot'],
  ['NATOго', 'a Cyrillic ending of a Latin abbreviation'],
  ['⹃a', 'a dash of old Cyrillic print'],
] as const)('“%s” does not mix scripts: %s', ([text]) => {
  expect(findLookalike(text)).toBeUndefined()
})

test('a word that is found is never empty, and stands where it says', () => {
  const mixed = fc.string({ unit: fc.constantFrom(...'аpжe⹃҂꙾\u0301\u0483·\u202f 1Ⅴ𐐀') })
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), (text) => {
      const found = findLookalike(text)
      if (!found) return
      expect(found.word).not.toBe('')
      expect(text.startsWith(found.word, found.offset)).toBe(true)
    }),
  )
})
