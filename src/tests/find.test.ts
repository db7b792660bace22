import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { describe, expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { builtPages } from './pages.ts'
import { wireBytes } from './wire.ts'

const SCRIPT = 2048
const PAUSE = 600
const until = <Value>(value: () => Value | Promise<Value>) => expect.poll(value, { timeout: 20_000 })

describe.for([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('each choice leaves what its number says, and says what is left out', async ({ open }) => {
    const page = await open('find/', { javaScriptEnabled })
    const all = await shown(page)
    for (const { facet, value, label } of some(await options(page))) {
      await page.selectOption(`select[name=${facet}]`, value)
      const count = await shown(page)
      expect(label.match(/\(([^()]*)\)$/)?.[1]?.replace(/\D/g, ''), label).toBe(String(count))
      expect(await counted(page), `${facet} ${value}`).toEqual([String(count), String(all - count)])
      await page.selectOption(`select[name=${facet}]`, '')
    }
    expect(await shown(page)).toBe(all)
    expect(await page.locator('.part').isVisible()).toBe(false)
  })

  test('two choices leave what has both, and everything comes back with one press', async ({ open }) => {
    const page = await open('find/', { javaScriptEnabled })
    const all = await shown(page)
    const [first, second] = twoFacets(await options(page))
    if (!first || !second) return
    await page.selectOption(`select[name=${first.facet}]`, first.value)
    await page.selectOption(`select[name=${second.facet}]`, second.value)
    const both = await page
      .locator(`.find li[class~="${first.facet}-${first.value}"][class~="${second.facet}-${second.value}"]`)
      .count()
    expect(await shown(page)).toBe(both)
    await page.locator('.clear').click()
    expect(await shown(page)).toBe(all)
  })
})

test('without JavaScript there is no field that does nothing, and every value has a page', async ({
  open,
}) => {
  const page = await open('find/', { javaScriptEnabled: false })
  expect(await page.locator('input').isVisible()).toBe(false)
  const folders = { person: 'people', place: 'places', source: 'sources', kind: 'kinds', tag: 'tags' }
  const pages = new Set(builtPages())
  for (const { facet, value } of await options(page))
    expect(pages).toContain(`${folders[facet as keyof typeof folders]}/${value}/`)
})

test('a choice and a query are in the address, which brings them back; so does going back', async ({
  open,
}) => {
  const page = await open('find/')
  const [choice] = await options(page)
  if (!choice) throw new Error('Every story has kinds of events.')
  await page.selectOption(`select[name=${choice.facet}]`, choice.value)
  const title = (await page.locator('.find li a').filter({ visible: true }).first().textContent()) ?? ''
  await page.locator('input').fill(title.slice(0, 100))
  await page.locator('input').blur()
  const { search } = new URL(page.url())
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    q: title.slice(0, 100),
    [choice.facet]: choice.value,
  })
  await until(() => marks(page)).toBeGreaterThan(0)
  const before = await state(page)
  expect(before.shown).toBeGreaterThan(0)

  await page.locator('.find li a').filter({ visible: true }).first().click()
  await page.waitForURL(/\/events\//)
  await page.goBack()
  await until(() => state(page)).toEqual(before)
  await page.goto(addressOf(`find/${search}`))
  await until(() => state(page)).toEqual(before)
})

test('an address with values that the story does not have shows everything', async ({ open }) => {
  const page = await open('find/?person=nobody-of-this-name&kind=%22%5D&q=')
  expect(await page.locator('.part').isVisible()).toBe(false)
})

test('what is shown is said aloud once typing pauses', async ({ open }) => {
  const page = await open('find/')
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const status = document.querySelector('.find [role=status]')
    if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true })
  })
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  await page.locator('input').fill('t')
  await until(async () => (await said()).length).toBe(1)
  await page.locator('input').evaluate(async (field: HTMLInputElement) => {
    for (const value of ['th', 'the', 'th', 't']) {
      field.value = value
      field.dispatchEvent(new Event('input'))
      await new Promise((done) => setTimeout(done, 60))
    }
  })
  await until(async () => (await said()).length).toBe(2)
  await page.waitForTimeout(PAUSE)
  expect(await said()).toHaveLength(2)
  const [sentence = ''] = await said()
  expect(sentence.match(/\d+/g)).toEqual(
    expect.arrayContaining([String(await shown(page)), String(await page.locator('.find li').count())]),
  )
})

test('every event is found by its headline, and the words are marked', async ({ open }) => {
  const page = await open('find/')
  const titles = await page.locator('.find li a').allTextContents()
  for (const title of some(titles.filter((text) => /[\p{L}\p{N}]/u.test(text)))) {
    await page.locator('input').fill(title)
    await until(() => marks(page)).toBeGreaterThan(0)
    expect(await page.locator('.find li a').filter({ visible: true }).allTextContents()).toContain(title)
  }
})

test('a word of the text alone is found, and the page shows where', async ({ open }) => {
  const page = await open('find/')
  const word = await wordOfTextAlone(page)
  if (!word) return
  await page.locator('input').fill(word)
  await until(() => page.locator('.find li .js-excerpt').count()).toBeGreaterThan(0)
  for (const text of await page.locator('.find li:has(.js-excerpt) .js-excerpt').allTextContents())
    expect(text.toLowerCase()).toContain(word)
})

test('where nothing fits, everything can be brought back, and Escape clears the field', async ({ open }) => {
  const page = await open('find/')
  const order = await page.locator('.find li a').allTextContents()
  const field = page.locator('input')
  await field.fill('qqqqqqqqqqqq')
  await until(() => shown(page)).toBe(0)
  expect(await page.locator('.nothing').isVisible()).toBe(true)
  await page.locator('.clear').click()
  await until(() => shown(page)).toBe(order.length)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await until(() => new URL(page.url()).search).toBe('')

  await field.fill(order.join('').match(/\p{L}/u)?.[0] ?? '')
  await until(() => marks(page)).toBeGreaterThan(0)
  await field.press('Escape')
  await until(() => field.inputValue()).toBe('')
  await until(() => page.locator('.find li a').allTextContents()).toEqual(order)
  expect(await marks(page)).toBe(0)
})

test('where the index cannot be had, the page says so, and tries again', async ({ open }) => {
  let cut = true
  const page = await open('find/', {
    // It would have a copy.
    serviceWorkers: 'block',
    prepare: (fresh) => fresh.route('**/search.json', (route) => (cut ? route.abort() : route.continue())),
  })
  await page.locator('input').fill('the')
  await until(() => page.locator('.failed').isVisible()).toBe(true)
  cut = false
  await page.locator('input').fill('qqqqqqqqqqqq')
  await until(() => shown(page)).toBe(0)
  expect(await page.locator('.failed').isVisible()).toBe(false)
})

test('search costs nothing until the field is used, and its script is small', async ({ open }) => {
  const requested: string[] = []
  const page = await open('find/', {
    prepare: async (fresh) =>
      fresh.on('request', (request) => requested.push(new URL(request.url()).pathname)),
  })
  await page.waitForLoadState('networkidle')
  expect(requested.filter((path) => /search/.test(path))).toEqual([])
  const [own = ''] = await page
    .locator('.find ~ script[src], script[src*="/index."]')
    .evaluateAll((scripts) => (scripts as HTMLScriptElement[]).map(({ src }) => src))
  const bytes = (await wireBytes(own)).length
  requested.length = 0
  await page.locator('input').focus()
  await page.waitForLoadState('networkidle')
  await until(() => requested.length).toBe(3)
  const later = await Promise.all(
    requested.map(async (path) => [path, (await wireBytes(addressOf(path))).length]),
  )
  console.log('Find, bytes on the wire:', {
    page: gzipSync(readFileSync('dist/find/index.html')).length,
    script: bytes,
    ...Object.fromEntries(later),
  })
  expect(bytes).toBeLessThanOrEqual(SCRIPT)
})

test('nothing moves when the field comes', async ({ open }) => {
  const page = await open('find/', {
    prepare: (fresh) =>
      fresh.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      }),
  })
  await page.locator('input').waitFor()
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
})

test('a filtered page has no fault that axe can find', async ({ open }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open('find/', { colorScheme, viewport: { width: 320, height: 640 } })
    await page.locator('input').fill('the')
    await until(() => page.locator('.find [role=status]').textContent()).not.toBe('')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ help, nodes }) => `${help}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})

type Option = { facet: string; value: string; label: string }

const options = (page: Page): Promise<Option[]> =>
  page.locator('.find option:not([value=""])').evaluateAll((all) =>
    (all as HTMLOptionElement[]).map((option) => ({
      facet: option.closest('select')?.name ?? '',
      value: option.value,
      label: option.text,
    })),
  )

/** Of a long list, some from everywhere in it. */
const some = <One>(all: One[]) => all.filter((_, index) => index % Math.ceil(all.length / 25) === 0)
const twoFacets = (all: Option[]) => [all[0], all.find(({ facet }) => facet !== all[0]?.facet)]
const shown = (page: Page) => page.locator('.find li').filter({ visible: true }).count()
const marks = (page: Page) => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)

/** The numbers that the style sheet has counted, as they are read aloud. */
async function counted(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.part' })
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' })
  await session.detach()
  return nodes.map(({ name }) => String(name?.value)).filter((text) => /^\d+$/.test(text))
}

async function state(page: Page) {
  return {
    shown: await shown(page),
    marks: await marks(page),
    values: await page
      .locator('.find :is(input, select)')
      .evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value)),
  }
}

/** A long word that is in some text and in no headline or summary. */
async function wordOfTextAlone(page: Page): Promise<string | undefined> {
  const visible = (await page.locator('.find ol').innerText()).toLowerCase()
  const { storedFields } = JSON.parse(readFileSync('dist/search.json', 'utf8')) as {
    storedFields: Record<string, { text: string }>
  }
  return Object.values(storedFields)
    .flatMap(
      ({ text }) => text.toLowerCase().match(/(?<![\p{L}\p{M}\p{N}])[a-z]{8,}(?![\p{L}\p{M}\p{N}])/gu) ?? [],
    )
    .find((word) => !visible.includes(word.slice(0, 5)))
}
