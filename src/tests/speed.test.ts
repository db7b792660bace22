import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from 'vitest'
import { serve } from './serve.ts'
import { addressOf, test } from './fixtures.ts'

const ROUNDS = 11
// Slow 4G as Lighthouse has it, in bytes and milliseconds.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }

test('it is painted nearly as soon as the same words in plain HTML, and nothing moves', async ({ open }) => {
  const plain = await servePlain(await open('', { javaScriptEnabled: false }))
  const runs = { plain: [] as Paint[], timeline: [] as Paint[] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      runs.plain.push(await paintOf(await open('404.html'), plain.url))
      runs.timeline.push(await paintOf(await open('404.html'), addressOf('')))
    }
  } finally {
    await plain.close()
  }
  const largest = { plain: median(runs.plain), timeline: median(runs.timeline) }
  const ratio = largest.timeline / largest.plain
  console.log('Largest paint, 4 times slower processor, slow 4G, ms:', { ...largest, ratio }, runs)
  // 1.34 to 1.49 on a machine that does nothing else; half of it are the notes, the picture and the styles on their way.
  expect(ratio).toBeLessThanOrEqual(1.6)
  expect(Math.max(...runs.timeline.map(({ shift }) => shift))).toBeLessThan(0.001)
})

test('it keeps no reader waiting who presses something', async ({ open }) => {
  const runs: Paint[] = []
  for (let round = 0; round < 3; round++) runs.push(await paintOf(await open('404.html'), addressOf(''), 1))
  expect(Math.min(...runs.map(({ blocking }) => blocking))).toBe(0)
})

async function servePlain(page: Page) {
  const dir = await mkdtemp(join(tmpdir(), 'plain-'))
  const body = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, main p, main li, main td')]
      .map(({ localName, textContent }) => {
        const text = new Option(textContent ?? '').innerHTML
        return /^h\d$/.test(localName) ? `<${localName}>${text}</${localName}>` : `<p>${text}</p>`
      })
      .join('\n'),
  )
  await writeFile(
    join(dir, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title>${body}</html>`,
  )
  const { url, close } = await serve({ dir, base: '/', port: 0 })
  return { url, close: () => close().then(() => rm(dir, { recursive: true })) }
}

async function paintOf(page: Page, address: string, slowdown = 4): Promise<Paint> {
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
