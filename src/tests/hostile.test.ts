import { readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, expect } from 'vitest'
import { serve } from './serve.ts'
import { isReserved } from '../schemas/fields.ts'
import { build, copyProject } from './build.ts'
import { test } from './fixtures.ts'
import { descriptionOf, parsePage, scriptsIn, skeletonOf, textsOf, wrongInPage } from './hostile/skeleton.ts'
import { accepted, hostileStory } from './hostile/story.ts'
import { builtFiles, builtPages, fileOf } from './pages.ts'
import { pixelsOf } from './pixels.ts'
import { isLong } from './random.ts'
import { writeAll } from './write-all.ts'

const origin = 'https://example.org'
const base = '/name/'
const project = await copyProject()
const dist = join(project, 'dist')
rmSync(join(project, 'content'), { recursive: true })
writeAll(join(project, 'content'), Object.entries(hostileStory()))
const { code, output } = await build(project, { SITE_URL: `${origin}${base}` })
if (code !== 0) throw new Error(output)
const { url, close } = await serve({ dir: dist, base, port: 0 })
afterAll(async () => {
  await close()
  await rm(project, { recursive: true })
})

const files = builtFiles(dist)
const pages = builtPages(dist)
const textOf = (file: string) => readFileSync(join(dist, file), 'utf8')
/** A page that differs from the page of an attack in nothing but the attack. */
const isTwin = (page: string) => /\/plain-\d/.test(page)
const treeOf = (page: string) => parsePage(textOf(fileOf(page)))

test('every page of an attack is made of the same elements as its harmless twin', () => {
  const twins = pages.filter(isTwin).map((page) => [page.replace('/plain-', '/attack-'), page])
  expect(twins.length).toBeGreaterThanOrEqual(2 * accepted.length + 40)
  for (const [attack = '', plain = ''] of twins)
    expect(skeletonOf(treeOf(attack)), attack).toBe(skeletonOf(treeOf(plain)))
})

test('what is written as a headline is what a reader reads', () => {
  const data = JSON.parse(textOf('timeline.json')) as {
    events: { id: string; title: string; summary: string }[]
  }
  const hidden = data.events.filter(({ id, title, summary }) => {
    const page = treeOf(`events/${id}/`)
    return textsOf(page, 'h1')[0] !== title || descriptionOf(page) !== summary
  })
  expect(data.events.length).toBeGreaterThan(2 * accepted.length)
  expect(hidden.map(({ id }) => id)).toEqual([])
})

test('no page has an element, an attribute or an address that could do something', () => {
  const wrong = pages.flatMap((page) =>
    wrongInPage(treeOf(page), origin, base).map((what) => `/${page}: ${what}`),
  )
  expect(wrong).toEqual([])
})

test('no page has a script but those of its templates', () => {
  const own = ['404.html', 'find/', 'settings/', 'events/plain-0/embed/'].flatMap((page) =>
    scriptsIn(treeOf(page)),
  )
  const others = pages.flatMap((page) => scriptsIn(treeOf(page))).filter((script) => !own.includes(script))
  expect([...new Set(others)]).toEqual([])
})

test('what the timeline page calls its own parts can be no event', () => {
  const ids = [...textOf('index.html').matchAll(/ id="([a-z0-9-]+)"/g)].map(([, id = '']) => id)
  const events = new Set(files.flatMap((file) => /^events\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []))
  expect(ids.filter((id) => !events.has(id) && !isReserved(id))).toEqual([])
})

test('every file of data can be read', async ({ open }) => {
  const json = files.filter((file) => /\.(?:json|webmanifest)$/.test(file))
  expect(json.length).toBeGreaterThan(accepted.length)
  for (const file of json) expect(() => JSON.parse(textOf(file)) as unknown, file).not.toThrow()
  const page = await open('404.html')
  const xml = files.filter((file) => file.endsWith('.xml'))
  expect(xml.length).toBeGreaterThanOrEqual(3)
  await page.goto('about:blank')
  for (const file of xml) {
    const fault = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      textOf(file),
    )
    expect(fault, file).toBeUndefined()
  }
})

test('every event has its picture', async () => {
  for (const index of accepted.keys()) {
    const { width, height } = await pixelsOf(readFileSync(join(dist, `events/attack-${index}/card.png`)))
    expect([width, height]).toEqual([1200, 630])
  }
})

test(
  'no page runs a script of an attack, opens a dialog, asks another host, leads away, or breaks its policy',
  { timeout: 900_000 },
  async ({ open }) => {
    const faults: string[] = []
    const ofAttacks = pages.filter((page) => !isTwin(page))
    const left = ofAttacks.filter((_, index) => isLong || index % 3 === 0)
    const look = async () => {
      const page = await watched(open, faults)
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const { href } = new URL(path, url)
        await page.goto(href)
        if (page.url() !== href) faults.push(`${href} leads to ${page.url()}`)
      }
    }
    await Promise.all(Array.from({ length: 4 }, look))
    console.log(
      `Hostile story: ${accepted.length} attacks, ${files.length} files, ${pages.length} pages, ${faults.length} faults`,
    )
    expect(faults).toEqual([])
  },
)

test('what readers look for, and what they find, is text', async ({ open }) => {
  const faults: string[] = []
  const page = await watched(open, faults)
  await page.goto(`${url}find/`)
  const before = await page.locator('main *:not(p)').count()
  for (const query of ['script alert', '<img src=x onerror=alert(1)>', 'evil example']) {
    await page.getByRole('searchbox').fill(query)
    await page.waitForTimeout(500)
    expect(await page.locator('main *:not(p)').count()).toBe(before)
  }
  expect(faults).toEqual([])
})

/** An empty page of which everything that it should not do is noted. */
async function watched(open: Open, faults: string[]): Promise<Page> {
  const page = await open('404.html')
  await page.goto('about:blank')
  const fault = (what: string) => void faults.push(`${page.url()} ${what}`)
  page.on('dialog', (dialog) => {
    fault(`says ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => request.url().startsWith(url) || fault(`asks ${request.url()}`))
  page.on('console', (message) => /error|warning/.test(message.type()) && fault(`writes ${message.text()}`))
  page.on('pageerror', (error) => fault(`throws ${error.message}`))
  page.on('popup', () => fault('opens a window'))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`breaks ${violatedDirective}: ${blockedURI}`),
    )
  })
  return page
}

type Open = (path: string) => Promise<Page>
