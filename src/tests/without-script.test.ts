import type { Page } from '@playwright/test'
import { describe, expect } from 'vitest'
import { test } from './fixtures.ts'
import { pageKinds } from './pages.ts'

const PHONE = { width: 360, height: 800 }

describe.for(pageKinds())('/%s', (path) => {
  test('says the same without JavaScript', async ({ open }) => {
    const [without, withScript] = [await open(path, { javaScriptEnabled: false }), await open(path)]
    expect(await textOf(without)).toBe(await textOf(withScript))
  })

  test('opens its popovers by keyboard alone and without JavaScript', async ({ open }) => {
    const page = await open(path, { javaScriptEnabled: false, viewport: PHONE })
    const markers = await page.locator('[popovertarget]:visible').all()
    if (path === '') expect(markers.length, 'the timeline shows its sources this way').toBeGreaterThan(0)
    for (const marker of markers) {
      const popover = page.locator(`[id="${await marker.getAttribute('popovertarget')}"]`)
      await marker.focus()
      await page.keyboard.press('Enter')
      expect(await popover.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await popover.isVisible()).toBe(false)
      expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  })
})

// Buttons and the field of the search may come with a script, and so may what it keeps or that it is missing; what is to be read
// may not.
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, label:has([type=search]), noscript, [data-kept]',
    ))
      control.style.display = 'none'
    return document.body.innerText
  })
}
