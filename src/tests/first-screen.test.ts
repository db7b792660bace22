import { constants, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { addressOf, test } from './fixtures.ts'
import { wireBytes } from './wire.ts'

// What a server sends before it waits for the first acknowledgement: ten TCP segments.
const FIRST_FLIGHT = 14_600

test.for([
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
])('the first screen ($width × $height) is whole with the first 14,600 bytes', async (viewport, { open }) => {
  const wire = await wireBytes(addressOf(''))
  const first = gunzipSync(wire.subarray(0, FIRST_FLIGHT), { finishFlush: constants.Z_SYNC_FLUSH })
  console.log(
    `Document ${wire.length} bytes; the first flight holds ${first.length} of ${gunzipSync(wire).length} unpacked`,
  )

  const whole = await open('', { viewport, javaScriptEnabled: false })
  const begun = await open('', {
    viewport,
    javaScriptEnabled: false,
    prepare: (page) =>
      page.route('**', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ body: first, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      ),
  })
  const [complete, early] = [await whole.screenshot(), await begun.screenshot()]
  expect(early.equals(complete), 'the two pictures are the same').toBe(true)
})
