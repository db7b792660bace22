import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { eventPages } from './pages.ts'

const [event = ''] = eventPages()
const permissions = ['clipboard-read', 'clipboard-write']

test('an event in the timeline is copied as headline, date and address, which is said aloud', async ({
  open,
}) => {
  const page = await open('', { permissions })
  await unfold(page)
  for (const article of await page.locator('article[data-when]').all()) {
    const { title, when, path } = await article.evaluate((element) => ({
      title: element.querySelector('h3')?.textContent?.trim(),
      when: element.dataset['when'],
      path: new URL(element.querySelector('h3 a')?.getAttribute('href') ?? '', location.href).pathname,
    }))
    const button = article.getByRole('button', { name: `“${title}”` })
    await button.focus()
    await page.keyboard.press('Enter')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const address = new URL(path, (await canonical(page)) ?? '').href
    expect(copied).toBe(`${title}\n${when}\n${address}`)
    expect(await page.getByRole('status').textContent()).not.toBe('')
  }
})

test('an event’s own page copies the address of the page', async ({ open }) => {
  const page = await open(event, { permissions })
  await page.getByRole('button', { name: 'Copy link' }).click()
  const [title, , address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(title).toBe(
    await page
      .locator('h1')
      .innerText()
      .then((text) => text.replace(/\s+/g, ' ')),
  )
  expect(address).toBe(await canonical(page))
})

test('a phone with a share sheet opens it; closing it without a choice is no failure', async ({ open }) => {
  const page = await open(event, {
    hasTouch: true,
    isMobile: true,
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        navigator.share = () => Promise.reject(new DOMException('', 'AbortError'))
      }),
  })
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await page.getByRole('status').textContent()).toBe('')
  await page.goto(addressOf(''))
  expect(await page.locator('article[data-when] button.js-share[data-deed=share]').count()).toBeGreaterThan(0)
  expect(await page.locator('article[data-when] button.js-share[data-deed=copy]').count()).toBe(0)
})

test('where the clipboard is closed, one is told that the headline is the link', async ({ open }) => {
  const page = await open(event, {
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
      }),
  })
  await page.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.getByRole('status').textContent()).toContain('link')
})

test('nothing moves when the buttons come', async ({ open }) => {
  for (const path of ['', event]) {
    const [without, withScript] = [await open(path, { javaScriptEnabled: false }), await open(path)]
    expect(await withScript.locator('button.js-share').count()).toBeGreaterThan(0)
    expect(await placesOf(withScript)).toEqual(await placesOf(without))
  }
})

test('in a frame on another host an embed is as high as its content, with the snippet as it is given', async ({
  open,
}) => {
  const full = await open(event)
  const snippet = await full.locator('details textarea').inputValue()
  const here = new URL(addressOf(''))
  const published = new URL((await canonical(full)) ?? '').origin
  await using host = await serveText(
    `<!doctype html><title>Host</title>${snippet.replaceAll(published, here.origin)}`,
  )
  const page = await full.context().newPage()
  await page.setViewportSize({ width: 500, height: 800 })
  await page.goto(host.address)

  const [frame] = page.frames().slice(1)
  await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('480')
  expect(await frame?.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
  await page.setViewportSize({ width: 330, height: 800 })
  await expect
    .poll(() => frame?.evaluate(() => document.documentElement.scrollHeight <= innerHeight))
    .toBe(true)

  await frame?.locator('h1 a').click()
  await page.waitForURL(addressOf(event))
})

test('without its script the frame keeps its height and scrolls', async ({ open }) => {
  const page = await open(event, { javaScriptEnabled: false })
  const [frame = ''] = (await page.locator('details textarea').inputValue()).split('\n')
  expect(frame).toMatch(/^<iframe .*height="480".*><\/iframe>$/)
})

test.for([`${event}embed/`, 'embed/'])('/%s has no fault that axe can find', async (path, { open }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(path, { colorScheme, viewport: { width: 320, height: 640 } })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ help, nodes }) => `${help}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})

const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href')

function placesOf(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )
}

async function serveText(html: string): Promise<AsyncDisposable & { address: string }> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: () => new Promise((done) => void server.close(() => done())),
  }
}

/** What led to the story is folded until one asks for it. */
function unfold(page: Page): Promise<void> {
  return page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })
}
