import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closes, findQuotations } from './quotation.ts'

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...'“”„«»‹›‚「」『』"‘’\ufffb\ufffc a5'.split('')), fc.string({ maxLength: 3 })),
  )
  .map((parts) => parts.join(''))

test('quotations stand one behind the other, each between a mark and one that closes it', () => {
  fc.assert(
    fc.property(text, (text) => {
      let end = -1
      for (const quotation of findQuotations(text).quotations) {
        expect(quotation.start).toBeGreaterThan(end)
        expect(quotation.end).toBeGreaterThan(quotation.start + 1)
        expect(quotation.marks).toEqual([text[quotation.start], text[quotation.end]])
        expect(closes(...quotation.marks)).toBe(true)
        expect(text.slice(quotation.start, quotation.end)).not.toMatch(/[\ufffb\ufffc]/)
        ;({ end } = quotation)
      }
    }),
  )
})

test('no mark is both alone and part of a quotation', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { quotations, strays } = findQuotations(text)
      for (const stray of strays)
        expect(quotations.some(({ start, end }) => start <= stray && stray <= end)).toBe(false)
    }),
  )
})

test.for([
  ['“a” b', ['a']],
  ['„a“', ['a']],
  ['„a”', ['a']],
  ['«a»', ['a']],
  ['« a »', [' a ']],
  ['»a« b', ['a']],
  ['»ei» ja »joo»', ['ei', 'joo']],
  ['”nej” och ”ja”', ['nej', 'ja']],
  ['‚ja‘', ['ja']],
  ['‚ja’', ['ja']],
  ['‚don’t‘', ['don’t']],
  ['‹ja›', ['ja']],
  ['›ja‹', ['ja']],
  ['「a」『b』', ['a', 'b']],
  ['"a"', ['a']],
  ["‘a’ and 'b'", []],
  ['‘nee’ \ufffb', ['nee']],
  ['‘nee’ \ufffc', []],
  ['the teachers’ room \ufffb', []],
  ['“He said ‘no’ and «never»”', ['He said ‘no’ and «never»']],
  ['“He said “no” to me”', ['He said “no” to me']],
  ['»Han sagde »nej« igen«', ['Han sagde »nej« igen']],
  ['„sie »ja«“', ['sie »ja«']],
  ['“a \ufffc b”', []],
  ['He is 5\'10" tall, or 5’10”', []],
  ['at 42°52\'30"N, 74°36\'12"E', []],
  ['a 6" pipe and a 12" disc', []],
  ['a 6" pipe and a "disc"', ['disc']],
  ['a 3½" disk', []],
  ['„ne‟', ['ne']],
  ['צה"ל אמר "כן"', ['כן']],
])('in %s is quoted %j', ([text, words]) => {
  const { quotations } = findQuotations(text as string)
  expect(quotations.map(({ start, end }) => (text as string).slice(start + 1, end))).toEqual(words)
})

test.for([
  ['“a', [0]],
  ['a” b', [1]],
  ['“a»', [0, 2]],
  ['“a “b”', [0]],
  ['“” a', [0, 1]],
  ['“a \ufffc b”', [0, 6]],
])('in %s these marks stand alone: %j', ([text, strays]) => {
  expect(findQuotations(text as string).strays).toEqual(strays)
})

test.for(['“', '”', '„', '«', '»', '"', '„“', '“a', '«"', '“«„"「', ' ”a', '‚‘’'])(
  '200,000 characters of %s are looked through in linear time',
  { timeout: 10_000 },
  (mark) => {
    expect(findQuotations(mark.repeat(200_000 / mark.length))).toBeDefined()
  },
)
