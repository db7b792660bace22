import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { faults } from './axe.ts'
import { build } from './build.ts'
import { test } from './fixtures.ts'
import { followLinks } from './links.ts'
import { builtFiles } from './pages.ts'
import { difference, event } from './sample.ts'
import { serve } from './serve.ts'
import { smallProject } from './small.ts'
import { writeAll } from './write-all.ts'

// A story in which something was corrected, and something else withdrawn that others still name.
const { base, site } = siteAddress(process.env)
const project = await smallProject()
const dist = join(project, 'dist')
let server: Awaited<ReturnType<typeof serve>>

const files = {
  'events/only.md': event(
    {
      updates:
        '[{ date: 2001-05-12, kind: correction, was: "It met on Monday, 5 May.", now: "It met on Tuesday, 6 May.", why: A slip }]',
      people: '[ada]',
    },
    'It met on Tuesday [@herald, ¶ 1], after [the fire](/events/fire/).',
  ),
  'withdrawn/fire.yaml': 'on: 2001-05-14\nwhy: A court has "ordered" it & <more>.\naliases: [blaze]\n',
  'published.txt': 'blaze\nfire\nonly\n',
  'people/ada.yaml': 'name: Ada\nkind: person\nrole: Engineer [@herald, ¶ 1]\n',
  'differences/when.yaml': difference('[only, fire]'),
  'differences/who.yaml': difference('[fire]'),
}

beforeAll(async () => {
  writeAll(join(project, 'content'), Object.entries(files))
  expect(await build(project)).toMatchObject({ code: 0 })
  server = await serve({ dir: dist, base, port: 0 })
})
afterAll(async () => {
  await server.close()
  await rm(project, { recursive: true })
})

test('a correction says what was and what is, each whole, and marks the words that changed', async ({
  open,
}) => {
  for (const path of ['corrections/', 'events/only/', '']) {
    const page = await open(server.url + path)
    const correction = page.locator('.flagged', { hasText: 'Correction' })
    expect(await correction.locator('dt').allTextContents()).toEqual(['It said', 'It says', 'Why'])
    expect(await correction.locator('dd').allTextContents()).toEqual([
      'It met on Monday, 5 May.',
      'It met on Tuesday, 6 May.',
      'A slip',
    ])
    expect(await correction.locator('del').allTextContents()).toEqual(['Monday', '5'])
    expect(await correction.locator('ins').allTextContents()).toEqual(['Tuesday', '6'])
  }
})

test('a feed tells of a correction in the same words', async () => {
  const [first] = (JSON.parse(await read('feed.json')) as { items: { content_html: string }[] }).items
  expect(first?.content_html).toContain(
    '<br>It said: It met on <del>Monday</del>, <del>5</del> May.<br>It says: It met on <ins>Tuesday</ins>, <ins>6</ins> May.<br>',
  )
})

test('what was withdrawn has a page with the day and the reason, at all addresses that it had', async ({
  open,
}) => {
  for (const path of ['events/fire/', 'events/blaze/']) {
    const page = await open(server.url + path, { viewport: { width: 320, height: 640 } })
    const text = await page.locator('main').innerText()
    expect(text).toContain('Withdrawn, 14 May 2001')
    expect(text).toContain('A court has "ordered" it & <more>.')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${site}${base}events/fire/`)
    expect(await faults(page)).toEqual([])
  }
})

test('what was withdrawn is listed among the corrections, newest first', async ({ open }) => {
  const page = await open(`${server.url}corrections/`)
  const rows = await page.locator('main .list > li').allInnerTexts()
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('/events/fire/')
  expect(rows[0]).toContain('Withdrawn, 14 May 2001')
  expect(rows[1]).toContain('Correction, 12 May 2001')
  expect(await faults(page)).toEqual([])
})

test('what was withdrawn stands nowhere else, and every link to it is right', async () => {
  const naming = await Promise.all(
    builtFiles(dist)
      .filter((file) => /\.(?:html|json|xml|csv|bib|ris)$/.test(file))
      .map(async (file) => [file, /events\/(?:fire|blaze)/.test(await read(file))] as const),
  )
  // The event that links to it does so wherever its text stands.
  const linking =
    /^(?:index\.html|events\/only\/.*|feed\.json|(?:rss|atom)\.xml|timeline(?:js)?\.(?:json|csv))$/
  expect(naming.flatMap(([file, names]) => (names && !linking.test(file) ? [file] : []))).toEqual([
    'corrections/index.html',
    'events/blaze/index.html',
    'events/fire/index.html',
  ])
  expect(builtFiles(dist).filter((file) => /(?:fire|blaze)\/./.test(file))).toEqual([
    'events/blaze/index.html',
    'events/fire/index.html',
  ])
  const { events, differences } = JSON.parse(await read('timeline.json')) as Record<string, { id: string }[]>
  expect([events, differences].map((some) => some?.map(({ id }) => id))).toEqual([['only'], ['when']])
  expect((await followLinks(server.url, site)).broken).toEqual([])
})

const read = (file: string) => readFile(join(dist, file), 'utf8')
