import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSample } from '../../tests/sample.ts'
import { reportImport } from './report.ts'
import { eventFrom, filesOf, importFrom, nothing, sheet } from './sample.ts'

const fixture = readFileSync(join(import.meta.dirname, '../../tests/import/sheet.csv'), 'utf8')
const made = importFrom(fixture)

test('every row of a sheet becomes an event, or the report says why not', async () => {
  await expect(reportImport(made, { dryRun: true }) + '\n').toMatchFileSnapshot(
    join(import.meta.dirname, '../../tests/import/sheet-report.txt'),
  )
})

test('events and sources are written as an author would', async () => {
  const all = made.files.map(({ path, text }) => `${path}\n${text}`).join('\n')
  await expect(all).toMatchFileSnapshot(join(import.meta.dirname, '../../tests/import/sheet-files.txt'))
})

test('what an import has made can be loaded, drafts and all', async () => {
  const { timeline, issues } = await loadSample(filesOf(made), '/', true)
  expect(issues).toBeUndefined()
  expect(timeline?.events).toHaveLength(made.entries.length + 1)
  const { timeline: published } = await loadSample(filesOf(made))
  expect(published?.events.map(({ id }) => id)).toEqual(['the-mill-opens', 'fire', 'fire-1934', 'only'])
})

test('the same sheet is the same in any order of columns, with a byte order mark, and with other line ends', () => {
  const lines = (text: string) => text.replace(/(?<!\r)\n/g, '\r\n')
  expect(importFrom(`\ufeff${lines(fixture)}`)).toEqual(made)
  const rows = [
    { Year: '1891', Headline: 'A', Text: 'x, "y"\nz' },
    { Year: '1892', Headline: 'B' },
  ]
  const turned = rows.map(({ Text = '', Headline, Year }) => ({ Text, Headline, Year }))
  expect(importFrom(sheet(...turned)).files).toEqual(importFrom(sheet(...rows)).files)
})

test('a second import doubles nothing, and leaves alone what was changed since', () => {
  const [first, ...others] = made.files.filter(({ path }) => path.includes('/events/'))
  if (!first) throw new Error('nothing was made')
  const there = (path: string, text: string) => [path.replace(/.*\/|\.md/g, ''), { path, text }] as const
  const existing = {
    ...nothing,
    events: new Map([there(first.path, 'changed'), ...others.map(({ path, text }) => there(path, text))]),
    sources: made.files.flatMap(({ path, text }) => {
      const url = /^URL: (.*)$/m.exec(text)?.[1]
      return url ? [{ id: path.replace(/.*\/|\.yaml/g, ''), url, counted: false }] : []
    }),
  }
  const again = importFrom(fixture, { existing })
  expect(again.files).toEqual([])
  expect(again.entries.map(({ state }) => state)).toEqual(['differs', ...others.map(() => 'there')])
  expect(again.entries.map(({ path }) => path)).toEqual(made.entries.map(({ path }) => path))
})

test('an event whose id is a former address of another is left alone', () => {
  const existing = { ...nothing, aliases: new Map([['a', 'other']]) }
  const { entries, files } = importFrom(sheet({ Year: '1891', Headline: 'A' }), { existing })
  expect([entries[0]?.state, files]).toEqual(['differs', []])
})

test('a source that is there already is cited, whatever www., http: or a slash make of its address', () => {
  const source = { id: 'herald', url: 'https://www.herald.example/a', counted: false }
  const existing = { ...nothing, sources: [source], sourceIds: ['herald'] }
  const row = { Year: '1891', Headline: 'A', Text: 'It did <a href="http://herald.example/a/">so</a>.' }
  const { files } = importFrom(sheet(row), { existing })
  expect(files.map(({ path }) => path)).toEqual(['content/events/a.md'])
  expect(files[0]?.text).toContain('It did so [@herald].\n')
  // Such a source is cited by paragraph, and which one nobody knows.
  const counted = importFrom(sheet(row), {
    existing: { ...existing, sources: [{ ...source, counted: true }] },
  })
  expect(counted.files[0]?.text).toMatch(
    /draft: true[\s\S]*It did \[so\]\(https:\/\/herald.example\/a\/\)\.\n/,
  )
  expect(counted.losses[0]?.why).toContain('[@herald, ¶ …]')
})

test('ids say what happened, in ASCII, and are short', () => {
  const idOf = (Headline: string) => importFrom(sheet({ Year: '1891', Headline })).entries[0]?.id
  expect(idOf('Бишкек: Ала-Тоо аянты')).toBe('bishkek-ala-too-ayanty')
  expect(idOf('The mayor’s “big” day — Ünïcode & Co.')).toBe('the-mayors-big-day-unicode-co')
  expect(idOf('../../../etc/passwd')).toBe('etc-passwd')
  expect(idOf('!?')).toBe('event')
  expect(idOf('word '.repeat(50))?.length).toBeLessThanOrEqual(60)
})

test('two rows of one name are told apart by their dates, and then by number', () => {
  const rows = ['1891', '1892', '1892'].map((Year) => ({ Year, Headline: 'Vote' }))
  expect(importFrom(sheet(...rows)).entries.map(({ id }) => id)).toEqual(['vote', 'vote-1892', 'vote-1892-2'])
})

test('what has not begun is to come', () => {
  expect(eventFrom(sheet({ Year: '2031', Headline: 'A' }))).toContain('kind: to-come')
})

test.for([
  ['no quotation', 'It did <a href="https://e.example/">so</a>.', false],
  ['words in quotation marks', 'It “did” <a href="https://e.example/">so</a>.', false],
  ['a mark that stands alone', 'A “gun <a href="https://e.example/">shot</a>.', true],
  ['inches', 'A 6" gun <a href="https://e.example/">shot</a>.', false],
  ['a block quotation', '<blockquote>It did <a href="https://e.example/">so</a>.</blockquote>', false],
  ['a paragraph without source', '<p>It did <a href="https://e.example/">so</a>.</p><p>And so.</p>', true],
] as const)('%s: draft or not', async ([, Text, draft]) => {
  const result = importFrom(sheet({ Year: '1891', Headline: 'A', Text }))
  expect(result.entries[0]?.draft).toBe(draft)
  expect((await loadSample(filesOf(result))).issues).toBeUndefined()
})
