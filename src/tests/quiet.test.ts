import { expect, inject } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { somePages } from './pages.ts'

test('no page asks another host, misses a file, or writes an error to the console', async ({ open }) => {
  const { origin } = new URL(inject('site'))
  const faults: string[] = []
  const page = await open('')
  const fault = (what: string) => faults.push(`${page.url()} ${what}`)
  page.on('request', (request) => request.url().startsWith(`${origin}/`) || fault(`asks ${request.url()}`))
  page.on('response', (response) => response.ok() || fault(`gets ${response.status()} for ${response.url()}`))
  page.on('console', (message) => /error|warning/.test(message.type()) && fault(`writes ${message.text()}`))
  page.on('pageerror', (error) => fault(`throws ${error.message}`))
  // An address that moved leads on meanwhile.
  for (const path of somePages()) await page.goto(addressOf(path)).catch(() => page.goto(addressOf(path)))
  expect(faults).toEqual([])
})

test('a wrong address at any depth answers with the 404 page, and its links lead back', async ({ open }) => {
  const page = await open('no/such/page/')
  const home = page.locator(`a[href="${new URL(inject('site')).pathname}"]`).first()
  await home.click()
  expect(page.url()).toBe(inject('site'))
})
