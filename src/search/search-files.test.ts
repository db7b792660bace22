import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { timelineOf } from '../tests/sample.ts'
import { storyOf } from '../tests/bench/story.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import { type Directory, eventsInFile, type ResultRow, rowsName, textsName } from './file-format.ts'
import { findEvents } from './find-events.ts'
import { searchFiles } from './search-files.ts'

// Without what a script takes, which `find.test.ts` has.
const BUDGET = 16_000

let timeline: Timeline
let files: Map<string, string>
let sizes: Map<string, number>
let parsed: Map<string, unknown>
beforeAll(async () => {
  timeline = await timelineOf(Object.fromEntries(storyOf(300)))
  files = new Map(searchFiles(timeline).map(({ path, text }) => [path, text]))
  parsed = new Map(files.entries().map(([path, text]) => [path, JSON.parse(text)]))
  sizes = new Map(files.entries().map(([path, text]) => [path, gzipSync(text).length]))
})

/** The ids of all events that a query finds, and the bytes of what has to come to show ten of them. */
async function ask(query: string) {
  const came = new Set(['/search.json'])
  const directory = parsed.get('/search.json') as Directory
  const read = (name: string) => {
    const path = `/search/${directory.version}/${name}.json`
    came.add(path)
    return parsed.get(path)
  }
  const hits = await findEvents(query, directory, (name) => Promise.resolve(read(name)))
  const idOf = (number: number) => (read(rowsName(number)) as ResultRow[])[number % eventsInFile]?.[0]
  hits?.events.slice(0, 10).map(idOf)
  const bytes = [...came].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
  return { bytes, ids: hits?.events.map(idOf) ?? [] }
}

test('an event is found by every word of its title', async () => {
  for (const { id, title } of timeline.events.filter((_, index) => index % 20 === 0))
    for (const query of [title, ...title.split(' ')]) expect((await ask(query)).ids).toContain(id)
})

test('a first search takes few bytes, whatever is looked for', async () => {
  const words = new Set(timeline.events.slice(0, 20).flatMap(({ title }) => title.split(' ')))
  for (const word of words)
    for (const query of [word, word.slice(0, 1), word.slice(0, 2)])
      expect((await ask(query)).bytes, query).toBeLessThan(BUDGET)
})

test('a change of any event gives all parts new addresses, and the same story the same ones', () => {
  const { events } = timeline
  const pathsOf = (some: TimelineEvent[]) =>
    searchFiles({ ...timeline, events: some }).map(({ path }) => path)
  expect(pathsOf(events)).toEqual([...files.keys()])
  const changed = pathsOf(events.map((event, index) => (index === 7 ? { ...event, title: 'Other' } : event)))
  expect(changed.filter((path) => files.has(path))).toEqual(['/search.json'])
})

test('of a story whose events are all on the page there are texts in place of rows, and ids', () => {
  const events = timeline.events.slice(0, 12)
  const [first, ...parts] = searchFiles({ ...timeline, events })
  const directory = JSON.parse(first?.text ?? '') as Directory
  expect(directory.ids).toEqual(events.map(({ id }) => id))
  expect(parts.some(({ path }) => path.includes('rows-'))).toBe(false)
  const path = `/search/${directory.version}/${textsName(11)}.json`
  const texts = JSON.parse(parts.find((part) => part.path === path)?.text ?? '') as string[]
  expect(texts[11 % eventsInFile]).toBe(events[11]?.statements.map(({ text }) => text).join(' '))
  expect((parsed.get('/search.json') as Directory).ids).toBeUndefined()
})
