import { z } from 'astro/zod'
import fc from 'fast-check'
import { parseDocument, type Scalar } from 'yaml'
import { expect, test } from 'vitest'
import { compareIssues } from '../issues/issue.ts'
import { date, text } from '../schemas/fields.ts'
import { parseRecord } from './record.ts'
import { scalarOffsets } from './scalar.ts'

const at = { file: 'a.yaml', line: 1, column: 1 }

test.for([
  '2020',
  '1991',
  '0044',
  '1e3',
  '0x10',
  '2020-10-05',
  '2020-10-05T18:30+06:00',
  '18:30',
  'no',
  'yes',
  'null',
  '~',
  '.inf',
  '1_000',
])('%s means what is written, without quotation marks', (written) => {
  const { value } = parseRecord(
    `one: ${written}\nmany: [${written}]\n`,
    z.strictObject({ one: z.string(), many: z.array(z.string()) }),
    at,
  )
  expect(value).toEqual({ one: written, many: [written] })
})

test('a long text may be folded over several lines', () => {
  const { value } = parseRecord(
    'one: >-\n  A text\n  in two lines.\n',
    z.strictObject({ one: z.string() }),
    at,
  )
  expect(value).toEqual({ one: 'A text in two lines.' })
})

test.for([
  ['plain', 'one: First\n  then MARK\n'],
  ['folded', 'one: >-\n  First\n\n  then MARK\n'],
  ['folded, indented', 'one: >+2\n    First\n  then MARK\n\n'],
  ['literal', 'one: |\n  First\n  then MARK\n'],
  ['in single quotes', "one: 'It''s first,\n\n  then MARK'\n"],
  ['in double quotes', 'one: "First \\"then\\" \\u00e9\\U0001F600\\x41 \\\\ \\\n  \\  MARK"\n'],
  ['with characters of two units', 'one: 😀 > “é” MARK\n'],
  ['in a list', 'one:\n  - First\n  - then MARK\n'],
  ['in braces', '{ one: "then MARK" }\n'],
])('a place in a text that is %s is the place in the file', ([, yaml = '']) => {
  const { textsAt } = parseRecord(yaml, z.strictObject({ one: z.unknown() }), at)
  const found = [...textsAt(['one']), ...textsAt(['one', '*'])].map(({ text, placeAt }) =>
    placeAt(text.indexOf('MARK')),
  )
  const before = yaml.slice(0, yaml.indexOf('MARK')).split('\n')
  expect(found.at(-1)).toEqual({
    file: 'a.yaml',
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  })
})

test('every visible character of a scalar is followed to itself', () => {
  const word = fc.stringMatching(/^[a-zé😀:#'"\\,[\]{}&*!|>%@`-]{1,5}$/u)
  const styles = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), styles, (words, type) => {
      const document = parseDocument('{}')
      const node = document.createNode(words.join(' ')) as Scalar
      node.type = type as 'PLAIN'
      document.contents = node as never
      const yaml = document.toString({ lineWidth: 40 })
      const read = parseDocument(yaml, { schema: 'failsafe' }).contents as Scalar<string>
      const offsets = scalarOffsets(read, yaml)
      expect(offsets).toHaveLength(read.value.length)
      ;[...read.value].reduce((index, character) => {
        const escaped = yaml.charAt(offsets[index] ?? 0) === '\\'
        if (/[a-zé]/.test(character)) expect(yaml[offsets[index] ?? 0]).toBe(character)
        else if (/\S/.test(character) && !escaped)
          expect(yaml.startsWith(character, offsets[index])).toBe(true)
        return index + character.length
      }, 0)
    }),
  )
})

test('what is right in a record is told although the rest is wrong', () => {
  const schema = z.strictObject({ one: text(3), two: text(3), three: text(3).optional() })
  const { value, part, issues } = parseRecord('one: a\ntwo: too long\nfour: d\n', schema, at)
  expect(value).toBeUndefined()
  expect(part).toEqual({ one: 'a' })
  expect(issues.map(({ line, column, kind }) => `${line}:${column} ${kind}`)).toEqual([
    '3:1 unknown-key',
    '2:6 wrong-value',
  ])
})

test('a misspelt key is not missing as well', () => {
  const schema = z.strictObject({ title: text(9), inner: z.strictObject({ name: text(9) }) })
  const { issues } = parseRecord('titel: a\ninner: { nmae: b, title: c }\n', schema, at)
  expect(issues.toSorted(compareIssues).map(({ wrong, fix }) => `${wrong} ${fix}`)).toEqual([
    'There is no key “titel” here. Did you mean “title”?',
    'There is no key “nmae” here. Did you mean “name”?',
    'There is no key “title” here. Keys that can stand here: name.',
  ])
})

test.for([
  '',
  '# nothing\n',
  'a',
  '- a',
  '"',
  '\t',
  '---\n---\n',
  '%YAML 1.2\n---\na: b',
  '? [a]\n: b',
  'a: *b',
  '!!set {a}',
  '\u0000',
  'a: &a [*a]',
])('%j is refused with a place', (yaml) => {
  const { value, issues } = parseRecord(yaml, z.strictObject({ one: z.string('a text') }), at)
  expect(value).toBeUndefined()
  expect(issues).not.toEqual([])
  for (const { line, column } of issues) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
})

test('no text makes the reader throw', () => {
  const bits = fc.constantFrom(...'abc: -?[]{}&*!|>\'"%@`#,~<\\\n\t .'.split(''), '---\n', '  ', 'one: ')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits).map((some) => some.join('')),
      ),
      (yaml) => {
        const { placeOf } = parseRecord(yaml, z.strictObject({ one: z.string('a text') }), at)
        expect(placeOf(['one', 0, '__proto__'])).toMatchObject({ file: 'a.yaml' })
      },
    ),
  )
})

test('a date that the zone does not have is told beside all else that is wrong around it', () => {
  const schema = z.strictObject({ all: z.array(z.strictObject({ on: date, name: text(3) })), one: date })
  const yaml = 'all:\n  - on: 2011-12-30\n    name: too long\none: 2011-12-30T18:30\n'
  const { value, part, issues } = parseRecord(yaml, schema, at, { zone: 'Pacific/Apia', language: 'en' })
  expect([value, part]).toEqual([undefined, {}])
  expect(issues.map(({ line, column, wrong, fix }) => `${line}:${column} ${wrong} ${fix}`)).toEqual([
    '3:11 “all.name” does not hold what it should. It takes at most 3 characters; this has 8.',
    '2:9 “2011-12-30” does not exist in Pacific/Apia, where the calendar jumped over it. Correct the day.',
    '4:6 “2011-12-30T18:30” does not say how far its clock is from UTC. Clocks in Pacific/Apia skipped that time.',
  ])
})
