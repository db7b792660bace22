import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { axisFaults, widths } from './axis-faults.ts'
import { storyOf } from './bench/story.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { event, smallest } from './sample.ts'
import { serve } from './serve.ts'
import { smallProject } from './small.ts'
import { writeAll } from './write-all.ts'

const { base } = siteAddress(process.env)
const TITLES = [
  'The bridge falls',
  'Three parties of the valley refuse to sign',
  'Rain',
  'A court hears the keeper',
]

describe.for<[string, Map<string, string>]>([
  ['seven events in a week', dated(7, (index) => `2001-04-2${index + 1}`)],
  ['sixteen events in four days', dated(16, (index) => `2001-05-0${1 + (index >> 2)}`)],
  ['sixty events in a day', dated(60, (index) => `2001-05-01T${clock(index * 23)}Z`)],
  ['forty events in a century', dated(40, (index) => String(1900 + Math.floor(index * 2.5)))],
  ['a thousand events', storyOf(1000)],
])('a story of %s', ([, files]) => {
  test('is drawn without a name on another or on a mark', { timeout: 400_000 }, async ({ open }) => {
    const project = await smallProject()
    await rm(join(project, 'content'), { recursive: true })
    writeAll(join(project, 'content'), files)
    expect(await build(project)).toMatchObject({ code: 0 })
    const { url, close } = await serve({ dir: join(project, 'dist'), base, port: 0 })
    try {
      for (const width of widths) {
        const page = await open(url, { viewport: { width, height: 900 } })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        for (const letters of [100, 200])
          expect([width, letters, await axisFaults(page, letters)]).toEqual([width, letters, []])
        await page.context().close()
      }
    } finally {
      await close()
      await rm(project, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

/** The smallest story with so many events in place of its one. */
function dated(count: number, dateOf: (index: number) => string): Map<string, string> {
  const { 'events/only.md': _, ...rest } = smallest
  const story = (rest['story.yaml'] ?? '')
    .replace('Asia/Kathmandu', 'UTC')
    .replace('when: 2001-05,', 'when: 1900/2001,')
  const files = new Map(Object.entries({ ...rest, 'story.yaml': story }))
  for (let index = 0; index < count; index++) {
    const title = `${TITLES[index % TITLES.length]} ${index + 1}`
    files.set(`events/event-${index}.md`, event({ title, date: `'${dateOf(index)}'` }))
  }
  return files
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
