import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explained } from '../issues/explained.ts'
import { placesIn } from '../issues/places.ts'
import { parseBody } from '../markdown/body.ts'
import { differenceSchema } from '../schemas/difference.ts'
import { eventSchema } from '../schemas/event.ts'
import { imageSchema } from '../schemas/image.ts'
import { personSchema } from '../schemas/person.ts'
import { placeSchema } from '../schemas/place.ts'
import { sourceSchema } from '../schemas/source.ts'
import { storySchema } from '../schemas/story.ts'
import { withdrawnSchema } from '../schemas/withdrawn.ts'
import { compareDates } from '../time/compare.ts'
import { createFormatter } from '../time/format.ts'
import { headingOf } from '../time/heading.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'
import { loadTimeline } from '../timeline/load.ts'
import { en } from '../words/en.ts'
import { smallest } from './sample.ts'
import { writeAll } from './write-all.ts'

const project = join(import.meta.dirname, '../..')
const read = (file: string) => readFile(join(project, file), 'utf8')
const guide = await read('content/README.md')
const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
const format = createFormatter(en.locale, en.time)
const dates = tableAfter('## A date')
const schemas = {
  'A source': sourceSchema,
  'People and places': personSchema.extend(placeSchema.shape),
  'An image': imageSchema,
  'Where sources differ': differenceSchema,
  'Your story': storySchema,
  'Withdraw an event': withdrawnSchema,
}

test.for(['content/README.md', 'src/README.md'])('every npm command in %s exists', async (file) => {
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commandsIn(await read(file))))
})

test('the README names every npm command, and no other', async ({ skip }) => {
  const readme = await read('README.md')
  // A site made from this one has a README of its own.
  if (!readme.startsWith('# Sourceline\n')) return skip()
  expect(commandsIn(readme).toSorted()).toEqual(Object.keys(scripts).toSorted())
  expect(readme.split('\n').length).toBeLessThanOrEqual(151)
})

test.for(tableAfter('Where ours is not Pandoc’s'))(
  '%s is told to be written %s',
  ([pandoc = '', ours = '']) => {
    const isRead = (citation: string) => {
      const text = `It did ${citation}.`
      const placeAt = placesIn(text, { file: 'a.md', line: 1, column: 1 })
      return parseBody(text, { placeAt, rule: 'cited' }).issues.length === 0
    }
    expect([isRead(pandoc), isRead(ours)]).toEqual([false, true])
  },
)

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
  const text = guide.slice(guide.indexOf(`## ${section}\n`)).split(/\n## /)[0] ?? ''
  expect(
    Object.keys(schema.shape).filter((key) => !text.includes(`\`${key}\``) && !text.includes(`${key}:`)),
  ).toEqual([])
})

test('the table of an event’s keys has all of them', () => {
  const keys = tableAfter('| key ').map(([key]) => key)
  expect(keys.toSorted()).toEqual(Object.keys(eventSchema.shape).toSorted())
})

test('the guide explains each kind of mistake where reports point to, as the command does', () => {
  expect(guide.slice(guide.indexOf('<a id=') - 2).trim()).toBe(`${explained('all')}`)
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

/** The scripts of package.json that a guide runs. */
const commandsIn = (text: string) => [
  ...new Set(
    [...text.matchAll(/npm (?:run (?:--silent )?|(?=start|test))([a-z:-]*[a-z])/g)].map(
      ([, name = '']) => name,
    ),
  ),
]

/** Cells of the first table after some words, without back-ticks. */
function tableAfter(words: string): string[][] {
  const lines = guide.slice(guide.indexOf(words)).split('\n')
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
  const blocks = [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  return blocks.map(([, text = '']) => text).find((text) => text.includes(words)) ?? ''
}

async function issuesWith(file: string, text: string) {
  const directory = await mkdtemp(join(tmpdir(), 'sourceline-readme-'))
  writeAll(directory, Object.entries({ ...smallest, [file]: text }))
  const { issues = [] } = await loadTimeline({ directory, base: '/' })
  await rm(directory, { recursive: true })
  // The smallest story has other sources and people than the examples.
  return issues.filter(({ kind }) => kind !== 'unknown-id')
}
