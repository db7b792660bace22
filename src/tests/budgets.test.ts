import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { eventPages } from './pages.ts'
import { wireBytes } from './wire.ts'

// For a story of up to 20 events; a longer one has as much more as its text takes.
const DOCUMENT = 20_000
const EVENT = 1_000
const SCRIPT = 4_096

test('the timeline is light: its bytes on the wire, gzip', async ({ open }) => {
  const requested: { type: string; address: string }[] = []
  const page = await open('', {
    prepare: async (fresh) =>
      fresh.on('request', (request) =>
        requested.push({ type: request.resourceType(), address: request.url() }),
      ),
  })
  await page.waitForLoadState('networkidle')

  const weight = async (type: string) => {
    const bodies = await Promise.all(
      requested.filter((one) => one.type === type).map((one) => wireBytes(one.address)),
    )
    return bodies.reduce((sum, body) => sum + body.length, 0)
  }
  const inline = await page.locator('script:not([src]):not([type*="json"])').allTextContents()
  const figures = {
    document: (await wireBytes(addressOf(''))).length,
    script: (await weight('script')) + inline.reduce((sum, text) => sum + gzipSync(text).length, 0),
    stylesheet: await weight('stylesheet'),
    font: await weight('font'),
    image: await weight('image'),
  }
  console.log('Timeline, bytes on the wire:', figures)

  const events = eventPages().length
  expect(figures.document).toBeLessThanOrEqual(Math.max(DOCUMENT, EVENT * events))
  expect(figures.script).toBeLessThanOrEqual(SCRIPT)
  expect(figures.font).toBe(0)
})

test('nothing but the document holds up the first paint', async ({ open }) => {
  const page = await open('')
  const blocking = await page.evaluate(() =>
    (
      performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
        renderBlockingStatus: string
      })[]
    )
      .filter((resource) => resource.renderBlockingStatus === 'blocking')
      .map((resource) => resource.name),
  )
  expect(blocking).toEqual([])
})
