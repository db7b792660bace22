import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitQuotations } from './quotation.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('“', '”', '„', '«', '»', '「', '」', '"', '‘', '’', ' ', 'a'),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

test('the pieces joined give the text back', () => {
  fc.assert(
    fc.property(text, (text) => {
      const joined = splitQuotations(text).map((piece) =>
        piece.is === 'quotation' ? piece.marks[0] + piece.text + piece.marks[1] : piece.text,
      )
      expect(joined.join('')).toBe(text)
    }),
  )
})

test('each piece stands where its offset says', () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const piece of splitQuotations(text))
        expect(text.slice(piece.offset, piece.offset + piece.text.length)).toBe(piece.text)
    }),
  )
})

test('text outside quotations has no double mark but one that stands alone', () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const piece of splitQuotations(text)) {
        if (piece.is === 'text') expect(piece.text).not.toMatch(/[“”„«»「」"]/)
        if (piece.is === 'stray') expect(piece.text).toMatch(/^[“”„«»「」"][^“”„«»「」"]*$/)
        expect(piece.text).not.toBe('')
      }
    }),
  )
})

test.for([
  ['“a”', ['quotation']],
  ['„a“', ['quotation']],
  ['„a”', ['quotation']],
  ['«a»', ['quotation']],
  ['»a«', ['quotation']],
  ['「a」', ['quotation']],
  ['"a"', ['quotation']],
  ['‘a’', ['text']],
  ["'a'", ['text']],
  ['“a', ['stray']],
  ['a”', ['text', 'stray']],
  ['“a»', ['stray', 'stray']],
  ['“a “b”', ['stray', 'quotation']],
  ['“a «b» c”', ['quotation']],
  ['“” a', ['stray', 'stray']],
  ['“a” b "c"', ['quotation', 'text', 'quotation']],
])('%s is %j', ([text, kinds]) => {
  expect(splitQuotations(text as string).map(({ is }) => is)).toEqual(kinds)
})

test.for(['“', '”', '„', '«', '»', '"', '„“', '“a', '«"', '“«„"「'])(
  '200,000 characters of %s are cut in linear time',
  { timeout: 10_000 },
  (mark) => {
    expect(splitQuotations(mark.repeat(200_000 / mark.length)).length).toBeGreaterThan(0)
  },
)
