import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { eventSchema } from '../schemas/event.ts'
import { createFormatter } from '../time/format.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import { loadTimeline } from '../timeline/load.ts'
import { en } from '../words/en.ts'

const readme = await readFile('README.md', 'utf8')
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every npm command in the README exists', () => {
  const named = [
    ...readme.matchAll(/npm (?:run )?(start|test|dev|build|check|verify|published|import|lint)\b/g),
  ].map(([, name = '']) => name)
  expect(new Set(named)).toEqual(
    new Set(['start', 'test', 'dev', 'build', 'check', 'verify', 'published', 'import', 'lint']),
  )
  for (const name of named) expect(scripts).toHaveProperty(name)
})

test.for(tableAfter('## Dates one can write'))('%s is shown as %s', ([written = '', shown]) => {
  const date = parseDate(written, 'Asia/Bishkek')
  if (isProblem(date)) throw new Error(date.problem)
  expect(createFormatter(en.locale, en.time).date(date).text).toBe(shown)
})

test('the table of an event’s keys has all of them', () => {
  const keys = tableAfter('What each key takes').map(([key]) => key)
  expect(keys.toSorted()).toEqual(Object.keys(eventSchema('UTC').shape).toSorted())
})

test('every address that the README names is built', async () => {
  const named = tableAfter('## Sharing, feeds and data').flatMap(([cell = '']) => cell.split(', '))
  const routes = await readdir('src/pages', { recursive: true })
  const built = routes.map((route) => `/${route.replace(/index\.astro$|\.ts$/, '')}`)
  for (const address of named) expect(built).toContain(address)
})

test('the example of an event can be added as it stands', async () => {
  const issues = await issuesWith('events/minister-resigns.md', block('markdown', 'title: Interior minister'))
  expect(issues).toEqual([])
})

test('the example of a difference can be added as it stands', async () => {
  expect(await issuesWith('differences/hurt.yaml', block('yaml', 'question: How many'))).toEqual([])
})

/** Cells of the first table after some words, without back-ticks. */
function tableAfter(words: string): string[][] {
  const lines = readme.slice(readme.indexOf(words)).split('\n')
  const start = lines.findIndex((line) => line.startsWith('|')) + 2
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

/** The code block of a language that contains some words. */
function block(language: string, words: string): string {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  return blocks.map(([, text = '']) => text).find((text) => text.includes(words)) ?? ''
}

async function issuesWith(file: string, text: string) {
  const directory = await mkdtemp(join(tmpdir(), 'sourceline-readme-'))
  await cp('content', directory, { recursive: true })
  await mkdir(join(directory, dirname(file)), { recursive: true })
  await writeFile(join(directory, file), text)
  const { issues = [] } = await loadTimeline({ directory, base: '/' })
  await rm(directory, { recursive: true })
  // Another story in content/ has other sources and people than the examples.
  return issues.filter(({ kind }) => kind !== 'unknown-id')
}
