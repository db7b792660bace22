import { describe, expect } from 'vitest'
import { faults } from './axe.ts'
import { test } from './fixtures.ts'
import { pageKinds } from './pages.ts'

const NARROW = { width: 320, height: 640 }

describe.for(pageKinds())('/%s', (path) => {
  test('has no fault that axe can find: wide and light, 320 pixels wide and dark', async ({ open }) => {
    const page = await open(path, { colorScheme: 'light' })
    const wide = await faults(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(NARROW)
    expect({ wide, narrow: await faults(page) }).toEqual({ wide: [], narrow: [] })
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
