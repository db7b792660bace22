import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { eventPages } from './pages.ts'
import { wireBytes } from './wire.ts'

// What a server sends before it waits for the first acknowledgement: ten TCP segments. It holds a story of up to 20 events;
// a longer one has as much more as its text takes.
const DOCUMENT = 14_600
const EVENT = 600
const UNPACKED = 90_000
const ELEMENTS = 1_300
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
    document: gzipSync(await (await fetch(addressOf(''))).bytes(), { level: 9 }).length,
    script: (await weight('script')) + inline.reduce((sum, text) => sum + gzipSync(text).length, 0),
    stylesheet: await weight('stylesheet'),
    font: await weight('font'),
    image: await weight('image'),
  }
  console.log('Timeline, bytes on the wire:', figures)

  const events = eventPages().length
  expect(figures.document).toBeLessThanOrEqual(Math.max(DOCUMENT, EVENT * events))
  if (events <= 20) {
    expect(Buffer.byteLength(await (await fetch(addressOf(''))).text())).toBeLessThanOrEqual(UNPACKED)
    const plain = await open('', { javaScriptEnabled: false })
    expect(await plain.locator('*').count()).toBeLessThanOrEqual(ELEMENTS)
  }
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
