import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { faults } from './axe.ts'
import { build, copyProject, hashes } from './build.ts'
import { test } from './fixtures.ts'

vi.setConfig({ testTimeout: 200_000, hookTimeout: 200_000 })

const SECRET = 'Kept to myself'
const ALT = 'جسر فوق نهر'
const { site: origin, base } = siteAddress(process.env)
const published = (event: string) => `${origin}${base}events/${event}/image.jpeg`

/** A story in Arabic with two images: one as a camera leaves it, one for a draft alone. */
let copy = ''
let dist = ''
let site = ''
let close: (() => Promise<void>) | undefined

beforeAll(async () => {
  copy = await copyProject()
  dist = join(copy, 'dist')
  const content = join(copy, 'content')
  await rm(content, { recursive: true })
  await cp('src/tests/fixtures/arabic', content, { recursive: true })
  await mkdir(join(content, 'images'))
  await photograph(1600, 1000, '#5b86b5', 6).toFile(join(content, 'images/bridge.jpg'))
  await photograph(900, 600, '#b57a5b').toFile(join(content, 'images/secret.jpg'))
  await illustrate(join(content, 'events/bridge-falls.md'), 'bridge.jpg')
  await illustrate(join(content, 'events/road-open.md'), 'secret.jpg', 'draft: true\n')
  expect(await build(copy)).toMatchObject({ code: 0 })
  ;({ url: site, close } = await serve({ dir: dist, base, port: 0 }))
})
afterAll(async () => {
  await close?.()
  await rm(copy, { recursive: true })
})

test('nothing of where, when and by whom a picture was taken is published', async () => {
  const files = globSync('**/*.{avif,jpeg,jpg,png,webp}', { cwd: dist })
  expect(files.filter((file) => /bridge|image\.jpeg/.test(file)).length).toBeGreaterThan(3)
  for (const file of files) {
    const bytes = readFileSync(join(dist, file))
    expect([file, bytes.includes(SECRET), bytes.includes('Exif')]).toEqual([file, false, false])
    const { exif, xmp, iptc } = await sharp(bytes).metadata()
    expect([file, exif, xmp, iptc]).toEqual([file, undefined, undefined, undefined])
  }
})

test('neither an original nor the image of a draft is published', async () => {
  const files = await readdir(join(dist, '_astro'))
  const made = files.filter((file) => /^(?:bridge|secret)/.test(file))
  expect(made.filter((file) => file.startsWith('secret'))).toEqual([])
  expect(made.filter((file) => /\.jpe?g$/.test(file))).toHaveLength(1)
  const original = await readFile(join(copy, 'content/images/bridge.jpg'))
  expect(Object.values(hashes(dist))).not.toContain(createHash('sha256').update(original).digest('hex'))
  expect(files.filter((file) => file.startsWith('.'))).toEqual([])
  expect((await readdir(dist)).filter((file) => file.startsWith('.'))).toEqual([])
})

test.for([
  ['', 360, 1],
  ['', 1440, 2],
  ['events/bridge-falls/', 360, 3],
  ['events/bridge-falls/', 1440, 1],
  ['events/bridge-falls/embed/', 600, 1],
] as const)(
  'on /%s at %i pixels an image moves nothing when it comes',
  async ([path, width, dense], { open }) => {
    const requests: string[] = []
    const page = await open(site + path, {
      viewport: { width, height: 800 },
      deviceScaleFactor: dense,
      prepare: async (fresh) => {
        fresh.on('request', (request) => requests.push(request.url()))
        // What is not there yet must have its room already.
        await fresh.route(/\.(?:avif|jpeg)$/, async (route) => {
          await new Promise((done) => setTimeout(done, 400))
          await route.continue()
        })
      },
    })
    const image = page.locator('figure img')
    const before = await image.boundingBox()
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
      .toBeTruthy()
    const after = await image.boundingBox()
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height])
    const { ratio, enough, loading } = await image.evaluate((one: HTMLImageElement) => ({
      ratio: one.clientHeight / one.clientWidth,
      enough: one.naturalWidth > 0 && one.currentSrc.endsWith('.avif'),
      loading: one.loading,
    }))
    expect(ratio).toBeCloseTo(1.6, 1)
    expect(enough).toBe(true)
    expect(loading).toBe(path === '' ? 'lazy' : 'auto')
    expect(await shiftsOf(page)).toBeLessThan(0.01)
    expect(requests.filter((url) => !url.startsWith(new URL(site).origin))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  },
)

test('an image has its words, its source, its maker and its licence beside it', async ({ open }) => {
  const page = await open(`${site}events/bridge-falls/`)
  const figure = page.locator('figure')
  expect(await figure.locator('img').getAttribute('alt')).toBe(ALT)
  expect(await figure.innerText()).toContain('الجسر بعد الليلة.')
  expect(await figure.locator('.notes a[rel~=external]').first().getAttribute('href')).toMatch(/^https:/)
  expect(await figure.locator('a', { hasText: 'CC BY 4.0' }).getAttribute('href')).toMatch(/^https:/)
  const { x = 0, width = 0 } = (await figure.locator('img').boundingBox()) ?? {}
  const { x: left = 0, width: all = 0 } = (await figure.boundingBox()) ?? {}
  expect(Math.abs(x + width - (left + all))).toBeLessThan(1)
  expect(await faults(page)).toEqual([])
})

test('without pictures and on paper the words stay', async ({ open }) => {
  const page = await open(`${site}events/bridge-falls/`, {
    prepare: (fresh) => fresh.route(/\.(?:avif|jpeg)$/, (route) => route.abort()),
  })
  expect(await page.locator('figure').ariaSnapshot()).toContain(ALT)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('figure .notes').first().isVisible()).toBe(true)
})

test('feeds, previews and search engines find the file that they are told of', async ({ open }) => {
  const text = (file: string) => readFileSync(join(dist, file), 'utf8')
  const url = published('bridge-falls')
  const bytes = readFileSync(join(dist, 'events/bridge-falls/image.jpeg'))
  const { width, height } = await sharp(bytes).metadata()
  expect([width, height]).toEqual([750, 1200])
  const enclosures = parseRssFeed(text('rss.xml')).items?.flatMap((item) => item.enclosures ?? [])
  expect(enclosures).toContainEqual({ url, type: 'image/jpeg', length: bytes.length })
  const links = parseAtomFeed(text('atom.xml')).entries?.flatMap((entry) => entry.links ?? [])
  expect(links).toContainEqual({ href: url, rel: 'enclosure', type: 'image/jpeg', length: bytes.length })
  const items = parseJsonFeed(text('feed.json')).items
  expect(items?.flatMap(({ attachments = [] }) => attachments)).toContainEqual(
    expect.objectContaining({ url, mime_type: 'image/jpeg', size_in_bytes: bytes.length }),
  )
  const page = await open(`${site}events/bridge-falls/`)
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(json ?? '')).toMatchObject({
    image: { '@type': 'ImageObject', url, width: '750', height: '1200', creditText: 'تصوير: ليلى' },
  })
  const previews = await page
    .locator('meta[property="og:image"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('content')))
  expect(previews).toEqual([`${origin}${base}events/bridge-falls/card.png`, url])
})

test('an image that was made in part, by a build that was killed, is made again', async () => {
  const good = hashes(dist)
  const cache = join(copy, 'node_modules/.cache/sourceline')
  const kept = globSync('assets/**/*.{avif,jpeg}', { cwd: cache })
  expect(kept.length).toBeGreaterThan(2)
  // A killed build leaves what it had made in a cache of its own, and nothing of it in that of others.
  const left = join(copy, '.sourceline-new-killed-cache/assets')
  await cp(join(cache, 'assets'), left, { recursive: true })
  for (const name of kept) await truncate(join(left, '..', name), 100)
  expect(await build(copy)).toMatchObject({ code: 0 })
  expect(hashes(dist)).toEqual(good)
})

function photograph(width: number, height: number, background: string, orientation = 1) {
  const tower = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 ${height}L${width / 2} 99L${width} ${height}Z"/></svg>`,
  )
  const exif = {
    IFD0: { Artist: SECRET, Copyright: SECRET, Orientation: `${orientation}` },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 52/1 0/1' },
  }
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: tower }])
    .withExif(exif)
    .withMetadata({ orientation })
    .jpeg()
}

async function illustrate(file: string, name: string, more = ''): Promise<void> {
  const keys = `${more}image:
  file: ${name}
  alt: ${ALT}
  caption: الجسر بعد الليلة [@al-jisr, ¶ 1].
  credit: "تصوير: ليلى"
  licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
`
  await writeFile(file, (await readFile(file, 'utf8')).replace('---\n', `---\n${keys}`))
}

/** How far what was there has moved, as browsers count it (https://web.dev/articles/cls). */
const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 300)
      }),
  )
