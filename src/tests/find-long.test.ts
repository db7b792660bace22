import { mkdir, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect } from 'vitest'
import { storyOf } from './bench/story.ts'
import { serve } from '../commands/serve.ts'
import { siteAddress } from '../urls/address.ts'
import { faults } from './axe.ts'
import { build, copyProject } from './build.ts'
import { test } from './fixtures.ts'
import { followLinks } from './links.ts'
import { builtPages } from './pages.ts'
import { wireBytes } from './wire.ts'

// One story with just more events than one page lists, and with a source that everything rests on.
const EVENTS = 210
const SEARCH = 21_000
const PAGE = 30_000
const until = <Value>(value: () => Value | Promise<Value>) => expect.poll(value, { timeout: 20_000 })

let copy = ''
let site = ''
let close: (() => Promise<void>) | undefined
const story = longStory()

beforeAll(async () => {
  copy = await copyProject()
  await rm(join(copy, 'content'), { recursive: true })
  for (const [path, text] of story) {
    await mkdir(join(copy, 'content', dirname(path)), { recursive: true })
    await writeFile(join(copy, 'content', path), text)
  }
  expect(await build(copy)).toMatchObject({ code: 0 })
  ;({ url: site, close } = await serve({
    dir: join(copy, 'dist'),
    base: siteAddress(process.env).base,
    port: 0,
  }))
}, 400_000)
afterAll(async () => {
  await close?.()
  await rm(copy, { recursive: true })
})

test('without JavaScript every event is found by lists, which begin on the page for finding', async ({
  open,
}) => {
  const page = await open(`${site}find/`, { javaScriptEnabled: false })
  expect(await page.locator('input').isVisible()).toBe(false)
  const found = new Set<string>()
  for (const kind of await hrefs('section a[href*="/kinds/"]')) {
    await page.goto(kind)
    for (;;) {
      for (const event of await hrefs('section ol a[href*="/events/"]')) found.add(event)
      const [next] = await hrefs('a[rel=next]')
      if (!next) break
      await page.goto(next)
    }
  }
  expect(found.size).toBe(EVENTS)

  function hrefs(selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href))
  }
})

test('a page of a list names itself, in title and address, and its neighbours', async ({ open }) => {
  const page = await open(`${site}sources/source-1/~2/`)
  expect(await page.title()).toMatch(/page 2 of \d/)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/sources\/source-1\/~2\/$/)
  await page.locator('a[rel=prev]').click()
  await page.waitForURL(/\/sources\/source-1\/$/)
  expect(await page.title()).not.toMatch(/page/)
})

test('all that rests on a paragraph is one press from its mark, on whatever page it stands', async ({
  open,
}) => {
  const page = await open(`${site}sources/source-1/`)
  const last = page.locator('section[aria-labelledby=paragraphs] a').last()
  expect(await last.getAttribute('href')).toMatch(/~\d+\/#p\d+$/)
  await last.click()
  await page.waitForURL(/~\d+\/#p\d+$/)
  expect(await page.locator(':target').isVisible()).toBe(true)
})

test('every link and fragment of a long story leads somewhere', async () => {
  const { broken, reached } = await followLinks(site, siteAddress(process.env).site)
  expect(broken).toEqual([])
  const lists = builtPages(join(copy, 'dist')).filter((page) => page.includes('~'))
  expect(lists.length).toBeGreaterThan(3)
  expect(lists.filter((page) => !reached.has(new URL(page, site).href))).toEqual([])
})

test('an event is found by a word of its title, which is marked, and more come when asked for', async ({
  open,
}) => {
  const page = await open(`${site}find/`)
  const [, title = ''] = /^title: (.+)$/m.exec(story.get('events/event-7.md') ?? '') ?? []
  await page.locator('input').fill(title)
  await until(() => page.locator('.find li a').allTextContents()).toContain(title)
  await until(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: title })

  await page.locator('input').fill(title.slice(0, 1))
  await until(() => page.locator('.find li').count()).toBe(10)
  const said = () => page.locator('.find [role=status]').textContent()
  expect(await said()).toContain(`of ${EVENTS} events`)
  await page.locator('.more button').click()
  await until(() => page.locator('.find li').count()).toBe(30)
  expect(await said()).toContain('Shown: 30.')
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(
    true,
  )

  await page.locator('.find li a').first().click()
  await page.waitForURL(/\/events\//)
  await page.goBack()
  await until(() => page.locator('.find li').count()).toBe(10)
  await page.locator('input').press('Escape')
  await until(() => page.locator('.find li').count()).toBe(0)
  await until(() => new URL(page.url()).search).toBe('')
})

test('where a part of the index cannot be had, the page says so, and tries again', async ({ open }) => {
  let cut = true
  const page = await open(`${site}find/`, {
    serviceWorkers: 'block',
    prepare: (fresh) => fresh.route('**/terms-*.json', (route) => (cut ? route.abort() : route.continue())),
  })
  await page.locator('input').fill('a')
  await until(() => page.locator('.failed').isVisible()).toBe(true)
  cut = false
  await page.locator('input').fill('b')
  await until(() => page.locator('.find li').count()).toBe(10)
  expect(await page.locator('.failed').isVisible()).toBe(false)
})

test('the page is light, and a first search with all that it needs takes at most 21 kB', async ({ open }) => {
  const requested = new Set<string>()
  const page = await open(`${site}find/`, {
    serviceWorkers: 'block',
    prepare: async (fresh) => fresh.on('request', (request) => requested.add(request.url())),
  })
  await page.waitForLoadState('networkidle')
  // Every page has its script.
  const scripts = [...requested].filter((address) => /\/_astro\/(?!Page\.).*\.js$/.test(address))
  requested.clear()
  await page.locator('input').fill('a')
  await until(() => page.locator('.find li').count()).toBe(10)
  const parts = await Promise.all(
    [...scripts, ...requested].map(async (address) => [address, (await wireBytes(address)).length] as const),
  )
  const search = parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  const document = gzipSync(readFileSync(join(copy, 'dist/find/index.html'))).length
  console.log('Find in a long story, bytes on the wire:', { document, search, parts })
  expect(search).toBeLessThanOrEqual(SEARCH)
  expect(document).toBeLessThanOrEqual(PAGE)
})

test.for(['find/?q=a', 'people/', 'sources/source-1/~2/', 'tags/', 'data/'])(
  '%s has no fault that axe can find, and fits a narrow screen',
  async (path, { open }) => {
    const page = await open(site + path, { viewport: { width: 320, height: 640 } })
    if (path.includes('?')) await until(() => page.locator('.find li').count()).toBe(10)
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  },
)

function longStory(): Map<string, string> {
  const files = storyOf(EVENTS)
  for (const [path, text] of files)
    if (path.startsWith('events/')) files.set(path, text.replaceAll(/@source-\d+/g, '@source-1'))
  return files
}
