import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { describe, expect } from 'vitest'
import { test } from './fixtures.ts'
import { pageKinds } from './pages.ts'

describe.for(pageKinds().filter((path) => !path.includes('embed')))('/%s', (path) => {
  test('text stands out from paper, measured from pixels: 7:1 what is to be read, 4.5:1 all else', async ({
    open,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(path, { colorScheme, deviceScaleFactor: 3 })
      expect(
        await lowest(page, 'main :is(h1, h2, h3), .text > p'),
        `${colorScheme}, body`,
      ).toBeGreaterThanOrEqual(7)
      expect(
        await lowest(page, '.label, nav a, .note, .mark, text'),
        `${colorScheme}, rest`,
      ).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** The lowest contrast (WCAG 2.2, relative luminance) of the darkest and lightest pixels of some elements. */
async function lowest(page: Page, selector: string): Promise<number> {
  let least = Infinity
  const elements = await page.locator(selector).filter({ visible: true, hasText: /\S/ }).all()
  for (const element of elements.slice(0, 12)) {
    const box = await element.boundingBox()
    if (!box || box.width < 4 || box.height < 4) continue
    const { data } = PNG.sync.read(await element.screenshot())
    const lights = []
    for (let at = 0; at < data.length; at += 4) lights.push(luminance(data[at], data[at + 1], data[at + 2]))
    lights.sort((a, b) => a - b)
    least = Math.min(least, ((lights.at(-1) ?? 0) + 0.05) / ((lights[0] ?? 1) + 0.05))
  }
  return least
}

function luminance(...channels: (number | undefined)[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel = 0) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
