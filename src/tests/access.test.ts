import { describe, expect } from 'vitest'
import { faults } from './axe.ts'
import { test } from './fixtures.ts'
import { pageKinds } from './pages.ts'
import { isLong } from './random.ts'

const NARROW = { width: 320, height: 640 }

describe.for(pageKinds())('/%s', (path) => {
  test('has no fault that axe can find: light, dark, and 320 pixels wide', async ({ open }) => {
    const page = await open(path, { colorScheme: 'light' })
    const light = await faults(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = isLong ? await faults(page) : []
    await page.setViewportSize(NARROW)
    expect({ light, dark, narrow: await faults(page) }).toEqual({ light: [], dark: [], narrow: [] })
  })

  test('does not scroll sideways at 320 pixels', async ({ open }) => {
    const page = await open(path, { viewport: NARROW })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width)
  })

  test('prints no way about the site', async ({ open }) => {
    const page = await open(path)
    await page.emulateMedia({ media: 'print' })
    const ways = page
      .locator('nav:not(.axis)')
      .evaluateAll((navs) => navs.filter((nav) => nav.checkVisibility()).map((nav) => nav.ariaLabel))
    expect(await ways).toEqual([])
  })
})
