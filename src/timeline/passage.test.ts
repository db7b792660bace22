import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageUrl } from './passage.ts'

const url = 'https://example.org/news?id=1'

test.for([
  ['no words at all', undefined, url],
  ['nothing', '', url],
  ['an ellipsis alone', '[…]', url],
  ['one word', 'bridge', `${url}#:~:text=bridge`],
  ['six words', 'a b c d e f', `${url}#:~:text=a%20b%20c%20d%20e%20f`],
  ['seven words', 'a b c d e f g', `${url}#:~:text=a%20b%20c,e%20f%20g`],
  ['an ellipsis', 'We closed […] the bridge', `${url}#:~:text=We%20closed,the%20bridge`],
  ['an ellipsis of three dots', 'We closed [...] the bridge', `${url}#:~:text=We%20closed,the%20bridge`],
  ['several ellipses', 'a [...] b […] c', `${url}#:~:text=a,c`],
  ['an ellipsis at the start', '[…] the bridge', `${url}#:~:text=the%20bridge`],
  ['an ellipsis in long words', 'a b c d e […] f g h i j', `${url}#:~:text=a%20b%20c,h%20i%20j`],
  ['any white space', ' the\n old\u00a0 bridge ', `${url}#:~:text=the%20old%20bridge`],
  ['what a directive uses', 'a-b, c & d', `${url}#:~:text=a%2Db%2C%20c%20%26%20d`],
  [
    'quotation marks',
    `“it’s” 'so' "so"`,
    `${url}#:~:text=%E2%80%9Cit%E2%80%99s%E2%80%9D%20%27so%27%20%22so%22`,
  ],
  ['what an address uses', '50% #1 a/b?', `${url}#:~:text=50%25%20%231%20a%2Fb%3F`],
  ['another script', 'мост 橋', `${url}#:~:text=%D0%BC%D0%BE%D1%81%D1%82%20%E6%A9%8B`],
] as const)('%s', ([, words, expected]) => {
  expect(passageUrl(url, words)).toBe(expected)
})

test('a fragment of the address gives way to the passage', () => {
  expect(passageUrl(`${url}#top`, 'bridge')).toBe(`${url}#:~:text=bridge`)
  expect(passageUrl(`${url}#top`, undefined)).toBe(`${url}#top`)
})

test('whatever the words, the address is one that can be parsed, and the words come out again', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\s[\]]{1,6}$/u), { minLength: 1, maxLength: 12 }), (words) => {
      const { hash, href } = new URL(passageUrl(url, words.join(' ')))
      expect(href).not.toMatch(/["'<> ]/)
      const directive = hash.slice('#:~:text='.length)
      expect(directive).not.toMatch(/[-&]/)
      const [start = '', end = ''] = directive.split(',').map(decodeURIComponent)
      if (words.length <= 6) expect([start, end]).toEqual([words.join(' '), ''])
      else expect([start, end]).toEqual([words.slice(0, 3).join(' '), words.slice(-3).join(' ')])
    }),
  )
})

test('a megabyte of white space is linear', { timeout: 10_000 }, () => {
  expect(passageUrl(url, `a${' '.repeat(1_000_000)}b`)).toBe(`${url}#:~:text=a%20b`)
})
