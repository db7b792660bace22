import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { report } from '../../issues/report.ts'
import { loadSample } from '../../tests/sample.ts'
import { reportImport } from './report.ts'
import type { Imported } from './import.ts'
import { eventFrom, filesOf, importFrom, sheet, tableFrom } from './sample.ts'

vi.setConfig({ testTimeout: 120_000 })

test.for([
  ['<script>alert(1)</script><p>Words</p>', 'Words', 'alert(1)'],
  ['<p onclick="alert(1)">Words</p>', 'Words', undefined],
  ['<a href="javascript:alert(1)">Words</a>', 'Words', 'javascript:alert(1)'],
  ['<a href="data:text/html,x">Words</a>', 'Words', 'data:text/html,x'],
  ['<a href="https://a:b@e.example/">Words</a>', 'Words', 'https://a:b@e.example/'],
  ['<a href="/etc/passwd">Words</a>', 'Words', '/etc/passwd'],
  ['<iframe src="https://evil.example/"></iframe>Words', 'Words', 'https://evil.example/'],
  ['<img src="x" onerror="alert(1)">Words', 'Words', 'x'],
  ['<svg><script>alert(1)</script></svg>Words', 'Words', 'alert(1)'],
  ['<!-- hidden -->Words', 'Words', ' hidden'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '\\<script>alert(1)\\</script>', undefined],
  ['Words [@herald, ¶ 1] of @somebody', 'Words \\[\\@herald, ¶ 1] of \\@somebody', undefined],
  ['![x](https://e.example/a) [y](javascript:z) `c` *e* _f_', undefined, undefined],
  ['---<br># title<br>- list<br>&gt; quote', undefined, undefined],
  ['[a]: https://evil.example', undefined, undefined],
  ['W\u202eords&#x202e;', 'Words', 'U+202E'],
  ['a\u0000b\u001b[31m', 'ab\\[31m', 'U+0000'],
] as const)('%s ends as inert text, and what it loses is told', async ([Text, words, lost]) => {
  const made = importFrom(sheet({ Year: '1891', Headline: 'A', Text }))
  const { text = '' } = made.files.find(({ path }) => path.includes('/events/')) ?? {}
  if (words) expect(text.split('---\n\n')[1]?.trim()).toBe(words)
  if (lost) expect(made.losses.map(({ value }) => value)).toContain(lost.trim())
  await expectToLoad(made)
})

const titles = [
  '---\ntitle: other',
  'A: b # c\ndraft: false',
  '"quoted", \'single\' & *alias &anchor !tag',
  '=HYPERLINK("https://evil.example/?"&A1,"click")',
  '<b>Bold</b> &amp; <script>alert(1)</script>',
  '../../../../../etc/passwd',
  'C:\\con\\nul',
  '\u202eevil\u2066',
  '{ unknown: x }',
  '🎉'.repeat(500),
  'x'.repeat(40_000),
]

test.for(titles.map((title) => [title.slice(0, 60), title] as const))(
  'the title %j is one line of text, and its file is in its folder',
  async ([, Headline]) => {
    const made = importFrom(sheet({ Year: '1891', Headline, Text: 'Words.' }))
    for (const { path } of made.files)
      expect(path).toMatch(/^content\/(?:events\/[a-z0-9-]{1,70}\.md|sources\/[a-z0-9-]{1,70}\.yaml)$/)
    await expectToLoad(made)
  },
)

test('a terminal shows what a stranger wrote, and does nothing else with it', () => {
  const made = importFrom(sheet({ Year: '\u001b[31m\nFAKE\u202e', Headline: 'A' }))
  expect(reportImport(made, { dryRun: false })).not.toMatch(/[\u001b\u202e]|^FAKE/m)
})

test.for([
  ['tags', '<b>'.repeat(2_000) + 'x'],
  ['nested lists', '<ul><li>'.repeat(490) + 'x'],
  ['nested quotations', '<blockquote>'.repeat(900) + 'x'],
  ['misnested tags', '<b><i><p>'.repeat(330) + 'x'],
  ['stars', '*'.repeat(3_000)],
  ['one long word', 'x'.repeat(49_000)],
  ['many paragraphs', '<p>x</p>'.repeat(330)],
] as const)('too many %s cost no time, and the result loads', async ([, Text]) => {
  await expectToLoad(importFrom(sheet({ Year: '1891', Headline: 'A', Text })))
})

test('entities of XML are not spun out', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>x</title><item><title>&c;</title><pubDate>2020-10-05</pubDate></item></channel></rss>`
  const all = outcome(() => JSON.stringify(importFrom(bomb)))
  expect(all.length).toBeLessThan(2_000)
})

test('a file that is too large, not UTF-8, empty or of no format is refused in a sentence', () => {
  expect(outcome(() => JSON.stringify(tableFrom('x'.repeat(10_000_001))))).toBe(
    'The file has more than 10 MB. Divide it, and import the parts.',
  )
  expect(outcome(() => JSON.stringify(tableFrom(' \n')))).toBe('There is nothing in the file.')
  expect(outcome(() => JSON.stringify(tableFrom('{"a":')))).toMatch(/^The file looks like JSON/)
  expect(outcome(() => JSON.stringify(tableFrom('{"a":1}')))).toMatch(/^This is not TimelineJS’s/)
  expect(outcome(() => JSON.stringify(tableFrom('<html></html>')))).toMatch(/^This is no feed/)
  expect(outcome(() => JSON.stringify(tableFrom('a,b\n1,2')))).toMatch(
    /at least --title and --date. Its columns: a, b$/,
  )
  expect(
    outcome(() => JSON.stringify(tableFrom('a,b\n1,2', { columns: { title: 'a', date: 'bb' } }))),
  ).toMatch(/^There is no column “bb” for --date. Did you mean “b”\?/)
})

const word = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<a href="https://e.example/x">',
    '</a>',
    '<b>',
    '</i>',
    '<blockquote>',
    '<ul><li>',
    '<td>',
    '<br>',
    '@a',
    '[@x]',
    '“',
    '”',
    '"',
    '*',
    '_',
    '`',
    '#',
    '- ',
    '1. ',
    '&lt;',
    '&#8203;',
    '\\',
    '\n',
    '\n\n',
    '---',
    ': ',
    'http://e.example/y',
    'words',
    '¶ 2',
    '!',
    '[',
    '](',
    ')',
    '|',
    '\u202e',
    '​',
    '<!--',
    '<script>',
    '{',
    '}',
  ],
)
const wild = fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { maxLength: 25 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)
const year = fc.oneof(fc.integer({ min: -9999, max: 9999 }).map(String), wild)
const row = fc.record(
  {
    ...{
      Year: year,
      Month: fc.oneof(fc.integer({ min: 0, max: 13 }).map(String), wild),
      Day: fc.oneof(fc.integer({ min: 0, max: 32 }).map(String), wild),
    },
    ...{
      Time: fc.oneof(fc.constantFrom('18:30', '6 PM', '2:30:01'), wild),
      'End Year': year,
      'Display Date': wild,
    },
    ...{ Headline: wild, Text: wild, Media: wild, 'Media Credit': wild, 'Media Caption': wild, Group: wild },
    Type: fc.constantFrom('', 'title', 'era', 'x'),
  },
  { requiredKeys: [] },
)

test('whatever stands in a sheet, its import can be loaded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = sheet({ Year: '1891', Headline: 'A' }, ...rows)
      const made = importFrom(text)
      expect(importFrom(text)).toEqual(made)
      await expectToLoad(made)
    }),
    { numRuns: 20 },
  )
})

test('whatever stands in a table, its import can be loaded', async () => {
  const columns = {
    title: 'a',
    date: 'b',
    text: 'c',
    tags: 'e',
    summary: 'f',
    label: 'g',
    end: 'h',
  }
  const cells = fc.tuple(
    wild,
    fc.oneof(fc.constantFrom('1891', '5 May 1891', '2020-10-05T10:00'), wild),
    wild,
    fc.oneof(fc.webUrl(), wild),
    wild,
    wild,
    wild,
    wild,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = sheet(
        { a: 'A', b: '1891' },
        ...rows.map((all) =>
          Object.fromEntries(all.map((value, index) => ['abcdefgh'.charAt(index), value])),
        ),
      )
      await expectToLoad(importFrom(text, { columns, sources: ['d'] }))
    }),
    { numRuns: 20 },
  )
})

test('whatever bytes a file has, it is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), wild), (text) => {
      outcome(() => JSON.stringify(importFrom(text)))
    }),
  )
})

async function expectToLoad(made: Imported): Promise<void> {
  for (const drafts of [true, false]) {
    const { issues } = await loadSample(filesOf(made), '/', drafts)
    expect(issues && report(issues)).toBeUndefined()
  }
}

/** What a text is refused with, or else its result. */
function outcome(run: () => string): string {
  try {
    return run()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    expect((error as Error).constructor).toBe(Error)
    return (error as Error).message
  }
}

test('an unforeseen end leaves no half sentence', () => {
  expect(eventFrom(sheet({ Year: '1891', Headline: 'A', Text: '<p>One<p>Two <b>bold' }))).toContain(
    'One\n\nTwo **bold**',
  )
})
