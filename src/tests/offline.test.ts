import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { MOST } from '../urls/periods.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { openGate } from './gate.ts'
import { eventPages } from './pages.ts'
import { retitle, smallProject } from './small.ts'

const { base } = siteAddress(process.env)
const cache = `${base}#1`
const events = eventPages()
const [visited = '', other = ''] = events
// Of a long story, what was not visited is kept only if it stands at the front.
const isLong = events.length > MOST
const notice = (page: Page) => page.locator('main > p.label')

test('after one visit to any page, that page, the timeline and the search can be read without a server', async ({
  browser,
}) => {
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await visit(context, gate.url + visited)
  const title = await page.locator('h1').innerText()
  expect(await notice(page).count()).toBe(0)
  gate.state = 'gone'

  await page.reload()
  expect(await page.locator('h1').innerText()).toBe(title)
  expect((await notice(page).innerText()).length).toBeGreaterThan(10)

  await page.goto(gate.url)
  if (isLong) return expect(await page.locator('article[data-when]').count()).toBeGreaterThan(0)
  expect(await page.locator('article[data-when]').count()).toBe(events.length)
  await page.goto(`${gate.url}find/?q=anything#here`)
  await page.getByRole('searchbox').fill(title)
  await expect
    .poll(
      () =>
        page
          .locator('main ol > li:visible')
          .first()
          .innerText()
          .catch(() => ''),
      { timeout: 20_000 },
    )
    .toContain(title)
})

test('without a server, an event that was not visited is read on the timeline', async ({ browser }) => {
  if (!other || isLong) return
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await visit(context, gate.url + visited)
  gate.state = 'gone'
  await page.goto(gate.url + other)
  expect(page.url()).toBe(`${gate.url}#${other.split('/')[1]}`)
})

test('without a server, a page that is not kept says so and leads to those that are', async ({ browser }) => {
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await visit(context, gate.url + visited)
  gate.state = 'gone'
  const response = await page.goto(`${gate.url}about/`)
  expect(response?.status()).toBe(503)
  const links = await page
    .locator('main li a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
  expect(links.sort()).toEqual([visited, '', 'find/', 'settings/'].map((path) => gate.url + path).sort())
  const title = await page.locator('h1').innerText()
  gate.state = 'open'
  await page.locator('main header p a').click()
  await page.locator('h1').filter({ hasNotText: title }).waitFor()
  expect(page.url()).toBe(`${gate.url}about/`)
})

test('an answer that does not come, or says that the server is out of order, is not waited for where there is a copy', async ({
  browser,
}) => {
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await visit(context, gate.url)
  for (const state of ['broken', 'silent'] as const) {
    gate.state = state
    const start = Date.now()
    await page.goto(`${gate.url}find/`, { waitUntil: 'commit' })
    expect((await notice(page).innerText()).length, state).toBeGreaterThan(10)
    expect(Date.now() - start, state).toBeLessThan(25_000)
  }
})

test('what there is not is not there, with and without a worker', async ({ browser }) => {
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await visit(context, gate.url)
  const response = await page.goto(`${gate.url}nothing/of/the/kind/`)
  expect(response?.status()).toBe(404)
  expect(response?.fromServiceWorker()).toBe(true)
  expect((await keptIn(page)).filter((path) => path.includes('nothing'))).toEqual([])
})

test('caches of former workers are removed, those of neighbours on the host are not', async ({ browser }) => {
  await using gate = await openGate(inject('site'))
  await using context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${gate.url}robots.txt`)
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    [`${base}#0`, `${base}below/#0`],
  )
  await visit(context, gate.url)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([`${base}below/#0`, cache])
})

test('Chromium finds nothing that hinders installing', async ({ open }) => {
  const page = await open('')
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // The contexts of tests are private ones, into which nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  expect((await session.send('Page.getAppManifest')).errors).toEqual([])
})

let project = ''
beforeAll(async () => {
  project = await smallProject()
})
afterAll(() => rm(project, { recursive: true, force: true }))

test('nobody is kept on an old version: what is published shows at the next load, and offline after it', async ({
  browser,
}) => {
  const dist = join(project, 'dist')
  await retitle(project, 'The first headline')
  expect(await build(project)).toMatchObject({ code: 0 })
  const { url, close } = await serve({ dir: dist, base, port: 0 })
  await using gate = await openGate(url)
  await using context = await browser.newContext()
  const page = await visit(context, gate.url)
  await page.goto(`${gate.url}about/`)

  // In the same folder, behind the same server.
  await retitle(project, 'The second headline')
  expect(await build(project)).toMatchObject({ code: 0 })
  await page.goto(gate.url)
  expect(await page.locator('article h3').innerText()).toContain('The second headline')

  // On any page, the browser sees that there is a new worker, and that one takes what is new.
  await page.goto(`${gate.url}about/`)
  await expect.poll(() => textOf(page, ''), { timeout: 20_000 }).toContain('second')
  gate.state = 'gone'
  await page.goto(gate.url)
  expect(await page.locator('article h3').innerText()).toContain('The second headline')
  await close()
})

/** Opens an address and waits until the worker has taken what it keeps from the first visit on. */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((done) => active?.addEventListener('statechange', done))
  })
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  return page
}

function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), cache)
}

function textOf(page: Page, path: string): Promise<string | undefined> {
  return page.evaluate(
    async ([name = '', address = '']) => (await (await caches.open(name)).match(address))?.text(),
    [cache, base + path],
  )
}
