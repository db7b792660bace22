import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { faults } from './axe.ts'
import { counted, marks, type Option, options, shown, state } from './find-page.ts'
import { addressOf, test } from './fixtures.ts'
import { longCount, type LongSite, longSite } from './long-site.ts'
import { builtPages } from './pages.ts'
import { isLong } from './random.ts'
import { wireBytes } from './wire.ts'

const SCRIPT = 4096
const SEARCH = 21_000
const PAGE = 30_000
const PAUSE = 600
const until = <Value>(value: () => Value | Promise<Value>) => expect.poll(value, { timeout: 20_000 })

let long: LongSite
beforeAll(async () => {
  long = await longSite()
}, 400_000)
afterAll(() => long.close())

const lengths = isLong ? (['short', 'long'] as const) : (['short'] as const)
describe.for(lengths)('in a %s story', (length) => {
  const find = (query = '') => (length === 'long' ? `${long.url}find/${query}` : addressOf(`find/${query}`))
  const dist = () => (length === 'long' ? long.dist : 'dist')

  test('without JavaScript there is no field that does nothing', async ({ open }) => {
    const page = await open(find(), { javaScriptEnabled: false })
    expect(await page.locator('input').isVisible()).toBe(false)
  })

  test('events are found by their headlines, and the words are marked', async ({ open }) => {
    const page = await open(find())
    for (const title of some(titlesOf(dist()), 10)) {
      await page.locator('input').fill(title)
      await until(() => shown(page).locator('a').allTextContents()).toContain(title)
      await until(() => marks(page)).toBeGreaterThan(0)
    }
  })

  test('a query is in the address, which brings it back; so does going back', async ({ open }) => {
    const [title = ''] = titlesOf(dist())
    const query = title.slice(0, 100)
    const page = await open(find())
    await page.locator('input').fill(query)
    await until(() => marks(page)).toBeGreaterThan(0)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: query })
    const before = await state(page)
    expect(before.shown).toBeGreaterThan(0)

    await shown(page).locator('a').first().click()
    await page.waitForURL(/\/events\//)
    await page.goBack()
    await until(() => state(page)).toEqual(before)
    await page.goto(find(new URL(page.url()).search))
    await until(() => state(page)).toEqual(before)
  })

  test('how much fits is seen, and said aloud once typing pauses', async ({ open }) => {
    const page = await open(find())
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      const status = document.querySelector('.find [role=status]')
      if (status)
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true })
    })
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    await page.locator('input').fill('t')
    await until(async () => (await said()).length).toBe(1)
    await page.locator('input').evaluate(async (field: HTMLInputElement) => {
      for (const value of ['th', 'the', 'th', 't']) {
        field.value = value
        field.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((done) => setTimeout(done, 60))
      }
    })
    await until(async () => (await said()).length).toBe(2)
    await page.waitForTimeout(PAUSE)
    expect(await said()).toHaveLength(2)
    const [sentence = ''] = await said()
    expect(sentence.match(/\d+/g)).toEqual(await counted(page))
  })

  test('where nothing fits the page says so, and Escape brings back what it had', async ({ open }) => {
    const page = await open(find())
    const before = await page.locator('.find li a').allTextContents()
    const field = page.locator('input')
    await field.fill('qqqqqqqqqqqq')
    await until(() => page.locator('.nothing').isVisible()).toBe(true)
    expect(await shown(page).count()).toBe(0)
    await field.fill(titlesOf(dist()).join('').match(/\p{L}/u)?.[0] ?? '')
    await until(() => marks(page)).toBeGreaterThan(0)
    expect(await page.locator('.nothing').isVisible()).toBe(false)
    await field.press('Escape')
    await until(() => field.inputValue()).toBe('')
    await until(() => page.locator('.find li a').allTextContents()).toEqual(before)
    expect(await marks(page)).toBe(0)
    await until(() => new URL(page.url()).search).toBe('')
  })

  test.for(['search.json', 'terms-*.json'])(
    'where %s cannot be had the page says so, and tries again',
    async (file, { open }) => {
      let cut = true
      const page = await open(find(), {
        // It would have a copy.
        serviceWorkers: 'block',
        prepare: (fresh) => fresh.route(`**/${file}`, (route) => (cut ? route.abort() : route.continue())),
      })
      await page.locator('input').fill('the')
      await until(() => page.locator('.failed').isVisible()).toBe(true)
      cut = false
      await page.locator('input').fill('qqqqqqqqqqqq')
      await until(() => page.locator('.nothing').isVisible()).toBe(true)
      expect(await page.locator('.failed').isVisible()).toBe(false)
    },
  )

  test('nothing is fetched before the field is used; page, script and first search are light', async ({
    open,
  }) => {
    const requested = new Set<string>()
    const page = await open(find(), {
      serviceWorkers: 'block',
      prepare: async (fresh) => fresh.on('request', (request) => requested.add(request.url())),
    })
    await page.waitForLoadState('networkidle')
    expect([...requested].filter((address) => /\/search/.test(address))).toEqual([])
    // Every page has its script.
    const scripts = [...requested].filter((address) => /\/_astro\/(?!Page\.).*\.js$/.test(address))
    requested.clear()
    await page.locator('input').fill('a')
    await until(() => marks(page)).toBeGreaterThan(0)
    const sizes = async (addresses: Iterable<string>) =>
      Promise.all([...addresses].map(async (address) => (await wireBytes(address)).length))
    const sum = (bytes: number[]) => bytes.reduce((all, one) => all + one, 0)
    const bytes = {
      page: gzipSync(readFileSync(join(dist(), 'find/index.html'))).length,
      script: sum(await sizes(scripts)),
      search: sum(await sizes(requested)),
    }
    console.log(`Find in a ${length} story, bytes on the wire:`, { ...bytes, files: requested.size })
    expect(bytes.page).toBeLessThanOrEqual(PAGE)
    expect(bytes.script).toBeLessThanOrEqual(SCRIPT)
    expect(bytes.script + bytes.search).toBeLessThanOrEqual(SEARCH)
  })

  test('results have no fault that axe can find, and fit a narrow screen', async ({ open }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(find('?q=a'), { colorScheme, viewport: { width: 320, height: 640 } })
      await until(() => marks(page)).toBeGreaterThan(0)
      expect(await faults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })

  test('nothing moves when the field comes', async ({ open }) => {
    const page = await open(find(), {
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
})

describe.for([true, false])('of a list of all events, with JavaScript: %s', (javaScriptEnabled) => {
  test('each choice leaves what its number says, and the page says how many', async ({ open }) => {
    const page = await open('find/', { javaScriptEnabled })
    const all = await shown(page).count()
    for (const { facet, value, label } of some(await options(page), 25)) {
      await page.selectOption(`select[name=${facet}]`, value)
      const count = await shown(page).count()
      expect(label.match(/\(([^()]*)\)$/)?.[1]?.replace(/\D/g, ''), label).toBe(String(count))
      expect(await counted(page), `${facet} ${value}`).toEqual([String(count), String(all)])
      await page.selectOption(`select[name=${facet}]`, '')
    }
    expect(await shown(page).count()).toBe(all)
    expect(await page.locator('.part').isVisible()).toBe(false)
  })

  test('two choices leave what has both, and everything comes back with one press', async ({ open }) => {
    const page = await open('find/', { javaScriptEnabled })
    const all = await shown(page).count()
    const [first, second] = twoFacets(await options(page))
    if (!first || !second) return
    await page.selectOption(`select[name=${first.facet}]`, first.value)
    await page.selectOption(`select[name=${second.facet}]`, second.value)
    const both = await page
      .locator(`.find li[class~="${first.facet}-${first.value}"][class~="${second.facet}-${second.value}"]`)
      .count()
    expect(await shown(page).count()).toBe(both)
    await page.locator('.clear').click()
    expect(await shown(page).count()).toBe(all)
  })

  test('on a narrow screen the filters are folded, and the first event is in sight', async ({ open }) => {
    const page = await open('find/', { javaScriptEnabled, viewport: { width: 360, height: 740 } })
    expect(await page.locator('select').first().isVisible()).toBe(false)
    expect((await shown(page).first().boundingBox())?.y).toBeLessThan(600)
    await page.locator('main summary').click()
    expect(await page.locator('select').first().isVisible()).toBe(true)
  })
})

test('without JavaScript every value that can be chosen has a page', async ({ open }) => {
  const page = await open('find/', { javaScriptEnabled: false })
  const folders = { person: 'people', place: 'places', source: 'sources', kind: 'kinds', tag: 'tags' }
  const pages = new Set(builtPages())
  for (const { facet, value } of await options(page))
    expect(pages).toContain(`${folders[facet as keyof typeof folders]}/${value}/`)
})

test('a choice is in the address beside the query, and both narrow the list', async ({ open }) => {
  const page = await open('find/')
  const [choice] = await options(page)
  if (!choice) throw new Error('Every story has kinds of events.')
  await page.selectOption(`select[name=${choice.facet}]`, choice.value)
  const title = (await shown(page).locator('a').first().textContent()) ?? ''
  await page.locator('input').fill(title.slice(0, 100))
  await page.locator('input').blur()
  const { search } = new URL(page.url())
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    q: title.slice(0, 100),
    [choice.facet]: choice.value,
  })
  await until(() => marks(page)).toBeGreaterThan(0)
  const before = await state(page)
  // On a narrow screen, who comes to an address with a choice sees which.
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(addressOf(`find/${search}`))
  await until(() => state(page)).toEqual(before)
  expect(await page.locator(`select[name=${choice.facet}]`).isVisible()).toBe(true)
  await page.locator('.clear').click()
  await until(() => new URL(page.url()).search).toBe('')
  expect(await page.locator('input').evaluate((field) => field === document.activeElement)).toBe(true)
})

test('an address with values that the story does not have shows everything', async ({ open }) => {
  const page = await open('find/?person=nobody-of-this-name&kind=%22%5D&q=')
  expect(await page.locator('.part').isVisible()).toBe(false)
  expect(await page.locator('select').first().inputValue()).toBe('')
})

test('a word of the text alone is found, and the page shows where', async ({ open }) => {
  const page = await open('find/')
  const word = await wordOfTextAlone(page)
  if (!word) return
  await page.locator('input').fill(word)
  await until(() => page.locator('.find li .excerpt').count()).toBeGreaterThan(0)
  for (const text of await page.locator('.find li .excerpt').allTextContents())
    expect(text.toLowerCase()).toContain(word)
})

test('of a long story ten results come, and more when asked for', async ({ open }) => {
  const page = await open(`${long.url}find/`)
  await page.locator('input').fill('a')
  await until(() => shown(page).count()).toBe(10)
  expect(await counted(page)).toEqual([expect.anything(), String(longCount)])
  await page.locator('.more button').click()
  await until(() => shown(page).count()).toBe(30)
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(
    true,
  )
})

/** Of a long list, some from everywhere in it. */
function some<One>(all: One[], most: number): One[] {
  return all.filter((_, index) => index % Math.ceil(all.length / most) === 0)
}

const twoFacets = (all: Option[]) => [all[0], all.find(({ facet }) => facet !== all[0]?.facet)]

/** The headlines of a built story that have words. */
const titlesOf = (dist: string) =>
  eventsOf(dist)
    .map(({ title }) => title)
    .filter((title) => /[\p{L}\p{N}]/u.test(title))

function eventsOf(dist: string): { title: string; text: { text: string }[] }[] {
  const { events } = JSON.parse(readFileSync(join(dist, 'timeline.json'), 'utf8')) as {
    events: { title: string; text: { text: string }[] }[]
  }
  return events
}

/** A long word that is in some text and in no headline or summary. */
async function wordOfTextAlone(page: Page): Promise<string | undefined> {
  const visible = (await page.locator('.find ol').innerText()).toLowerCase()
  const texts = eventsOf('dist').flatMap(({ text }) => text.map((statement) => statement.text.toLowerCase()))
  const words = texts.join(' ').match(/(?<![\p{L}\p{M}\p{N}-])[a-z]{8,}(?![\p{L}\p{M}\p{N}-])/gu) ?? []
  return words.find((word) => !visible.includes(word.slice(0, 5)))
}
