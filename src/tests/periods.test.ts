import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { event, source } from './sample.ts'
import { faults } from './axe.ts'
import { axisFaults, widths } from './axis-faults.ts'
import { storyOf } from './bench/story.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { followLinks } from './links.ts'
import { builtPages, fileOf } from './pages.ts'
import { smallProject } from './small.ts'

// A whole build.
vi.setConfig({ hookTimeout: 400_000 })

const { base, site: origin } = siteAddress(process.env)
const PHONE = { width: 360, height: 740 }

/** A story that is just too long for one page, and dense on one day. */
const dates: Record<string, string> = {
  before: '-0499',
  early: '2016-03-01',
  year: '2020',
  month: '2020-05',
  span: '2020-05-03/2020-05-05',
  other: '2020-07-14',
  expected: '2021-01/..',
  ...Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`day-${index}`, '2020-05-03'])),
}
const keys: Record<string, Record<string, string>> = {
  early: { kind: 'background', aliases: '[formerly]' },
  other: { key: 'true', summary: 'What mattered most.' },
  expected: { kind: 'to-come' },
}

/** As many words and citations as an event has in a story that editors wrote: some sixty, and one a sentence. */
const texts = [...storyOf(Object.keys(dates).length)]
  .filter(([path]) => path.startsWith('events/'))
  .map(([, text]) =>
    (text.split('\n\n')[1] ?? '').replaceAll(
      /( \[[^\]]*\])?\./g,
      (_, __, place: number) => ` [@herald, ¶ ${(place % 9) + 1}].`,
    ),
  )

let folder: string
let site: string
let close: (() => Promise<void>) | undefined
beforeAll(async () => {
  folder = await smallProject()
  const events = join(folder, 'content/events')
  await rm(events, { recursive: true })
  await mkdir(events)
  // No source is older than what it tells.
  await writeFile(join(folder, 'content/sources/herald.yaml'), source({ issued: '2021-02-01' }))
  for (const [index, [id, date]] of Object.entries(dates).entries())
    await writeFile(
      join(events, `${id}.md`),
      event({ title: `About ${id}`, date, ...keys[id] }, texts[index]),
    )
  expect(await build(folder)).toMatchObject({ code: 0 })
  ;({ url: site, close } = await serve({ dir: join(folder, 'dist'), base, port: 0 }))
})
afterAll(async () => {
  await close?.()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})
const fileAt = (page: string) => readFileSync(join(folder, 'dist', fileOf(page)))
const idsOn = (page: string) =>
  selectAll('article[data-when]', fromHtml(fileAt(page))).map(({ properties }) => properties['id'])

test('each event is told in full on the page of one period, and all pages are reached from the first', async () => {
  const periods = builtPages(join(folder, 'dist')).filter((page) => /^-?\d{4}\b.*\/$/.test(page))
  expect(Object.fromEntries(periods.map((page) => [page, idsOn(page).length]))).toEqual({
    '-0499/': 1,
    '2016/': 1,
    '2020/': 1,
    '2020-05/': 2,
    '2020-05-03/': 100,
    '2020-05-03/2/': 2,
    '2020-07/': 1,
    '2021/': 1,
  })
  expect(periods.flatMap(idsOn).toSorted()).toEqual(Object.keys(dates).toSorted())
  const { broken, reached } = await followLinks(site, origin)
  expect(broken).toEqual([])
  expect(periods.filter((page) => !reached.has(site + page))).toEqual([])
})

test('the first page says what matters, tells the latest, and leads to the rest', async ({ open }) => {
  const page = await open(site)
  expect(idsOn('')).toEqual(['other'])
  const linksIn = (id: string) =>
    page
      .locator(`section:has([id="${id}"]) a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(await linksIn('brief')).toEqual([`${base}2020-07/#other`])
  expect(await linksIn('to-come')).toEqual([`${base}events/expected/`])
  expect(await linksIn('story.years')).toEqual(
    ['-0499', '2016', '2020', '2020-05', '2020-07', '2021', 'kinds/background'].map(
      (path) => `${base}${path}/`,
    ),
  )
  expect(gzipSync(fileAt('')).length).toBeLessThan(30_000)
})

test('a page of 100 events weighs at most 60 kB', () => {
  const weight = gzipSync(fileAt('2020-05-03/'), { level: 9 }).length
  console.log('A page of 100 events, bytes, gzip:', weight)
  expect(weight).toBeLessThanOrEqual(60_000)
})

describe.each([
  ['#early', '/events/early/'],
  ['#formerly', '/events/early/'],
  ['2020/#span', '/events/span/'],
  ['2016/#d-2016-03-01', '/2016/#d-2016-03-01'],
  ['#d-2020-05-03', '/2020-05-03/#d-2020-05-03'],
  ['2020/#d-2020-05-03', '/2020-05-03/#d-2020-05-03'],
  ['#2020-07-14', '/2020-07/#2020-07-14'],
  ['#y--0499', '/-0499/#y--0499'],
  ['#d-2016-01-01', '/2016/#d-2016-01-01'],
  ['#never-there', '/#never-there'],
  ['#100%', '/#100%'],
])('an address of a former time, %s,', (former, now) => {
  test(`leads to ${now}`, async ({ open }) => {
    const page = await open(site + former, { viewport: PHONE })
    await expect.poll(() => page.url()).toBe(site + now.slice(1))
    await page.waitForLoadState('networkidle')
    expect(page.url()).toBe(site + now.slice(1))
    expect(await page.evaluate(() => history.length)).toBeLessThan(3)
  })
})

test('from an event one comes back to where it stands among the others', async ({ open }) => {
  const page = await open(`${site}events/day-99/`)
  await page.locator('main header a').last().click()
  await page.waitForURL(`${site}2020-05-03/**`)
  expect(await page.locator('article:target h3').innerText()).toBe('About day-99')
})

describe.each([PHONE, { width: 1440, height: 900 }])('on a screen $width wide', (viewport) => {
  test('a link to an event far down arrives at its headline, below the day, and nothing moves after', async ({
    open,
  }) => {
    const ids = idsOn('2020-05-03/')
    for (const id of [ids[40], ids.at(-1)]) {
      const page = await open(`${site}2020-05-03/#${id}`, { viewport })
      const tops = () =>
        page.evaluate(() => {
          const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top
          return { entry: top(':target h3'), day: top('section:has(:target) h2') }
        })
      await expect.poll(async () => (await tops()).entry).toBeLessThan(viewport.height * 0.9)
      const before = await tops()
      await page.waitForTimeout(300)
      // A browser keeps in place what is read while it lays out what is above, to a pixel.
      expect(Math.abs(((await tops()).entry ?? 0) - (before.entry ?? 0))).toBeLessThan(2)
      expect(before.day).toBeGreaterThanOrEqual(0)
      expect(before.entry).toBeGreaterThan(viewport.width < 640 ? (before.day ?? 0) : 0)
    }
  })

  test('j leads through all events of a page and on to the next one', async ({ open }) => {
    const page = await open(`${site}2020-05-03/`, { viewport })
    for (const id of idsOn('2020-05-03/')) {
      await page.keyboard.press('j')
      const { held, top, bottom } = await page.evaluate(() => {
        const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
        return { held: document.activeElement?.closest('article')?.id, top, bottom }
      })
      expect({ held, inView: top >= 0 && bottom <= viewport.height }).toEqual({ held: id, inView: true })
    }
    await page.keyboard.press('j')
    await page.waitForURL(`${site}2020-05-03/2/`)
  })
})

test('what is not laid out yet can be found in the page', async ({ open, skip }) => {
  const page = await open(`${site}2020-05-03/`)
  const last = idsOn('2020-05-03/').at(-1)
  const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text)
  const heading = await page.locator('h1').innerText()
  if (!(await page.evaluate(find, heading))) return skip('this browser finds nothing in any page')
  expect(await page.evaluate(find, `About ${last}`)).toBe(true)
  await expect
    .poll(() => page.locator(`[id="${last}"] h3`).evaluate((h) => h.getBoundingClientRect().top))
    .toBeLessThan(900)
})

test('what is not laid out yet is printed', async ({ open }) => {
  const page = await open(`${site}2020-05-03/`)
  await page.emulateMedia({ media: 'print' })
  const skipped = page
    .locator('.later')
    .evaluateAll((groups) =>
      groups.filter((group) => getComputedStyle(group).contentVisibility !== 'visible'),
    )
  expect(await skipped).toEqual([])
})

test.for(['', '2020/', '2020-05-03/'])(
  '/%s can be used by everybody, and scrolls in one direction',
  async (path, { open }) => {
    const page = await open(site + path, { viewport: PHONE })
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  },
)

test('on the picture of many events no name lies on another, at any width and with large letters', async ({
  open,
}) => {
  const page = await open(site)
  for (const width of widths)
    for (const letters of [100, 200]) {
      await page.setViewportSize({ width, height: 900 })
      expect([width, letters, await axisFaults(page, letters)]).toEqual([width, letters, []])
    }
})
