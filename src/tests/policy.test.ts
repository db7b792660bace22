import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { expect, inject } from 'vitest'
import { draftsUnder } from '../scripts/write/drafts-under.ts'
import { siteAddress } from '../urls/address.ts'
import { addressOf, test } from './fixtures.ts'
import { builtPages, eventPages, fileOf, leadsOn, pageKinds, somePages } from './pages.ts'

const TABS = 6
const elsewhere = 'https://elsewhere.invalid/'
const { site, base } = siteAddress(process.env)
const trees = somePages().map((path) => ({ path, tree: fromHtml(readFileSync(join('dist', fileOf(path)))) }))
const [event = ''] = eventPages()

test('every page has one policy, before anything that it governs, and none allows what is not named by hash', () => {
  for (const { path, tree } of trees) {
    const governed = selectAll('meta[http-equiv=content-security-policy], script, style, link, base', tree)
    expect(governed[0]?.properties['httpEquiv'], path).toEqual(['content-security-policy'])
    const policies = selectAll('meta[http-equiv=content-security-policy]', tree)
    expect(policies, path).toHaveLength(1)
    const values = String(policies[0]?.properties['content'])
      .split(';')
      .flatMap((rule) => rule.split(' ').slice(1))
    const allowed = /^(?:'self'|'none'|'sha256-[\w+/]{43}='|'script'|sourceline)$/
    expect(
      values.filter((value) => !allowed.test(value)),
      path,
    ).toEqual([])
  }
})

test('no page tells another site which page of this one it was', async ({ open }) => {
  for (const { path, tree } of trees)
    expect(selectAll('meta[name=referrer][content=no-referrer]', tree), path).toHaveLength(1)
  for (const path of [event, `${event}embed/`, 'find/'].filter((page) => builtPages().includes(page))) {
    const page = await open(path)
    await page.context().route(`${elsewhere}**`, (route) => route.fulfill({ body: 'elsewhere' }))
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://elsewhere.invalid/' })
      document.querySelector('main')?.prepend(link)
      link.append('elsewhere')
    })
    const [request] = await Promise.all([
      page.context().waitForEvent('request', (one) => one.url().startsWith(elsewhere)),
      page.getByText('elsewhere').click(),
    ])
    expect(await request.allHeaders()).not.toHaveProperty('referer')
  }
})

test('every link to another site says that it leads there, and gives it no hold on the page', () => {
  const wrong = trees.flatMap(({ path, tree }) =>
    selectAll('a[href^="http"]', tree)
      .filter(({ properties }) => !`${String(properties['href'])}/`.startsWith(`${site}/`))
      .filter(({ properties }) => {
        const rel = (properties['rel'] ?? []) as string[]
        return !rel.includes('noopener') || !rel.includes('external')
      })
      .map(({ properties }) => `/${path} ${String(properties['href'])}`),
  )
  expect(wrong).toEqual([])
})

test('no page breaks its policy, opens a dialog, misses a file, writes an error or asks another host', async ({
  open,
}) => {
  const faults: string[] = []
  const first = await open('', { prepare: (page) => watch(page.context(), faults) })
  const left = somePages()
  const visitSome = async () => {
    const page = await first.context().newPage()
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const address = addressOf(path)
      await page.goto(address)
      // It would cut in on the next.
      if (leadsOn(path)) await page.waitForURL((url) => url.href !== address)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: TABS }, visitSome))
  expect(faults).toEqual([])
})

test.for([...pageKinds(), `${event}embed/`])(
  '/%s keeps to its policy while everything in it is used',
  async (path, { open }) => {
    const faults: string[] = []
    const page = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
      prepare: (fresh) => watch(fresh.context(), faults),
    })
    for (const field of await page.locator('input[type=search]:visible').all()) await field.fill('a')
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll('summary')) summary.click()
      for (const control of document.querySelectorAll<HTMLElement>('button, input')) control.click()
    })
    for (const select of await page.locator('select:visible').all()) await select.selectOption({ index: 1 })
    await page.waitForLoadState('networkidle')
    expect(faults).toEqual([])
  },
)

test('what stays on the device after all pages were used is listed on the page of settings, and nothing else', async ({
  open,
}) => {
  const page = await open('')
  await page.evaluate(() => navigator.serviceWorker.ready)
  for (const path of pageKinds()) {
    await page.goto(addressOf(path))
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  }
  await page.goto(addressOf('write/'))
  await page.locator('#event-title').fill('Something')
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain(draftsUnder(base))
  await page.goto(addressOf('settings/'))
  for (const choice of await page.locator('main input:enabled').all()) await choice.click()
  const kept = await page.evaluate(async () => ({
    named: [...Object.keys(localStorage), ...(await caches.keys())],
    unnamed: [...Object.keys(sessionStorage), ...(await indexedDB.databases()), document.cookie].filter(
      Boolean,
    ),
  }))
  expect(kept.unnamed).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  const listed = await page
    .locator('[data-name][data-kept]')
    .evaluateAll((things) => things.map((thing) => (thing as HTMLElement).dataset.name ?? ''))
  expect(kept.named.length).toBeGreaterThanOrEqual(listed.length)
  expect(kept.named.filter((name) => !listed.some((one) => name.startsWith(one)))).toEqual([])
  const about = trees.find(({ path }) => path === 'about/')
  expect(selectAll('main a[href$="/settings/"]', about?.tree)).toHaveLength(1)
})

// Each tells its own name when it works.
const attacks = {
  script: `<script>hit('script')</script>`,
  handler: `<p class="press" onclick="hit('handler')"></p>`,
  link: `<a class="press" href="javascript:hit('link')">A link</a>`,
  style: `<style>[title=style] { position: fixed }</style><p title="style"></p>`,
  attribute: `<p title="attribute" style="position: fixed"></p>`,
  picture: `<img src="${elsewhere}picture" alt="">`,
  'foreign-script': `<script src="${elsewhere}foreign-script"></script>`,
  sheet: `<link rel="stylesheet" href="${elsewhere}sheet">`,
  frame: `<iframe title="A frame" src="${elsewhere}frame"></iframe>`,
  object: `<object data="${elsewhere}object"></object>`,
  form: `<form action="${elsewhere}form" target="_blank"><button class="press">Sign in</button></form>`,
  base: `<base href="${elsewhere}">`,
}

test('what has got into a text does nothing there, whatever it is', async ({ open }) => {
  const attack = async (change: (html: string) => string) => {
    const [gains, refusals] = [new Set<string>(), new Set<string>()]
    const prepare = (fresh: Page) => plant(fresh.context(), change, gains, refusals)
    const page = await open('about/', { prepare })
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('.press')) one.click()
    })
    await page.waitForTimeout(500)
    for (const name of await changes(page)) gains.add(name)
    return { gains: [...gains].sort(), refusals: [...refusals].sort() }
  }
  expect(await attack((html) => html)).toEqual({
    gains: [],
    refusals: [
      'base-uri',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ],
  })
  const bare = (html: string) => html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
  const { gains, refusals } = await attack(bare)
  expect(gains, 'without the policy all of it would').toEqual(expect.arrayContaining(Object.keys(attacks)))
  expect(refusals).toEqual([])
})

test('a script that writes text as markup is stopped, even one of the site’s own', async ({ open }) => {
  const page = await open('')
  const thrown = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>'
      return ''
    } catch (error) {
      return String(error)
    }
  })
  expect(thrown).toContain('TrustedHTML')
})

/** Collects whatever a page of a context does that none should do. */
async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  const { origin } = new URL(inject('site'))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`)
  })
  context.on('response', (response) => {
    if (!response.ok()) faults.push(`gets ${response.status()} for ${response.url()}`)
  })
  context.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(`${message.location().url} ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('dialog', (dialog) => {
    faults.push(`opens ${dialog.message()}`)
    void dialog.dismiss()
  })
  await onViolation(context, (what) => void faults.push(what))
}

async function onViolation(
  context: BrowserContext,
  tell: (what: string, directive: string) => void,
): Promise<void> {
  await context.exposeFunction('violated', tell)
  await context.addInitScript(() => {
    const { violated } = globalThis as unknown as { violated: typeof tell }
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violated(`${location.pathname} breaks ${effectiveDirective} with ${blockedURI}`, effectiveDirective),
    )
  })
}

/** Puts all attacks in front of the text of a page, as if they had come through the build. */
async function plant(
  context: BrowserContext,
  change: (html: string) => string,
  gains: Set<string>,
  refusals: Set<string>,
): Promise<void> {
  await context.exposeFunction('hit', (name: string) => void gains.add(name))
  await onViolation(context, (_, directive) => void refusals.add(directive))
  await context.route('**/about/', async (route) => {
    const response = await route.fetch()
    const planted = Object.values(attacks).join('')
    const body = change(await response.text()).replace(/<main[^>]*>/, (start) => start + planted)
    await route.fulfill({ response, body })
  })
  await context.route(`${elsewhere}**`, (route) => {
    gains.add(new URL(route.request().url()).pathname.slice(1))
    return route.fulfill({ body: '' })
  })
}

/** Names of the attacks that have changed how a page looks or where its links lead. */
function changes(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>('p[title]')]
      .filter((element) => getComputedStyle(element).position === 'fixed')
      .map((element) => element.title),
    ...(new URL(document.baseURI).host === location.host ? [] : ['base']),
  ])
}
