import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { keptUnder } from '../scripts/kept.ts'
import { siteAddress } from '../urls/address.ts'
import { addressOf, test } from './fixtures.ts'

const { visits } = keptUnder(siteAddress(process.env).base)
// A worker would answer before these tests can change what it is asked for.
const options = { serviceWorkers: 'block', viewport: { width: 800, height: 600 } } as const

const bar = (page: Page) => page.locator('main > .js-visits')

test('a first visit says nothing', async ({ open }) => {
  const page = await open('', options)
  await page.waitForTimeout(600)
  expect([await bar(page).count(), await marksOn(page)]).toEqual([0, []])
})

test('who comes back finds marked what is new and what has changed, until it has been seen', async ({
  open,
}) => {
  const page = await open('', options)
  const ids = await idsOf(page)
  const [added = '', changed] = ids.toReversed()
  if (!changed) return
  await leave(page, '')
  await without(page, added)
  await back(page)
  await leave(page)

  await rewrite(page, (html) =>
    html.replace(`<article id="${changed}"`, (start) => `${start} data-updates="9"`),
  )
  await back(page)
  const marks = await marksOn(page)
  expect(marks.map(([id]) => id)).toEqual([changed, added])
  expect(new Set(marks.map(([, text]) => text)).size).toBe(2)
  expect((await bar(page).innerText()).match(/\d+/g)?.slice(0, 2)).toEqual(['1', '1'])

  await bar(page).locator('a').first().click()
  expect(new URL(page.url()).hash).toBe(`#${added}`)
  await expect.poll(() => bar(page).count()).toBe(0)
  await page.locator(`[id="${changed}"] h3`).scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  await leave(page)
  await back(page)
  expect(await marksOn(page)).toEqual([])
})

test('what has not been in view is marked again at the next visit', async ({ open }) => {
  const page = await open('', options)
  const [last = ''] = (await idsOf(page)).reverse()
  await leave(page, '')
  await without(page, last)
  await back(page)
  await page.unroute(addressOf(''))
  for (const visit of ['first', 'second']) {
    await leave(page)
    await back(page)
    expect(
      (await marksOn(page)).map(([id]) => id),
      `${visit} time`,
    ).toEqual([last])
  }
})

test('one can continue where one stopped, and is not asked where the address says it', async ({ open }) => {
  const page = await open('', options)
  const ids = await idsOf(page)
  const at = page.locator(`[id="${ids[Math.floor(ids.length / 2)]}"]`)
  const title = (await at.locator('h3 a').textContent()) ?? '?'
  const id = await at.getAttribute('id')
  await at.evaluate((entry) => entry.scrollIntoView())
  await leave(page)

  await back(page, `#${ids[0]}`)
  expect(await bar(page).count()).toBe(0)
  await at.evaluate((entry) => entry.scrollIntoView())
  await leave(page)

  await back(page)
  expect(await bar(page).innerText()).toContain(title)
  await bar(page).locator('a').click()
  expect(new URL(page.url()).hash).toBe(`#${id}`)
})

test('the bar moves nothing, fits at 320 pixels, and can be closed', async ({ open }) => {
  const narrow = { ...options, viewport: { width: 320, height: 640 } }
  const plain = await open('', { ...narrow, javaScriptEnabled: false })
  const page = await open('', narrow)
  const ids = await idsOf(page)
  const pages = { [new URL(page.url()).pathname]: ids.at(-1) }
  await leave(page, JSON.stringify({ pages, versions: {} }))
  await back(page)
  expect((await marksOn(page)).length).toBe(ids.length)
  const [here, there] = [(await placesOf(page)).flat(), (await placesOf(plain)).flat()]
  expect(here.length).toBe(there.length)
  // An image that has not come yet has the height of another of its sizes, to a fraction of a pixel.
  expect(Math.max(...here.map((place, index) => Math.abs(place - (there[index] ?? NaN))))).toBeLessThan(0.5)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const { x = 0, width = 0 } = (await bar(page).boundingBox()) ?? {}
  expect([x >= 0, x + width <= 320]).toEqual([true, true])
  const { violations } = await new AxeBuilder({ page }).include('.js-visits').setLegacyMode().analyze()
  expect(violations.map(({ help, nodes }) => `${help}: ${nodes[0]?.html}`)).toEqual([])
  await bar(page).getByRole('button').click()
  await expect.poll(() => bar(page).count()).toBe(0)
})

test('whatever is found where the last visit was kept, the page works', async ({ open }) => {
  const errors: string[] = []
  const prepare = async (fresh: Page) => fresh.on('pageerror', ({ message }) => errors.push(message))
  const page = await open('', { ...options, prepare })
  for (const text of ['', 'null', '[]', '{"pages":1}', '{"pages":{},"versions":{"__proto__":"x"}}', '{']) {
    await leave(page, text)
    await back(page)
    expect(await marksOn(page)).toEqual([])
  }
  expect(errors).toEqual([])
})

test('a thousand events are remembered in little room and time', async ({ open }) => {
  const page = await open('', options)
  await leave(page, '')
  await rewrite(page, (html) => {
    const [entry = ''] = /<article id="[^"]*"[^]*?<\/article>/.exec(html) ?? []
    const many = Array.from({ length: 1000 }, (_, n) =>
      entry.replace(/id="[^"]*"/, `id="an-event-with-a-name-${n}"`),
    )
    return html.replace(entry, () => many.join(''))
  })
  await back(page)
  const time = await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true })
    // The shortest of several: what else the machine does is not counted.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      document.dispatchEvent(new Event('visibilitychange'))
      return performance.now() - start
    })
    return Math.min(...times)
  })
  expect(time).toBeLessThan(250)
  const size = await page.evaluate((name) => localStorage.getItem(name)?.length ?? 0, visits)
  expect([size > 10_000, size < 50_000]).toEqual([true, true])
})

/** The page without one of its events: as it was before that one was added. */
async function without(page: Page, id: string): Promise<void> {
  await rewrite(page, (html) => html.replace(new RegExp(`<article id="${id}"[^]*?</article>`), ''))
}

async function rewrite(page: Page, edit: (html: string) => string): Promise<void> {
  await page.unroute(addressOf(''))
  await page.route(addressOf(''), async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: edit(await response.text()) })
  })
}

/** To a page without events, where nothing is remembered; a text in the place of what was is as if one had been told so. */
async function leave(page: Page, text?: string): Promise<void> {
  await page.goto(addressOf('about/'))
  if (text === undefined) return
  await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [visits, text])
}

async function back(page: Page, fragment = ''): Promise<void> {
  await page.goto(addressOf(fragment))
  // The bar comes after a moment, so that it is announced.
  await page.waitForTimeout(600)
}

function idsOf(page: Page): Promise<string[]> {
  return page.locator('article[data-when]').evaluateAll((entries) => entries.map(({ id }) => id))
}

async function marksOn(page: Page): Promise<string[][]> {
  return page
    .locator('article[data-when] .js-visit')
    .evaluateAll((marks) => marks.map((mark) => [mark.closest('article')?.id ?? '', mark.textContent ?? '']))
}

function placesOf(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p:not([role]), li')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )
}
