import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Live } from '../outputs/live.ts'
import { siteAddress } from '../urls/address.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { smallest } from './sample.ts'
import { serve } from './serve.ts'
import { smallProject } from './small.ts'
import { writeAll } from './write-all.ts'

const { base } = siteAddress(process.env)
let project = ''
let site: Awaited<ReturnType<typeof serve>>

// A story that goes on, with colours and a logo of its own.
beforeAll(async () => {
  project = await smallProject()
  const given = {
    'content/story.yaml': `${smallest['story.yaml']}live: true\n`,
    'content/theme.css':
      ':root { --paper: light-dark(#fef6e4, #101820); --ink: light-dark(#001122, #f4f4f4) }\n',
    'content/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40z"/></svg>\n',
  }
  writeAll(project, Object.entries(given))
  expect(await build(project)).toMatchObject({ code: 0 })
  site = await serve({ dir: join(project, 'dist'), base, port: 0 })
})
afterAll(async () => {
  await site.close()
  await rm(project, { recursive: true, force: true, maxRetries: 5 })
})

test('while a story goes on, a page that is read says what has come since, and nothing moves', async ({
  open,
}) => {
  const page = await open(site.url, {
    prepare: async (page) => {
      await withClock(page)
      await page.addInitScript(countShifts)
    },
  })
  const asked = askedOf(page)
  const line = page.getByRole('status').getByRole('link')
  await page.clock.fastForward('01:10')
  await expect.poll(() => asked.length).toBe(1)
  expect(await line.count()).toBe(0)

  const places = await placesOf(page)
  await tell({ events: 3, newest: ['third', 'second', 'only'] })
  await page.clock.fastForward('01:10')
  await line.waitFor()
  expect(await line.innerText()).toMatch(/\b2 new\b/i)
  expect(await line.getAttribute('href')).toBe(base)
  expect(await placesOf(page)).toEqual(places)
  expect(await shiftOf(page)).toBe(0)

  await tell({ events: 2, newest: ['second', 'only'] })
  await page.clock.fastForward('01:10')
  await expect.poll(() => line.getAttribute('href')).toBe(`${base}events/second/`)

  const sizes = await Promise.all(asked.map((request) => request.sizes()))
  for (const { responseBodySize } of sizes) expect(responseBodySize).toBeLessThanOrEqual(400)
  const minute = sizes.map((size) => Object.values(size).reduce((sum, bytes) => sum + bytes, 0))
  console.log(`A minute of a story that goes on costs ${Math.max(...minute)} bytes.`)
  expect(Math.max(...minute)).toBeLessThan(2_000)
})

test('no copy answers what is asked every minute', async ({ open }) => {
  const page = await open(site.url, { prepare: withClock })
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  const answer = page.waitForResponse(/live\.json$/)
  await page.clock.fastForward('01:10')
  expect((await answer).fromServiceWorker()).toBe(false)
})

test('who saves data is asked nothing, and who looks elsewhere seldom', async ({ open }) => {
  const saving = await open(site.url, {
    prepare: async (page) => {
      await withClock(page)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      )
    },
  })
  const hidden = await open(site.url, {
    prepare: async (page) => {
      await withClock(page)
      await page.addInitScript(() => Object.defineProperty(document, 'hidden', { value: true }))
    },
  })
  const [none, few] = [askedOf(saving), askedOf(hidden)]
  for (let minute = 0; minute < 12; minute++)
    for (const page of [saving, hidden]) await page.clock.runFor('01:00')
  await expect.poll(() => few.length).toBe(1)
  expect(none).toEqual([])
})

test('of a story that is told nothing is asked', async ({ open }) => {
  const page = await open('', { prepare: withClock })
  const asked = askedOf(page)
  expect(await page.locator('body').getAttribute('data-live')).toBe(null)
  for (let minute = 0; minute < 5; minute++) await page.clock.runFor('01:00')
  expect(asked).toEqual([])
})

test('a site has its own colours and its own logo, by day and by night', async ({ open }) => {
  const looks = {
    light: ['rgb(254, 246, 228)', 'rgb(0, 17, 34)'],
    dark: ['rgb(16, 24, 32)', 'rgb(244, 244, 244)'],
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(`${site.url}events/only/`, { colorScheme })
    const [ground, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement)
      return [backgroundColor, color]
    })
    expect([ground, ink]).toEqual(looks[colorScheme])
    const logo = page.locator('header img')
    expect(
      await logo.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0]),
    ).toEqual([true, true])
    const { width = 0, height = 0 } = (await logo.boundingBox()) ?? {}
    expect(width / height).toBeCloseTo(3, 1)
  }
})

/** What the site answers from now on, after what it was built with has been looked at. */
async function tell(live: Live): Promise<void> {
  const file = join(project, 'dist/live.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ events: expect.any(Number) as number })
  await writeFile(file, JSON.stringify(live))
}

/** Minutes go by when the test says so. */
const withClock = (page: Page) => page.clock.install()

/** What the page asks for every minute, from now on. */
function askedOf(page: Page) {
  const asked: Request[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/live.json')) asked.push(request)
  })
  return asked
}

const placesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('header, h1, article, footer')].map(
      (part) => part.getBoundingClientRect().y,
    ),
  )

/** Counts how far what was there has moved, as browsers do (https://web.dev/articles/cls). */
function countShifts(): void {
  const counted = { shift: 0 }
  Object.assign(window, { counted })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      counted.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

const shiftOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { shift: number } }).counted.shift)
