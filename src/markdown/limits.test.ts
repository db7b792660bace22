import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesIn } from '../issues/places.ts'
import { parseBody } from './body.ts'

const many = 10_000

test.for([
  ['block quotations', '>'.repeat(many)],
  ['spaced block quotations', '> '.repeat(many) + 'a'],
  ['lists', '- '.repeat(many) + 'a'],
  ['numbered lists', '1. '.repeat(many) + 'a'],
  [
    'lists by indentation',
    Array.from({ length: 200 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n\n'),
  ],
  ['brackets', '['.repeat(many) + ']'.repeat(many)],
  ['brackets left open', '['.repeat(many)],
  ['citations left open', '[@a '.repeat(many)],
  ['links left open', '[a]('.repeat(many)],
  ['images left open', '!['.repeat(many)],
  ['asterisks', '*'.repeat(many) + 'a' + '*'.repeat(many)],
  ['emphasis', '_a '.repeat(many) + 'a_ '.repeat(many)],
  ['strong emphasis', '*a **a '.repeat(many)],
  ['quotation marks', '“'.repeat(many) + '”'.repeat(many)],
  ['quotations', '“a” '.repeat(many)],
  ['back-ticks', '`a '.repeat(many)],
  ['tags', '<a '.repeat(many)],
  ['comments', '<!--'.repeat(many)],
  ['character references', '&amp;'.repeat(many)],
  ['underlined headings', 'a\n===\n'.repeat(many)],
  ['headings', '# a\n'.repeat(many)],
  ['paragraphs', 'a\n\n'.repeat(many)],
  ['items', '- a\n'.repeat(many)],
  ['items of deep lists', `${'- '.repeat(19)}a\n`.repeat(many / 10)],
  ['deep block quotations', `${'> '.repeat(19)}a\n\n`.repeat(many / 10)],
  ['fences', '```\na\n'.repeat(many)],
  ['a word of a megabyte', 'a'.repeat(1_000_000) + ' [@a, ¶ 1]'],
  ['a paragraph of a megabyte', 'a '.repeat(500_000) + '[@a, ¶ 1]'],
  ['a megabyte of lines', 'a\n'.repeat(500_000)],
  ['a megabyte of spaces', `a${' '.repeat(1_000_000)}b [@a, ¶ 1]`],
] as const)('ten thousand %s are refused or read in good time', { timeout: 10_000 }, ([, markdown]) => {
  expect(read(markdown).issues.length).toBeGreaterThan(0)
})

test('what is beyond measure is said with its place', () => {
  const long = `${'a'.repeat(20_000)} [@a, ¶ 1]\n`
  expect(report(`One [@a, ¶ 1].\n\n${long}\nThree`)).toMatchInlineSnapshot(
    `"3:1 A paragraph of more than 20000 characters cannot stand here. Divide it, or leave some of it out."`,
  )
  expect(report(`One [@a, ¶ 1].\n\n${'> '.repeat(21)}deep [@a, ¶ 1]`)).toMatchInlineSnapshot(
    `"3:1 Nesting of more than 20 levels cannot stand here. Divide it, or leave some of it out."`,
  )
  expect(report(`One [@a, ¶ 1].\n\n${'*a* '.repeat(501)}[@a, ¶ 1]`)).toMatchInlineSnapshot(
    `"3:1 A paragraph with more than 1000 marks of Markdown cannot stand here. Divide it, or leave some of it out."`,
  )
})

test('a text of too many lines and marks, or too many citations, is said with its place', () => {
  expect(report('a\n\n'.repeat(2_000))).toMatchInlineSnapshot(
    `"3001:1 A text of more than 3000 lines and marks of Markdown cannot stand here. Divide it, or leave some of it out."`,
  )
  expect(report(`One [${'@a; '.repeat(200)}@a].`)).toMatchInlineSnapshot(
    `"1:1 This text has 201 citations. Divide it, or cite less often: at most 200 can be read and checked in good time."`,
  )
})

test('lists may be nested as deeply as anybody reads', () => {
  const nested = Array.from({ length: 10 }, (_, depth) => `${' '.repeat(4 * depth)}- a [@a, ¶ 1]`)
  expect(read(nested.join('\n')).issues).toEqual([])
})

test('a long text of many paragraphs is within measure', () => {
  const paragraph = `${'Seven words that make up a line. '.repeat(30)}[@a, ¶ 1]\n\n`
  const body = read(paragraph.repeat(50))
  expect(body.issues).toEqual([])
  expect(body.statements).toHaveLength(50)
})

test('a line under a heading may be as long as the heading', () => {
  expect(read(`Heading\n${'-'.repeat(40)}\n`, 'free').issues).toEqual([])
})

test('no Markdown makes the reader throw', () => {
  const bits = fc.constantFrom(
    ...'>-*_[]()!`#<&;@¶“”"\\ \n1.a'.split(''),
    '[@a, ¶ 1]',
    '&#x202e;',
    '\n\n',
    '  ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(bits, { maxLength: 60 }).map((some) => some.join('')),
        fc.string(),
      ),
      (markdown) => {
        const { issues } = read(markdown)
        for (const { line, column } of issues) {
          expect(line).toBeLessThanOrEqual(markdown.split('\n').length)
          expect(column).toBeLessThanOrEqual((markdown.split('\n')[line - 1]?.length ?? 0) + 1)
        }
      },
    ),
  )
})

function read(markdown: string, rule: 'cited' | 'free' = 'cited') {
  return parseBody(markdown, {
    placeAt: placesIn(markdown, { file: 'a.md', line: 1, column: 1 }),
    rule,
  })
}

function report(markdown: string): string {
  return read(markdown)
    .issues.map(({ line, column, wrong, fix }) => `${line}:${column} ${wrong} ${fix}`)
    .join('\n')
}
