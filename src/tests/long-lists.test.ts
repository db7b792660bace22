import { afterAll, beforeAll, expect } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { faults } from './axe.ts'
import { test } from './fixtures.ts'
import { followLinks } from './links.ts'
import { longCount, type LongSite, longSite } from './long-site.ts'
import { builtPages } from './pages.ts'

// Lists of a story that one page does not list, and of the source that everything rests on.

let long: LongSite
beforeAll(async () => {
  long = await longSite()
}, 400_000)
afterAll(() => long.close())

test('without JavaScript every event is found by lists, which begin on the page for finding', async ({
  open,
}) => {
  const page = await open(`${long.url}find/`, { javaScriptEnabled: false })
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
  expect(found.size).toBe(longCount)

  function hrefs(selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href))
  }
})

test('a page of a list names itself, in title and address, and its neighbours', async ({ open }) => {
  const page = await open(`${long.url}sources/source-1/~2/`)
  expect(await page.title()).toMatch(/page 2 of \d/)
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/sources\/source-1\/~2\/$/)
  await page.locator('a[rel=prev]').click()
  await page.waitForURL(/\/sources\/source-1\/$/)
  expect(await page.title()).not.toMatch(/page/)
})

test('all that rests on a paragraph is one press from its mark, on whatever page it stands', async ({
  open,
}) => {
  const page = await open(`${long.url}sources/source-1/`)
  const last = page.locator('section:has(#paragraphs) a').last()
  expect(await last.getAttribute('href')).toMatch(/~\d+\/#p\d+$/)
  await last.click()
  await page.waitForURL(/~\d+\/#p\d+$/)
  expect(await page.locator(':target').isVisible()).toBe(true)
})

test('every link and fragment of a long story leads somewhere', async () => {
  const { broken, reached } = await followLinks(long.url, siteAddress(process.env).site)
  expect(broken).toEqual([])
  const lists = builtPages(long.dist).filter((page) => page.includes('~'))
  expect(lists.length).toBeGreaterThan(3)
  expect(lists.filter((page) => !reached.has(new URL(page, long.url).href))).toEqual([])
})

test.for(['people/', 'sources/source-1/~2/', 'tags/', 'data/'])(
  '%s has no fault that axe can find, and fits a narrow screen',
  async (path, { open }) => {
    const page = await open(long.url + path, { viewport: { width: 320, height: 640 } })
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  },
)
