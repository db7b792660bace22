import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, notIn, rangesOf } from './passages.ts'
import { termsOf } from './terms.ts'

const words = (...terms: string[]) => terms.map((term) => (one: string) => one === term)
const marked = (text: string, ...terms: string[]) =>
  rangesOf(text, words(...terms)).map(([start, end]) => text.slice(start, end))

test('whole words are marked as they are written', () => {
  expect(marked('The ÉLECTION, the élection: elections', 'election')).toEqual(['ÉLECTION', 'élection'])
  expect(marked('Elections', 'election')).toEqual([])
})

test('pairs of letters that touch are one mark', () => {
  expect(marked('会議は京都で', '会議', '京都', '都で')).toEqual(['会議', '京都で'])
})

const long = `${'One word after another stands here. '.repeat(20)}Then the square was full. ${'And more words follow it. '.repeat(20)}`

test('an excerpt is a piece of the text around the first word that was found', () => {
  expect(excerptOf(long, words('square'))).toMatchInlineSnapshot(
    `"… One word after another stands here. Then the square was full. And more words follow it. And more words follow it. And more words follow it. And more words …"`,
  )
  expect(excerptOf('Short as it is.', words('short'))).toBe('Short as it is.')
})

test('a text that has none of the words has no excerpt, and the words that it lacks are told', () => {
  expect(excerptOf(long, words('circle'))).toBeUndefined()
  const [square, circle] = words('square', 'circle')
  expect(notIn(long, words())).toEqual([])
  if (square && circle) expect(notIn(long, [square, circle])).toEqual([circle])
})

test('an excerpt has what was found, is short, and cuts no word', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: termsOf(long).length - 1 }), (n) => {
      const term = termsOf(long)[n]?.term ?? ''
      const excerpt = excerptOf(long, words(term)) ?? ''
      expect(excerpt.length).toBeLessThan(170)
      expect(marked(excerpt, term).length).toBeGreaterThan(0)
      expect(long).toContain(excerpt.replace(/^… | …$/g, ''))
      expect(` ${long}`).toMatch(new RegExp(`[ ]${excerpt.replace(/^… | …$/g, '')}(?![a-z])`))
    }),
  )
})
