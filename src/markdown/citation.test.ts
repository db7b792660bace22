import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText } from '../time/arbitrary.ts'
import { passageOf } from './locator.ts'
import { citationPattern, isReason, parseCitations, type Written } from './citation.ts'

// Any UTF-16 unit, lone surrogates included; fast-check’s own “binary” takes seconds to get ready.
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/)
const phrase = fc
  .array(fc.stringMatching(/^[^\s"“”[\]\\]+$/u), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const spans = fc.array(
  fc.tuple(fc.nat(999), fc.nat(9)).map(([from, more]) => ({ from: from + 1, to: from + 1 + more })),
  { minLength: 1, maxLength: 3 },
)
const label = fc.constantFrom('12', '12–14', 'iv', '2.1', '12, 14–16')
const locator = fc.oneof(
  spans.map((spans) => ({ kind: 'paragraph' as const, spans })),
  fc.nat(9999).map((from) => ({ kind: 'time' as const, spans: [{ from, to: from }] })),
  fc.tuple(fc.constantFrom('page', 'chapter', 'section'), label).map(([kind, label]) => ({
    kind: kind as 'page',
    label,
    several: /[–,]/.test(label),
  })),
)
const speaker = fc.oneof(
  id.filter((one) => one !== 'and').map((id) => ({ id })),
  fc.constantFrom('a witness', 'two officials').map((unnamed) => ({ unnamed })),
)
const said = fc.record(
  { by: fc.array(speaker, { minLength: 1, maxLength: 3 }), on: dateText },
  { requiredKeys: ['by'] },
)
const prefix = fc.constantFrom('see', 'compare also')
const citation = fc.record({ source: id, prefix, locator, phrase, said }, { requiredKeys: ['source'] })
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
    locator: { kind: 'paragraph', spans: [{ from: 2, to: 2 }] },
    phrase: 'c d',
    said: { by: [{ id: 'b' }] },
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
    expect(parse(`[@${name}, ¶ 1, said by ${name}]`)).toMatchObject([
      { source: name, said: { by: [{ id: name }] } },
    ])
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

function print({ source, prefix, locator, phrase, said }: Arbitrary): string {
  const by = said?.by.map((one) => ('id' in one ? one.id : `"${one.unnamed}"`)).join(' and ')
  const parts = [
    `${prefix ? `${prefix} ` : ''}@${source}`,
    locator && printLocator(locator),
    phrase && `"${phrase}"`,
    said && `said by ${by}${said.on ? ` on ${said.on}` : ''}`,
  ]
  return parts.filter(Boolean).join(', ')
}

function printLocator(locator: NonNullable<Arbitrary['locator']>): string {
  if ('label' in locator)
    return `${{ page: 'pp.', chapter: 'ch.', section: '§' }[locator.kind]} ${locator.label}`
  if (locator.kind === 'paragraph')
    return `¶¶ ${locator.spans.map(({ from, to }) => (to > from ? `${from}-${to}` : from)).join(', ')}`
  const seconds = locator.spans[0]?.from ?? 0
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function withoutPlace({ offset: _, said, ...rest }: Written) {
  return { ...rest, ...(said && { said: { by: said.by, ...(said.on && { on: said.on.edtf }) } }) }
}

test.for([
  ['[@herald ¶ 2]', 'a comma is missing behind “@herald”: write “@herald, ¶ 2”'],
  ['[see @herald p. 2]', 'a comma is missing behind “@herald”: write “see @herald, p. 2”'],
  ['[@herald, said by a witness]', 'for somebody without a file said by "a witness"'],
  ['[@herald, spoken by ada]', 'does not say who spoke'],
  ['[@herald, page two]', 'is neither a paragraph (¶ 2), a page (p. 12)'],
  ['[@herald, 00:75:30]', 'minutes and seconds go up to 59'],
  ['[@{herald}, ¶ 2]', 'Pandoc’s braces are not read'],
] as const)('%s is told what to write', ([written, reason]) => {
  expect(parseCitations(written ?? '')).toMatchObject({
    reason: expect.stringContaining(reason ?? ''),
  })
})

test.for([
  [
    '[see @doe99, pp. 33-35 and passim; @smith04, chap. 1]',
    'see doe99 page 33–35 and passim; smith04 chapter 1',
  ],
  ['[@doe99, pp. 33-35, 38-39 and passim]', 'doe99 page 33–35, 38–39 and passim'],
  ['[-@smith04]', 'smith04'],
  ['[see @doe99, pp. 33-35; also @smith04, chap. 1]', 'see doe99 page 33–35; also smith04 chapter 1'],
  ['[@herald, ¶¶ 2, 4]', 'herald paragraph 2, 4'],
  ['[@herald, sec. 2.1]', 'herald section 2.1'],
  ['[@herald, 1:02:30-1:03:00]', 'herald time 1:02:30–1:03:00'],
])('of Pandoc’s forms %s is read', ([written, read]) => {
  const shown = parse(written ?? '').map(({ prefix, source, locator, suffix }) => {
    const { kind, where } = locator ? passageOf(locator) : {}
    return [prefix, source, kind, where, suffix].filter(Boolean).join(' ')
  })
  expect(shown.join('; ')).toBe(read)
})

test.for([
  ['[@a, ¶ 2, ¶ 4]', '2, 4'],
  ['[@a, ¶ 2 and ¶ 4]', '2, 4'],
  ['[@a, ¶¶ 2–3 & 5]', '2–3, 5'],
  ['[@a, p. 2, pp. 4-5]', '2, 4–5'],
  ['[@a, 12:30, 75:00]', '12:30, 1:15:00'],
] as const)('passages of one kind are one locator: %s', ([written, where]) => {
  const [first] = parse(written)
  expect(first?.locator && passageOf(first.locator).where).toBe(where)
})

test.for(['fig. 3', 'vol. 2', 'line 12', 'll. 12-14', 'table 4', 'n. 4'])(
  'what else Pandoc counts in is printed as it is written: %s',
  (passage) => {
    expect(parse(`[@a, ${passage}]`)[0]?.suffix).toBe(passage)
  },
)

test.for([
  ['[@a, 12]', 'write “¶ 12” or “p. 12”'],
  ['[@a, ¶ 1, said by ada, bob]', '“said by one and two”'],
  ['[@a, said by b on 6 October 2020]', '“6 October 2020” is not a date'],
] as const)('%s is told what to write', ([written, reason]) => {
  const parsed = parseCitations(written)
  expect(isReason(parsed) && parsed.reason).toContain(reason)
})
