import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, nearestWords, paragraphsOfCopy } from './match.ts'

const copy = 'She said: “It’s not the bridge’s fault – we closed it,\u00a0for good.”'

test.for([
  ['the words as they stand', 'It’s not the bridge’s fault'],
  ['plain apostrophes', "It's not the bridge's fault"],
  ['quotation marks of another kind', 'said: "It’s not'],
  ['other white space', ' we\n  closed\tit, for good '],
  ['an ellipsis', 'She said […] for good'],
  ['an ellipsis of three dots', 'She said[...]for good'],
  ['an ellipsis at both ends', '[…] bridge’s fault […]'],
  ['a part of a compound', 'bridge'],
])('%s are found', ([, words = '']) => {
  expect(contains(copy, words)).toBe(true)
})

test.for([
  ['a letter in another case', 'she said'],
  ['a letter too many', 'bridges’s fault'],
  ['a letter too few', 'It’s not the bridg'],
  ['a letter too few at the start', 'ridge’s fault'],
  ['a letter too few before an ellipsis', 'She sai […] good'],
  ['a letter too few after an ellipsis', 'She said […] ood'],
  ['another letter', 'It’s now the bridge’s fault'],
  ['another dash', 'fault - we closed it'],
  ['another punctuation mark', 'closed it; for good'],
  ['other single marks for double ones', "said: 'It’s not"],
  ['an ellipsis without brackets', 'She said … for good'],
  ['words in another order', 'for good […] She said'],
  ['words that overlap', 'we closed […] closed it'],
  ['a word left out', 'It’s the bridge’s fault'],
  ['nothing but an ellipsis', '[…]'],
  ['nothing', ''],
])('%s is not forgiven', ([, words = '']) => {
  expect(contains(copy, words)).toBe(false)
})

test('words may have spaces between them or not, as their script has', () => {
  expect(contains('橋を閉じました。', '閉じ')).toBe(true)
  expect(contains('ปิดสะพาน', 'สะพาน')).toBe(true)
  expect(contains('Мост закрыт', 'ост')).toBe(false)
})

test('every stretch of whole words of a text is in it, and no stretch with a letter changed', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number]
      const stretch = all.slice(from, to + 1).join(' ')
      expect(contains(all.join('\n'), stretch)).toBe(true)
      const at = a % stretch.length
      if (stretch[at] !== ' ')
        expect(contains(all.join(' '), `${stretch.slice(0, at)}É${stretch.slice(at + 1)}`)).toBe(false)
    }),
  )
})

test.for([
  ['It’s not the brigde’s fault', 'It’s not the bridge’s fault'],
  ['we closed in', 'we closed it,'],
  ['quite something else that is longer than all of it by far and then some more of it', undefined],
])('the nearest words to “%s” are shown', ([words = '', nearest]) => {
  const found = nearestWords('It was said: It’s not the bridge’s fault, we closed it, for good.', words)
  if (nearest) expect(found).toContain(nearest)
  else expect(found).not.toBe('')
})

test('paragraphs are the lines that are not empty', () => {
  expect(paragraphsOfCopy('\ufeffOne\r\n\r\n  \t\nTwo\rThree\n\n')).toEqual(['\ufeffOne', 'Two', 'Three'])
  expect(paragraphsOfCopy('\n \n')).toEqual([])
})

test('a megabyte is searched in good time', { timeout: 10_000 }, () => {
  const long = 'we closed the bridge '.repeat(50_000)
  expect(contains(long, 'we […] closed […] the road')).toBe(false)
  expect(nearestWords(long, 'we closed the road')).toBe('we closed the bridge')
  expect(contains(`a${' '.repeat(1_000_000)}b`, `a${' '.repeat(1_000_000)}[…] b`)).toBe(true)
})

test.for([
  ['one word', 'a'.repeat(2_000_000), 'a'.repeat(2_000)],
  ['long words', `${'a'.repeat(9_999)}x`.repeat(200), 'a'.repeat(1_999)],
  ['short words', 'xa '.repeat(600_000), 'a '.repeat(1_000)],
  ['spaces', ' '.repeat(2_000_000), 'a'],
] as const)('a book of %s is searched in good time', { timeout: 20_000 }, ([, book, words]) => {
  expect(contains(book, words)).toBe(false)
  expect(nearestWords(book, words).length).toBeLessThanOrEqual(300)
})
