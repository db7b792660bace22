import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect } from 'vitest'
import { atom, jsonFeed, rss } from '../outputs/syndication.ts'
import { timelineJs } from '../outputs/timelinejs.ts'
import { siteAddress } from '../urls/address.ts'
import { faults } from './axe.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { builtEachTime, goodStories } from './good-stories.ts'
import { formatsOf } from './hostile/formats.ts'
import { followLinks } from './links.ts'
import { eventPages, pageKinds } from './pages.ts'
import { isLong } from './random.ts'
import { loadSample } from './sample.ts'
import { serve } from './serve.ts'
import { smallProject } from './small.ts'
import { writeAll } from './write-all.ts'

const { base, site: origin } = siteAddress(process.env)

describe.for(Object.entries(goodStories))('a story %s', ([name, files]) => {
  test('has nothing to mend, and all of it is in every format', async () => {
    const { timeline, issues = [] } = await loadSample(filesOf(files), '/name/')
    expect(issues).toEqual([])
    if (!timeline) return
    expect(await formatsOf(timeline)).toEqual([])
    const address = (path: string) => `https://example.org/name${path}`
    const count = timeline.events.length
    expect(timelineJs(timeline, address).events).toHaveLength(count)
    const read = [
      parseRssFeed(rss(timeline, address)).items,
      parseAtomFeed(atom(timeline, address)).entries,
      parseJsonFeed(jsonFeed(timeline, address)).items,
    ]
    for (const items of read) expect(items?.length).toBeGreaterThanOrEqual(Math.min(count, 20))
  })

  test.runIf(isLong || builtEachTime.includes(name))(
    'is published: every link leads somewhere, and every page can be used by everybody on a narrow screen',
    { timeout: 400_000 },
    async ({ open }) => {
      const project = await smallProject()
      const dist = join(project, 'dist')
      await rm(join(project, 'content'), { recursive: true })
      writeAll(join(project, 'content'), Object.entries(files))
      expect(await build(project)).toMatchObject({ code: 0 })
      const { url, close } = await serve({ dir: dist, base, port: 0 })
      try {
        expect(eventPages(dist).length).toBe(
          Object.keys(files).filter((file) => file.startsWith('events/')).length,
        )
        expect((await followLinks(url, origin)).broken).toEqual([])
        const page = await open(url, { viewport: { width: 320, height: 640 } })
        for (const path of pageKinds(dist)) {
          await page.goto(url + path)
          expect([path, await faults(page)]).toEqual([path, []])
          expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320])
        }
      } finally {
        await close()
        await rm(project, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  )
})

/** Without the event and the source that a sample has by itself. */
function filesOf(files: Record<string, string>): Record<string, string | undefined> {
  return { 'events/only.md': undefined, 'sources/herald.yaml': undefined, ...files }
}
