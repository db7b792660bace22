import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storyOf } from '../tests/bench/story.ts'
import { writeAll } from '../tests/bench/workshop.ts'
import { readerFor } from './entries.ts'
import { readContent } from './files.ts'
import { readFiles } from './read-files.ts'
import { readInThreads } from './threads.ts'

const utc = { zone: 'UTC', language: 'en' }
const kathmandu = { zone: 'Asia/Kathmandu', language: 'en' }

const folder = await mkdtemp(join(tmpdir(), 'read-'))
afterAll(() => rm(folder, { recursive: true }))
const story = storyOf(30)
story.set('events/wrong.md', '---\ntitle: Wrong\n---\n\nNobody says so. [@\n')
await writeAll(join(folder, 'content'), story)
const content = await readContent(join(folder, 'content'))
const file = join(folder, 'kept')

test('threads read what one reads alone, mistakes and all', async () => {
  const files = content.events.map((one) => ['events', one] as const)
  const readOwn = readerFor(kathmandu)
  const alone = files.map(([, one]) => readOwn('events', one))
  const plain = (value: unknown) => structuredClone(value)
  expect(
    await readInThreads(
      files.map(([, one]) => ['events', one]),
      kathmandu,
    ),
  ).toEqual(plain(alone))
  expect(alone.flatMap(({ issues }) => issues)).not.toEqual([])
})

test('what was kept says the same as what is read', async () => {
  const [first, second] = [
    await readFiles(content, utc, { shelf: shelf() }),
    await readFiles(content, utc, { shelf: shelf() }),
  ]
  for (const one of content.events)
    expect(second('events', one)).toEqual(structuredClone(first('events', one)))
})

test.for([
  ['for another engine', () => readFiles(content, utc, { shelf: shelf('another engine') }), false],
  ['for another zone', () => readFiles(content, kathmandu, { shelf: shelf() }), false],
  ['damaged', () => damaged((good) => Buffer.concat([good.subarray(0, -1), Buffer.of(0)])), true],
  ['cut short', () => damaged((good) => good.subarray(0, 70)), true],
  ['empty', () => damaged(() => Buffer.of()), true],
] as const)('what was kept %s is not used: all is read again, and kept', async ([, change, isSame]) => {
  await readFiles(content, utc, { shelf: shelf() })
  const good = await readFile(file)
  const read = await change()
  expect(read('events', content.events[0] as never).record).toHaveProperty('title')
  expect((await readFile(file)).equals(good)).toBe(isSame)
})

test('one file among many is read anew rather than keeping all of them again', async () => {
  await readFiles(content, utc, { shelf: shelf() })
  const before = await readFile(file)
  const [first, ...others] = content.events
  const changed = { ...content, events: [{ ...first, text: 'Nothing.' } as never, ...others] }
  expect(
    (await readFiles(changed, utc, { shelf: shelf() }))('events', changed.events[0] as never).whole,
  ).toBe(false)
  expect((await readFile(file)).equals(before)).toBe(true)
})

test('what is held in memory is read once, and says the same each time', async () => {
  const held = { ...shelf(), held: new Map() }
  const first = await readFiles(content, utc, { shelf: held })
  await writeFile(file, 'damaged')
  const second = await readFiles(content, utc, { shelf: held })
  for (const one of content.events) expect(second('events', one)).toBe(first('events', one))
  expect(await readFile(file, 'utf8')).toBe('damaged')
})

async function damaged(damage: (good: Buffer) => Buffer) {
  await writeFile(file, damage(await readFile(file)))
  return readFiles(content, utc, { shelf: shelf() })
}

const shelf = (engine = 'engine') => ({ file, engine })
