import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { builtPages } from './pages.ts'

const [event = ''] = builtPages().filter((page) => /^events\/[^/]+\/$/.test(page))

test('j leads through all events of the timeline and k back, and the address and the focus follow', async ({
  open,
}) => {
  const page = await open('')
  const ids = await idsOf(page)
  for (const id of ids) {
    await page.keyboard.press('j')
    expect(await standing(page)).toEqual({ hash: `#${id}`, focused: id, inView: true })
  }
  for (const id of ids.slice(0, -1).reverse()) {
    await page.keyboard.press('k')
    expect(await standing(page)).toEqual({ hash: `#${id}`, focused: id, inView: true })
  }
  expect(await page.evaluate(() => history.length)).toBeLessThan(4)
})

test('from where one has scrolled to, j leads on and not back to where one was', async ({ open }) => {
  const page = await open('', { viewport: { width: 360, height: 500 } })
  const ids = await idsOf(page)
  if (ids.length < 3) return
  await page.keyboard.press('j')
  await page.locator(`[id="${ids.at(-2)}"]`).evaluate((entry) => entry.scrollIntoView())
  await page.keyboard.press('j')
  expect(await standing(page)).toMatchObject({ focused: ids.at(-1) })
})

test('a keyboard of another script has the same keys in the same places', async ({ open }) => {
  const page = await open('')
  const [first] = await idsOf(page)
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true })),
  )
  expect(await standing(page)).toMatchObject({ focused: first })
})

test('on the page of an event j and k lead to the next and the previous one', async ({ open }) => {
  const page = await open(event)
  for (const [key, rel] of [
    ['j', 'next'],
    ['k', 'prev'],
  ] as const) {
    const link = page.locator(`a[rel=${rel}]`)
    if ((await link.count()) === 0) continue
    const target = await link.evaluate((a) => (a as HTMLAnchorElement).href)
    await page.keyboard.press(key)
    await page.waitForURL(target)
  }
})

test('/ leads to the field for finding, and ? to the list of all keys', async ({ open }) => {
  const page = await open(event)
  await page.keyboard.press('/')
  await page.waitForURL(`${addressOf('find/')}*`)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  await page.keyboard.type('j/?k')
  expect(await page.locator('input[type=search]').inputValue()).toBe('j/?k')
  await page.goto(addressOf(''))
  await page.keyboard.press('?')
  await page.waitForURL(addressOf('settings/'))
})

test('no key does anything together with Control, Alt or Meta', async ({ open }) => {
  const page = await open('')
  for (const modifier of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${modifier}+j`)
  expect(new URL(page.url()).hash).toBe('')
})

test('no key does anything while a note is open', async ({ open }) => {
  const page = await open('', { viewport: { width: 360, height: 740 } })
  await page.locator('[popovertarget]:visible').first().click()
  await page.keyboard.press('j')
  expect(new URL(page.url()).hash).toBe('')
  await page.keyboard.press('Escape')
  await page.locator(':popover-open').waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await expect.poll(() => new URL(page.url()).hash).not.toBe('')
})

test('the keys can be switched off, on all pages and for good, and on again', async ({ open }) => {
  const page = await open('settings/')
  const box = page.getByRole('checkbox')
  await box.uncheck()
  await page.goto(addressOf(''))
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  expect(page.url()).toBe(addressOf(''))
  await page.goto(addressOf('settings/'))
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await page.goto(addressOf(''))
  await page.keyboard.press('j')
  await expect.poll(() => new URL(page.url()).hash).not.toBe('')
})

function idsOf(page: Page): Promise<string[]> {
  return page.locator('article[data-when]').evaluateAll((entries) => entries.map(({ id }) => id))
}

function standing(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement
    const { top = -1, bottom = 0 } = focused?.getBoundingClientRect() ?? {}
    return {
      hash: location.hash,
      focused: focused?.closest('article')?.id,
      inView: top >= 0 && bottom <= innerHeight,
    }
  })
}
