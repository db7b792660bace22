import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { kinds } from '../issues/kinds.ts'
import type { Kind } from '../issues/kinds/kind.ts'
import { differenceSchema } from '../schemas/difference.ts'
import { eventSchema } from '../schemas/event.ts'
import { imageSchema } from '../schemas/image.ts'
import { personSchema } from '../schemas/person.ts'
import { placeSchema } from '../schemas/place.ts'
import { sourceSchema } from '../schemas/source.ts'
import { storySchema } from '../schemas/story.ts'
import { compareDates } from '../time/compare.ts'
import { createFormatter } from '../time/format.ts'
import { headingOf } from '../time/heading.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import { loadTimeline } from '../timeline/load.ts'
import { en } from '../words/en.ts'
import { builtFiles, builtPages } from './pages.ts'
import { smallest } from './sample.ts'

const readme = await readFile('README.md', 'utf8')
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }
const format = createFormatter(en.locale, en.time)
const dates = tableAfter('## Dates one can write')
const schemas = {
  Sources: sourceSchema,
  'People and places': personSchema.extend(placeSchema.shape),
  Images: imageSchema,
  'Where sources differ': differenceSchema,
  'A site of your own': storySchema,
}
const explanations = itemsAfter('Each kind of mistake')

test('every npm command in the README exists', () => {
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?|(?=start|test))([a-z:]+)/g)].map(
    ([, name]) => name,
  )
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(scripts).toSorted())
})

test.for(dates)('%s is shown as %s, and sorted under %s', ([written = '', shown, under]) => {
  const date = dateOf(written)
  expect(format.date(date).text).toBe(shown)
  expect(format.heading(headingOf(date)).text).toBe(under)
})

test('the table of dates is in the order in which dates are sorted', () => {
  const listed = dates.map(([written = '']) => dateOf(written))
  expect(listed.toSorted(compareDates)).toEqual(listed)
})

test.for(Object.entries(schemas))('every key of %s is named', ([section, schema]) => {
  const text = readme.slice(readme.indexOf(`## ${section}\n`)).split(/\n## /)[0] ?? ''
  expect(
    Object.keys(schema.shape).filter((key) => !text.includes(`\`${key}\``) && !text.includes(`${key}:`)),
  ).toEqual([])
})

test('the table of an event’s keys has all of them', () => {
  const keys = tableAfter('What each key takes').map(([key]) => key)
  expect(keys.toSorted()).toEqual(Object.keys(eventSchema.shape).toSorted())
})

test.for(Object.entries(kinds))(
  'the README explains the mistake “%s” where reports point to',
  ([kind, one]) => {
    const { wrong, fix } = (one as Kind<unknown>).say(one.example)
    const item = `<a id="${kind}"></a>**${kind}**: ${wrong} ${fix} _${one.why}_`
    expect(explanations).toContain(item)
  },
)

test('the README explains no mistake that there is not', () => {
  expect(explanations).toHaveLength(Object.keys(kinds).length)
})

test('every address that the README names is built', () => {
  const named = tableAfter('## Sharing, feeds and data').flatMap(([cell = '']) => cell.split(', '))
  const built = [...builtFiles(), ...builtPages()].map((path) => `/${path}`)
  for (const address of named) expect(built).toContain(address)
})

test('the example of an event can be added as it stands', async () => {
  const issues = await issuesWith('events/minister-resigns.md', block('markdown', 'title: Interior minister'))
  expect(issues).toEqual([])
})

test('the examples of a source and of a story can be added as they stand', async () => {
  expect(await issuesWith('sources/agency-photo.yaml', block('yaml', 'title: The bridge'))).toEqual([])
  expect(await issuesWith('story.yaml', block('yaml', 'title: A bridge'))).toEqual([])
})

test('the example of a difference can be added as it stands', async () => {
  expect(await issuesWith('differences/hurt.yaml', block('yaml', 'question: How many'))).toEqual([])
})

function dateOf(written: string) {
  const date = parseDate(written, 'Asia/Bishkek')
  if (isProblem(date)) throw new Error(date.problem)
  return date
}

/** The items of a list as Markdown shows them: in one line, and without what escapes. */
function itemsAfter(words: string): string[] {
  const [list = ''] = /^- [^]*?(?=\n\n)/m.exec(readme.slice(readme.indexOf(words))) ?? []
  return list.split(/^- /m).flatMap((item) => {
    const line = item.trim().replace(/\n\s*/g, ' ')
    return line ? [line.replace(/\\(\p{P}|\p{S})/gu, '$1')] : []
  })
}

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
  for (const [path, content] of Object.entries({ ...smallest, [file]: text })) {
    await mkdir(join(directory, dirname(path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
  const { issues = [] } = await loadTimeline({ directory, base: '/' })
  await rm(directory, { recursive: true })
  // The smallest story has other sources and people than the examples.
  return issues.filter(({ kind }) => kind !== 'unknown-id')
}
