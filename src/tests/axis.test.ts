import { describe, expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { builtPages, eventPages } from './pages.ts'

const pages = builtPages()
const events = eventPages()
const NAV = 'nav.axis'
const pathOf = ({ href }: URL) => href.replace(/#.*/, '').slice(addressOf('').length)

test('every event has a mark with a name that leads to it', async ({ open }) => {
  const page = await open('')
  if ((await page.locator(NAV).count()) === 0) return expect(events.length).toBeLessThan(3)
  const targets = await page
    .locator(`${NAV} a:has(title)`)
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent]))
  for (const [href = '', name] of targets) {
    expect(name).not.toBe('')
    // Of a long story, events and periods stand on pages of their own.
    if (!href?.startsWith('#')) expect(pages).toContain(pathOf(new URL(href ?? '', page.url())))
    else expect(await page.locator(`article[id="${href.slice(1)}"]`).count()).toBe(1)
  }
  const counted = targets.length === events.length
  if (!counted) expect(targets.length, 'marks that stand for several').toBeLessThan(events.length)
})

describe.for([320, 360, 768, 1440])('%i pixels wide', (width) => {
  test('no two marks are in each other’s way, and a finger can hit each', async ({ open }) => {
    const page = await open('', { viewport: { width, height: 900 } })
    const boxes = await page.locator(`${NAV} .hit`).evaluateAll((circles) =>
      circles.map((circle) => {
        const { x, y, width: w, height: h } = circle.getBoundingClientRect()
        return { x: x + w / 2, y: y + h / 2, w, h }
      }),
    )
    for (const [index, a] of boxes.entries()) {
      expect(Math.min(a.w, a.h)).toBeGreaterThan(23.9)
      for (const b of boxes.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(23.5)
    }
  })

  test('the names of units do not run into each other', async ({ open }) => {
    const page = await open('', { viewport: { width, height: 900 } })
    const texts = await page.locator(`${NAV} :is(svg text, span)`).evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.width > 0)
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    )
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
  })
})

test('an event’s page shows where it stands: its own mark is the current one', async ({ open }) => {
  const page = await open(events[0] ?? '')
  if ((await page.locator(NAV).count()) === 0) return expect(events.length).toBeLessThan(3)
  const current = page.locator(`${NAV} [aria-current=true]`)
  expect(await current.count()).toBe(1)
  const target = pathOf(new URL((await current.getAttribute('href')) ?? '', page.url()))
  if (target === events[0]) return
  // It stands for several events, and leads to the page on which they are.
  await page.goto(addressOf(target))
  expect(await page.locator(`main a[href$="/${events[0]}"]`).count()).toBeGreaterThan(0)
})

test('marks are reached and followed by keyboard', async ({ open }) => {
  const page = await open('')
  const first = page.locator(`${NAV} a:has(title)`).first()
  if ((await first.count()) === 0) return expect(events.length).toBeLessThan(3)
  await first.focus()
  const target = await first.evaluate((a) => new URL(a.getAttribute('href') ?? '', location.href).href)
  await page.keyboard.press('Enter')
  await page.waitForURL(target)
  if (target.includes('#')) expect(await page.locator('article:target').count()).toBe(1)
})

test('from the heading of a day one comes to the one before and the one after', async ({ open }) => {
  const page = await open('', { viewport: { width: 360, height: 800 } })
  const sections = await page.locator('section:has(article[data-mark])').all()
  for (const [index, section] of sections.entries()) {
    const ids = await section
      .locator('.up, .down')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const around = [sections[index - 1], sections[index + 1]].filter((one) => one !== undefined)
    const expected = await Promise.all(around.map((one) => one.getAttribute('aria-labelledby')))
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
