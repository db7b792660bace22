import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { test as base, inject } from 'vitest'

/** Vitest's `test` with one browser for all files of a process, and `open` for a fresh page of it at a path below the site's address. */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch(inject('launch') as Parameters<typeof chromium.launch>[0])
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', async ({ browser }, { onCleanup }): Promise<Open> => {
    const opened: Page[] = []
    onCleanup(async () => {
      for (const page of opened) await page.context().close()
    })
    return async (path, { prepare, ...options } = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      opened.push(page)
      await prepare?.(page)
      await page.goto(addressOf(path))
      return page
    }
  })

/** The address at which the tests reach a path below the site's own. */
export function addressOf(path: string): string {
  return new URL(path, inject('site')).href
}

export type Open = (
  path: string,
  options?: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> },
) => Promise<Page>
