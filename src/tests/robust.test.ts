import { expect, inject } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { expectReadable } from './hardship.ts'
import { unread } from './unread.ts'

test.for([360, 1280])(
  'all that has arrived can be read, whatever is missing, %i pixels wide',
  { timeout: 300_000 },
  async (width, { browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    await expectReadable(inject('site'), async (address, { unstyled = false, share }) => {
      const page = await context.newPage()
      await page.goto(address, { waitUntil: share ? 'commit' : 'load' })
      // Longer than what is still to come is waited for before the rest is shown.
      if (share) await page.waitForTimeout(900)
      const found = await page.evaluate(unread, !unstyled)
      await page.close()
      return found
    })
    await context.close()
  },
)

test('text that is hidden, covered or outside the page is found', async ({ open }) => {
  const page = await open('')
  const heading = page.locator('h1')
  for (const [property, value] of [
    ['display', 'none'],
    ['visibility', 'hidden'],
    ['opacity', '0'],
    ['color', 'transparent'],
    ['margin-inline-start', '-9999px'],
    ['font-size', '0'],
  ] as const) {
    await heading.evaluate((element, rule) => element.style.setProperty(...rule), [property, value] as const)
    const found = await page.evaluate(unread, true)
    expect(
      found.map(([text]) => text),
      property,
    ).toContain((await heading.textContent())?.trim().slice(0, 60))
    await heading.evaluate((element) => element.removeAttribute('style'))
  }
  expect(page.url()).toBe(addressOf(''))
})
