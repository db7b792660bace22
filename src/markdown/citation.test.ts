import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText } from '../time/arbitrary.ts'
import { citationPattern, isReason, parseCitations, type Written } from './citation.ts'

// Any UTF-16 unit, lone surrogates included; fast-check’s own “binary” takes seconds to get ready.
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/)
const phrase = fc
  .array(fc.stringMatching(/^[^\s"“”[\]\\]+$/u), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const locator = fc
  .tuple(fc.nat(999), fc.nat(9))
  .map(([from, more]) => ({ from: from + 1, to: from + 1 + more }))
const citation = fc.record(
  { source: id, locator, phrase, speaker: fc.record({ id, on: dateText }, { requiredKeys: ['id'] }) },
  { requiredKeys: ['source'] },
)
type Arbitrary = typeof citation extends fc.Arbitrary<infer One> ? One : never

test('what is printed as Pandoc writes it is read back', () => {
  fc.assert(
    fc.property(fc.array(citation, { minLength: 1, maxLength: 4 }), (citations) => {
      const written = `[${citations.map(print).join('; ')}]`
      expect([...written.matchAll(citationPattern)].map(([found]) => found)).toEqual([written])
      const parsed = parseCitations(written)
      if (isReason(parsed)) throw new Error(parsed.reason)
      expect(parsed.map(withoutPlace)).toEqual(citations)
      for (const { offset } of parsed) expect(written[offset]).toBe('@')
    }),
  )
})

test('the order of locator, phrase and speaker does not matter', () => {
  const [first] = parse('[@a, said by b, "c d", ¶ 2]')
  expect(first).toEqual({
    source: 'a',
    offset: 1,
    locator: { from: 2, to: 2 },
    phrase: 'c d',
    speaker: { id: 'b' },
  })
})

test('no text makes the parser throw, and what it refuses has a reason', () => {
  const bits = fc.constantFrom(
    '[',
    ']',
    '@',
    '¶',
    ',',
    ';',
    '"',
    '“',
    '”',
    'said by ',
    ' on ',
    'a',
    '2',
    '-',
    ' ',
    '\n',
  )
  const text = fc.oneof(
    fc.string({ unit }),
    fc.array(bits).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(text, (written) => {
      for (const one of [written, `[@${written}]`]) {
        const parsed = parseCitations(one)
        if (isReason(parsed)) expect(parsed.reason).not.toBe('')
        else expect(parsed.length).toBeGreaterThan(0)
      }
    }),
  )
})

test.for(['constructor', 'to-string', 'has-own-property', 'valueof'])(
  '%s is an id like any other',
  (name) => {
    expect(parse(`[@${name}, ¶ 1, said by ${name}]`)).toMatchObject([{ source: name, speaker: { id: name } }])
  },
)

test.for(['__proto__', 'toString', 'a_b', 'a--b', '-a', 'é', ''])('“%s” is no id', (name) => {
  expect(parseCitations(`[@${name}]`)).toHaveProperty('reason')
})

test.for([
  ['a@example.org', []],
  ['@herald', ['@herald']],
  ['see [p. 2] @herald', ['@herald']],
  ['[@a][@b]', ['[@a]', '[@b]']],
  ['[@a [@b]', ['[@a ', '[@b]']],
  ['[a] [b@c]', []],
  ['x [see @a]', ['[see @a]']],
])('in “%s” these may be citations: %j', ([text, found]) => {
  expect([...(text as string).matchAll(citationPattern)].map(([one]) => one)).toEqual(found)
})

test.for([
  ['a megabyte of @', '[' + ' @'.repeat(500_000)],
  ['a megabyte of [', '['.repeat(1_000_000)],
  ['a megabyte of [@', '[@'.repeat(500_000)],
  ['a megabyte of separators', `[@a${';,'.repeat(500_000)}]`],
  ['a megabyte of spaces', `[@a, said${' '.repeat(1_000_000)}by]`],
  ['a megabyte of date', `[@a, said by b on ${'T00:00'.repeat(150_000)}]`],
] as const)('%s is looked through in linear time', { timeout: 10_000 }, ([, text]) => {
  for (const [found] of text.matchAll(citationPattern)) if (found.length > 10) parseCitations(found)
})

function parse(written: string): Written[] {
  const parsed = parseCitations(written)
  if (isReason(parsed)) throw new Error(parsed.reason)
  return parsed
}

function print({ source, locator, phrase, speaker }: Arbitrary): string {
  const parts = [
    `@${source}`,
    locator && (locator.to > locator.from ? `¶¶ ${locator.from}-${locator.to}` : `¶ ${locator.from}`),
    phrase && `"${phrase}"`,
    speaker && `said by ${speaker.id}${speaker.on ? ` on ${speaker.on}` : ''}`,
  ]
  return parts.filter(Boolean).join(', ')
}

function withoutPlace({ offset: _, speaker, ...rest }: Written) {
  return {
    ...rest,
    ...(speaker && { speaker: { id: speaker.id, ...(speaker.on && { on: speaker.on.edtf }) } }),
  }
}
