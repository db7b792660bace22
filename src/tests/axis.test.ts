import { describe, expect } from 'vitest'
import { axisFaults, widths } from './axis-faults.ts'
import { addressOf, test } from './fixtures.ts'
import { builtPages, eventPages } from './pages.ts'

const pages = builtPages()
const events = eventPages()
const NAV = 'nav.axis'
const pathOf = ({ href }: URL) => href.replace(/#.*/, '').slice(addressOf('').length)

test('every event has a row with a name that leads to it', async ({ open }) => {
  const page = await open('')
  const rows = page.locator(`${NAV}.stairs li a`)
  if ((await rows.count()) === 0) return expect(events.length < 3 || events.length > 20).toBe(true)
  expect(await rows.count()).toBe(events.length)
  for (const row of await rows.all()) {
    expect(await row.textContent()).toMatch(/\S/)
    const id = ((await row.getAttribute('href')) ?? '').slice(1)
    expect(await page.locator(`article[id="${id}"]`).count()).toBe(1)
  }
})

describe.for(widths)('%i pixels wide', (width) => {
  for (const letters of [100, 200])
    test(`at ${letters} % no name lies on another or on a mark, and a finger can hit each row`, async ({
      open,
    }) => {
      const page = await open('', { viewport: { width, height: 900 } })
      expect(await axisFaults(page, letters)).toEqual([])
    })
})

test('an event’s page shows where it stands: its own mark is in colour, and leads to its place', async ({
  open,
}) => {
  const page = await open(events[0] ?? '')
  const link = page.locator(`${NAV} a`)
  if ((await link.count()) === 0) return expect(events.length).toBeLessThan(3)
  expect(await link.count()).toBe(1)
  expect(await page.locator(`${NAV} .own`).count()).toBe(1)
  const target = new URL((await link.getAttribute('href')) ?? '', page.url())
  expect(pages).toContain(pathOf(target))
  await page.goto(target.href)
  expect(await page.locator('article:target').count()).toBe(1)
})

test('marks are reached and followed by keyboard', async ({ open }) => {
  const page = await open('')
  const first = page.locator(`${NAV} li a`).first()
  if ((await first.count()) === 0) return expect(events.length).toBeLessThan(3)
  await first.focus()
  const target = await first.evaluate((a) => new URL(a.getAttribute('href') ?? '', location.href).href)
  await page.keyboard.press('Enter')
  await page.waitForURL(target)
  if (target.includes('#')) expect(await page.locator('article:target').count()).toBe(1)
})

test('on a page of a long timeline one comes from the heading of a day to the ones before and after', async ({
  open,
}) => {
  const period = builtPages().find((path) => /^\d{4}-\d\d\/$/.test(path))
  if (!period) return
  const page = await open(period, { viewport: { width: 360, height: 800 } })
  const sections = await page.locator('section:has(article[data-mark])').all()
  for (const [index, section] of sections.entries()) {
    const ids = await section
      .locator('.up, .down')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const around = [sections[index - 1], sections[index + 1]].filter((one) => one !== undefined)
    const expected = await Promise.all(around.map((one) => one.locator('h2').getAttribute('id')))
    expect(ids).toEqual(expected.map((id) => `#${id}`))
  }
})

test('the heading of a day stays in view while one reads that day', async ({ open }) => {
  for (const width of [360, 1440]) {
    const page = await open('', { viewport: { width, height: 800 } })
    const entry = page.locator('section article[data-mark]').last()
    const id = await entry.getAttribute('id')
    await page.goto(`${page.url()}#${id}`)
    const heading = page.locator(`section:has(> div > [id="${id}"]) h2`)
    await expect.poll(() => heading.evaluate((h) => h.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    const [headingBox, entryBox] = [await heading.boundingBox(), await entry.locator('h3').boundingBox()]
    expect(entryBox?.y).toBeLessThan(800)
    if (width === 360)
      expect(entryBox?.y).toBeGreaterThanOrEqual((headingBox?.y ?? 0) + (headingBox?.height ?? 0))
  }
})

test('a link to the last event arrives at its headline, which does not move after', async ({ open }) => {
  const ids = (await open('')).locator('article[data-mark]').evaluateAll((all) => all.map(({ id }) => id))
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1440, height: 900 },
  ]) {
    const page = await open(`#${(await ids).at(-1)}`, { viewport })
    const top = () => page.locator(':target h3').evaluate((h) => h.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(viewport.height * 0.9)
    const before = await top()
    expect(before).toBeGreaterThanOrEqual(0)
    await page.waitForTimeout(300)
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
  }
})
