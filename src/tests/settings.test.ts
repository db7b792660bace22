import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { keptUnder } from '../scripts/kept.ts'
import { themeScript } from '../scripts/theme.ts'
import { siteAddress } from '../urls/address.ts'
import { addressOf, test } from './fixtures.ts'
import { builtPages, fileOf } from './pages.ts'

const { base } = siteAddress(process.env)
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('colours are those of the system until one chooses, on every page from the first paint on', async ({
  open,
}) => {
  const [light, dark] = [
    await paper(await open('', { colorScheme: 'light' })),
    await paper(await open('', { colorScheme: 'dark' })),
  ]
  expect(light).not.toBe(dark)

  const page = await open('settings/', { colorScheme: 'light' })
  await page.getByRole('radio').nth(2).check()
  expect(await paper(page)).toBe(dark)
  // Without the script of the page, only what stands in its head can have done it.
  await page.route('**/_astro/**', (route) => route.abort())
  await page.goto(addressOf('about/'))
  expect(await paper(page)).toBe(dark)
  await page.unroute('**/_astro/**')

  await page.goto(addressOf('settings/'))
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
  await page.getByRole('radio').nth(0).check()
  expect(await paper(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(page)).toBe(dark)
  await page.getByRole('radio').nth(1).check()
  expect(await paper(page)).toBe(light)
})

test('a page in another tab, and one that comes back, have the colours that were chosen meanwhile', async ({
  open,
}) => {
  const page = await open('about/', { colorScheme: 'light' })
  const light = await paper(page)
  const other = await page.context().newPage()
  await other.emulateMedia({ colorScheme: 'light' })
  await other.goto(addressOf('settings/'))
  await other.getByRole('radio').nth(2).check()
  await expect.poll(() => paper(page)).not.toBe(light)
})

test('paper is light, whatever was chosen', async ({ open }) => {
  const page = await open('settings/', { colorScheme: 'dark' })
  await page.getByRole('radio').nth(2).check()
  const dark = await paper(page)
  await page.emulateMedia({ media: 'print' })
  expect(await paper(page)).not.toBe(dark)
})

test('without script the page says so, and nothing on it pretends to work', async ({ open }) => {
  const page = await open('settings/', { javaScriptEnabled: false })
  expect(await page.locator('noscript').innerText()).toContain('JavaScript')
  for (const control of await page.locator('main').locator('input, button').all())
    expect(await control.isDisabled()).toBe(true)
})

test('where a browser keeps nothing, no script fails and no page looks different', async ({ open }) => {
  const errors: string[] = []
  const page = await open('', {
    prepare: async (fresh) => {
      fresh.on('pageerror', ({ message }) => errors.push(message))
      await fresh.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('', 'SecurityError')
          },
        })
      })
    },
  })
  await page.keyboard.press('j')
  expect(new URL(page.url()).hash).not.toBe('')
  expect(errors).toEqual([])
})

test('one button forgets all that is kept, and nothing of a neighbour on the same host', async ({ open }) => {
  const page = await open('settings/')
  await page.evaluate(async () => {
    localStorage.setItem('/neighbour/theme', 'dark')
    await caches.open('/neighbour/#1')
    await navigator.serviceWorker.ready
  })
  await page.getByRole('radio').nth(2).check()
  await page.getByRole('checkbox').uncheck()
  await page.goto(addressOf(''))
  await page.goto(addressOf('settings/'))
  await expect.poll(() => keptBy(page)).toMatchObject({ workers: 1 })
  const before = await keptBy(page)
  expect(before.names.sort()).toEqual(
    ['/neighbour/theme', ...Object.values(keptUnder(base)).filter((name) => !name.endsWith('#'))].sort(),
  )
  await page.getByRole('main').getByRole('button').click()
  await expect.poll(() => page.getByRole('status').innerText()).not.toBe('')
  expect(await keptBy(page)).toEqual({
    names: ['/neighbour/theme'],
    caches: ['/neighbour/#1'],
    workers: 0,
  })
  expect(await page.getByRole('radio').nth(0).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox').isChecked()).toBe(true)
})

test('the page of settings has no fault that axe can find, in each of its colours', async ({ open }) => {
  const page = await open('settings/', { viewport: { width: 320, height: 640 } })
  for (const place of [0, 1, 2]) {
    await page.getByRole('radio').nth(place).check()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ help, nodes }) => `${help}: ${nodes[0]?.html}`)).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the script in the head of each page is the one whose hash can be known beforehand', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const pages = builtPages().filter((page) => !/(^|\/)embed\/$/.test(page))
  const inline = pages.flatMap((page) => {
    const html = readFileSync(join('dist', fileOf(page)), 'utf8')
    return [...html.matchAll(/<script>([^<]*)<\/script>/g)].map(([, text = '']) => hash(text))
  })
  expect(new Set(inline)).toEqual(new Set([hash(themeScript(base))]))
})

function keptBy(page: Page) {
  return page.evaluate(async () => ({
    names: Object.keys(localStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}
