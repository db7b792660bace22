import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { loadTimeline } from '../timeline/load.ts'
import { whenOf } from '../timeline/when.ts'
import { addressOf, test } from './fixtures.ts'
import { library } from './timelinejs.ts'

const { timeline: story } = await loadTimeline({ directory: 'content', base: '/' })
if (!story) throw new Error('The content has mistakes: npm run check tells which.')
const folder = 'with-timelinejs/'

test.for(['timelinejs.json', 'timelinejs.csv'])(
  'TimelineJS shows every event of %s, with the date as it is known',
  async (file, { open }) => {
    const page = await open(`${folder}index.html`, { prepare: serveLibrary })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await show(page, addressOf(file))

    const slides = await page.locator('.tl-slide').evaluateAll((all) =>
      all.map((slide) => ({
        headline: slide.querySelector('.tl-headline')?.textContent?.trim(),
        date: slide.querySelector('.tl-headline-date')?.textContent?.trim(),
        links: slide.querySelectorAll('.tl-text-content a').length,
      })),
    )
    console.log(`TimelineJS, ${file}: ${slides.length - 1} events`)
    expect(slides[0]?.headline).toBe(story.story.title)
    expect(
      slides
        .slice(1)
        .map(({ headline, date }) => `${date}: ${headline}`)
        .sort(),
    ).toEqual(story.events.map((event) => `${whenOf(event, story)}: ${event.title}`).sort())
    for (const { links } of slides) expect(links).toBeGreaterThan(0)
    expect(await page.locator('.tl-timemarker').count()).toBe(story.events.length)
    expect(await page.locator('.tl-message-full:visible').count()).toBe(0)
    expect(faults).toEqual([])
  },
)

test('TimelineJS comes to each event by its id', async ({ open }) => {
  const page = await open(`${folder}index.html`, { prepare: serveLibrary })
  await show(page, addressOf('timelinejs.json'))
  for (const { id, title } of story.events) {
    await page.evaluate((to) => (window as unknown as Shown).timeline.goToId(to), id)
    const current = page.locator('.tl-timemarker-active .tl-headline')
    await current.getByText(title, { exact: true }).waitFor({ state: 'attached' })
  }
})

/** A page beside the site that has the library in it: both are of one origin, and no other is asked. */
async function serveLibrary(page: Page): Promise<void> {
  const html =
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="css/timeline.css"><div id="timeline" style="height:600px"></div><script src="js/timeline.js"></script>'
  await page.route(addressOf(`${folder}**`), (route) => {
    const path = new URL(route.request().url()).pathname.split(folder)[1] ?? ''
    return path === 'index.html'
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ path: join(library, path) })
  })
}

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate(
    (source) =>
      new Promise<void>((done) => {
        const shown = window as unknown as Shown
        shown.timeline = new shown.TL.Timeline('timeline', source, { font: null, hash_bookmark: false })
        shown.timeline.on('loaded', () => done())
      }),
    address,
  )
}

type TimelineJs = { on: (event: 'loaded', then: () => void) => void; goToId: (id: string) => void }
type Shown = {
  TL: { Timeline: new (id: string, source: string, options: object) => TimelineJs }
  timeline: TimelineJs
}
