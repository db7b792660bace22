import { expect, test } from 'vitest'
import { event, timelineOf } from '../tests/sample.ts'
import { liveOf } from './live.ts'

test('the newest events come first, as many as 400 bytes hold, and all are counted', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [
      `events/what-happened-on-day-${n}.md`,
      event({ published: `2001-06-${String((n % 28) + 1).padStart(2, '0')}` }),
    ]),
  )
  const live = liveOf(await timelineOf(files))
  expect(live.events).toBe(61)
  expect(live.newest[0]).toMatch(/-(?:27|55)$/)
  expect(JSON.stringify(live).length).toBeLessThanOrEqual(400)
  expect(live.newest.length).toBeGreaterThan(10)
})
