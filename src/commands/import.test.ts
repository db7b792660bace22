import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { loadTimeline } from '../timeline/load.ts'
import { smallest } from '../tests/sample.ts'

// Each command starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)
const command = join(import.meta.dirname, 'import.ts')
const sheet = join(import.meta.dirname, '../tests/import/sheet.csv')
const project = mkdtempSync(join(tmpdir(), 'import-'))
const content = join(project, 'content')

beforeEach(() => {
  rmSync(content, { recursive: true, force: true })
  mkdirSync(content)
  for (const name of ['story.yaml', 'about.md']) writeFileSync(join(content, name), smallest[name] ?? '')
})
afterAll(() => rmSync(project, { recursive: true }))

test('a sheet is brought in, once, and what has come of it can be published', async () => {
  const first = await importing(sheet)
  // A row without a date was left out.
  expect(first.code).toBe(2)
  expect(first.text).toContain('6 events and 5 sources written')
  const files = readdirSync(content, { recursive: true })
  expect(files).toContain(join('events', 'the-mill-opens.md'))
  const { timeline, issues } = await loadTimeline({ directory: content, base: '/' })
  expect(issues).toBeUndefined()
  expect(timeline?.events.map(({ id }) => id)).toEqual(['the-mill-opens', 'fire', 'fire-1934'])

  const changed = join(content, 'events/strike.md')
  writeFileSync(changed, 'mine')
  const second = await importing(sheet)
  expect(second.text).toContain(
    '0 events and 0 sources written; 5 already there, 1 left alone, 1 row left out.',
  )
  expect(readFileSync(changed, 'utf8')).toBe('mine')
  expect(readdirSync(content, { recursive: true })).toEqual(files)
})

test('one document for all rows leaves no draft for want of a source', async () => {
  const { text } = await importing(sheet, '--cite', 'https://example.org/all')
  expect(text).not.toMatch(/are? drafts?/)
  expect(readFileSync(join(content, 'events/strike.md'), 'utf8')).toContain(
    'They came back in May [@example-org-all].',
  )
})

test('a dry run writes nothing', async () => {
  const { text } = await importing(sheet, '--dry-run')
  expect(text).toContain('6 events and 5 sources would be written')
  expect(readdirSync(content)).toEqual(['about.md', 'story.yaml'])
})

test('a time zone can be told, and must be known', async () => {
  const story = join(content, 'story.yaml')
  writeFileSync(story, (smallest['story.yaml'] ?? '').replace(/zone: .*/, ''))
  expect(await importing(sheet)).toMatchObject({
    code: 1,
    text: expect.stringContaining('--zone Europe/Paris') as string,
  })
  expect(await importing(sheet, '--zone', 'Mars')).toMatchObject({
    code: 1,
    text: '“Mars” is no time zone of the IANA list, such as Europe/Paris.\n',
  })
  await importing(sheet, '--zone', 'Europe/Paris')
  expect(readFileSync(join(content, 'events/fire.md'), 'utf8')).toContain('date: 1931-11-07T22:30+00:00')
})

test.for([
  [[], 1, 'Name one file: npm run import -- FILE.'],
  [['--help'], 0, 'npm run import -- table.csv --title Headline --date When --text Body --source Link'],
  [['--colour', 'red'], 1, 'Unknown option'],
  [['nothing.csv'], 1, 'There is no file nothing.csv.'],
  [['.'], 1, '. cannot be read: EISDIR.'],
  [[sheet, '--ranges', 'x'], 1, '--ranges takes years or months.'],
  [[sheet, '--encoding', 'x'], 1, '“x” is no encoding that is known'],
  [[sheet, '--source', 'Linkk'], 1, 'There is no column “Linkk” for --source.'],
  [[sheet, '--cite', 'nobody'], 1, 'There is no source “nobody” for --cite.'],
  [[sheet, '--format', 'xml'], 1, '--format takes timelinejs, csv, json, markdown, feed.'],
  [[sheet, '--dates', 'x'], 1, '--dates takes day-first or month-first.'],
  [[sheet, '--title', 'Headlin', '--date', 'Year'], 1, 'Did you mean “Headline”?'],
] as const)('“%j” ends with %s and says what to do', async ([args, code, text]) => {
  expect(await importing(...args)).toEqual({ code, text: expect.stringContaining(text) as string })
})

async function importing(...args: string[]): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [command, ...args], { cwd: project })
    return { code: 0, text: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: stdout + stderr }
  }
}
