import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { serve } from './serve.ts'
import { addressOf, test } from './fixtures.ts'
import { library } from './timelinejs.ts'

const ROUNDS = 11
// Slow 4G, the screen and the four times slower processor of a phone, as Lighthouse has them, in bytes and milliseconds.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const SLOWDOWN = 4
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}

/** On a wide screen a slow processor has more to lay out before the first words. */
const screens = [
  ['a phone', PHONE, { plain: 1.25, timelineJs: 4 }],
  ['a desk', {}, { plain: 1.6, timelineJs: 3 }],
] as const

test.for(screens)(
  'on %s its words come nearly as soon as in plain HTML, far sooner than in TimelineJS, and nothing moves',
  async ([, screen, bounds], { open }) => {
    const plain = await serveBeside(await plainPage(await open('', { javaScriptEnabled: false })))
    const timelineJs = await serveBeside(TIMELINE_JS, library)
    const addresses = { plain: plain.url, timeline: addressOf(''), timelineJs: timelineJs.url }
    const runs: Record<keyof typeof addresses, Paint[]> = { plain: [], timeline: [], timelineJs: [] }
    try {
      for (let round = 0; round < ROUNDS; round++)
        for (const name of Object.keys(addresses) as (keyof typeof addresses)[])
          runs[name].push(await paintOf(await open('404.html', screen), addresses[name], SLOWDOWN))
    } finally {
      await Promise.all([plain.close(), timelineJs.close()])
    }
    const largest = {
      plain: median(runs.plain),
      timeline: median(runs.timeline),
      timelineJs: median(runs.timelineJs),
    }
    console.log('Largest paint, 4 times slower processor, slow 4G, ms:', largest, runs)
    expect(largest.timeline / largest.plain).toBeLessThanOrEqual(bounds.plain)
    expect(largest.timelineJs / largest.timeline).toBeGreaterThanOrEqual(bounds.timelineJs)
    expect(Math.max(...runs.timeline.map(({ shift }) => shift))).toBeLessThan(0.001)
  },
)

test('it keeps no reader waiting who presses something', async ({ open }) => {
  const runs: Paint[] = []
  for (let round = 0; round < 3; round++) runs.push(await paintOf(await open('404.html'), addressOf('')))
  expect(Math.min(...runs.map(({ blocking }) => blocking))).toBe(0)
})

/** The same story in TimelineJS, without the typefaces that it takes from another host. */
const TIMELINE_JS =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>TimelineJS</title><link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script><div id="t" style="width:100%;height:600px"></div><script>new TL.Timeline("t", "timelinejs.json", { font: null })</script></html>'

/** The same words without citations, styles and picture. */
async function plainPage(page: Page): Promise<string> {
  const body = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, main p, main li, main td')]
      .map(({ localName, textContent }) => {
        const text = new Option(textContent ?? '').innerHTML
        return /^h\d$/.test(localName) ? `<${localName}>${text}</${localName}>` : `<p>${text}</p>`
      })
      .join('\n'),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title>${body}</html>`
}

/** A page on a server of its own, with the files of a library beside it, and the story for TimelineJS. */
async function serveBeside(page: string, files?: string) {
  const dir = await mkdtemp(join(tmpdir(), 'beside-'))
  await writeFile(join(dir, 'index.html'), page)
  if (files) await cp(files, dir, { recursive: true })
  await cp('dist/timelinejs.json', join(dir, 'timelinejs.json'))
  const { url, close } = await serve({ dir, base: '/', port: 0 })
  return { url, close: () => close().then(() => rm(dir, { recursive: true })) }
}

async function paintOf(page: Page, address: string, slowdown = 1): Promise<Paint> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((done) => {
        new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true })
        setTimeout(() => done([]), 200)
      })
    const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & { value: number })[]
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const tasks = (await entriesOf('longtask')).filter(({ startTime }) => startTime > first)
    return {
      largest: Math.round((await entriesOf('largest-contentful-paint')).at(-1)?.startTime ?? Infinity),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      blocking: Math.round(tasks.reduce((sum, { duration }) => sum + duration - 50, 0)),
    }
  })
  // A page that is slowed down takes its time from the next one.
  await page.close()
  return paint
}

function median(runs: Paint[]): number {
  return runs.map(({ largest }) => largest).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Infinity
}

type Paint = { largest: number; shift: number; blocking: number }
