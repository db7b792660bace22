import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect } from 'vitest'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { build } from './build.ts'
import { test, type Open } from './fixtures.ts'
import { event, source } from './sample.ts'
import { smallProject } from './small.ts'
import { writeAll } from './write-all.ts'

const { base } = siteAddress(process.env)
const passages = ['the old bridge was closed', 'nobody was hurt by it', 'a ferry will run from May']

/** Three sources of which all originals cannot be reached: two with a copy, one of them said to be gone. */
const files: Record<string, string> = {
  'sources/gone.yaml': copied('gone', { gone: '2001-06-01', 'container-title': 'Gazette' }),
  'sources/blocked.yaml': copied('blocked', { 'container-title': 'Courier' }),
  'sources/herald.yaml': source({}),
  'events/only.md': event({}, cited('gone')),
  'events/other.md': event({ title: 'It was closed', date: '2001-05-03' }, cited('blocked')),
  'events/plain.md': event({ title: 'It was told', date: '2001-05-04' }, cited('herald')),
}
let folder = ''
let site = ''
let close: (() => Promise<void>) | undefined

beforeAll(async () => {
  folder = await smallProject()
  writeAll(join(folder, 'content'), Object.entries(files))
  expect(await build(folder)).toMatchObject({ code: 0 })
  ;({ url: site, close } = await serve({ dir: join(folder, 'dist'), base, port: 0 }))
})
afterAll(async () => {
  await close?.()
  await rm(folder, { recursive: true })
})

test('with all originals out of reach, one press leads from each citation to its passage in the copy', async ({
  open,
}) => {
  let pressed = 0
  for (const [path, name] of [
    ['events/only/', 'gone'],
    ['events/other/', 'blocked'],
  ] as const) {
    for (const [index, words] of passages.entries()) {
      const page = await opened(open, path)
      const note = page.locator('.notes').first()
      const links = note.locator(`a[href^="https://archive.example/${name}"]`)
      expect(await links.count()).toBe(passages.length)
      const address = await links.nth(index).getAttribute('href')
      await links.nth(index).click()
      await page.waitForURL(`https://archive.example/${name}**`)
      // The browser of the tests knows text fragments, and takes them out of the address, but does not scroll to them.
      expect(decodeURIComponent(address?.split('#:~:text=')[1] ?? '').split(',')).toEqual([words])
      expect(await page.evaluate(() => location.hash)).toBe('')
      expect(await page.getByText(words).count()).toBe(1)
      pressed += 1
    }
  }
  expect(pressed).toBe(6)
})

test('where the original is gone, the first link of a citation is the copy, and the note says so', async ({
  open,
}) => {
  const page = await opened(open, 'events/only/')
  const note = page.locator('.notes').first()
  expect(await note.innerText()).toMatch(/Gazette.*gone since 1 Jun 2001/)
  const [about, first, second] = await note
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect([
    about?.includes('/sources/gone/'),
    first?.includes('archive.example'),
    second?.includes('example.org'),
  ]).toEqual([true, true, true])
})

test('a citation with a copy has the attributes of Robust Links, and one without has none', async ({
  open,
}) => {
  const attributesAt = async (path: string) =>
    (await opened(open, path))
      .locator('.notes a[href*=":~:"]')
      .first()
      .evaluate((a) => ({ ...(a as HTMLElement).dataset }) as Record<string, string>)
  expect(await attributesAt('events/other/')).toEqual({
    originalurl: 'https://example.org/blocked',
    versionurl: 'https://archive.example/blocked',
    versiondate: '2001-05-03T10:11:12Z',
  })
  expect(await attributesAt('events/plain/')).toEqual({})
})

test('the page of a source says when and with which words it was last seen, and paper has both addresses', async ({
  open,
}) => {
  const page = await opened(open, 'sources/blocked/')
  const facts = await page.locator('section:has(#facts)').innerText()
  expect(facts).toMatch(/Archived copy\s+https:\/\/archive\.example\/blocked \(made 3 May 2001, 15:56\)/)
  expect(facts).toMatch(/Last seen\s+9 May 2001/)
  await page.locator('details:has(li) summary').click()
  expect(await page.locator('details li').allInnerTexts()).toEqual(passages)

  const printed = await opened(open, 'events/only/')
  await printed.emulateMedia({ media: 'print' })
  const sources = await printed.locator('main').innerText()
  expect(sources).toContain('https://example.org/gone')
  expect(sources).toContain('https://archive.example/gone')
})

/** A page of the site on a wide screen, where archive.example has long copies and no other host is reached. */
async function opened(open: Open, path: string): Promise<Page> {
  return open(site + path, {
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    prepare: (page) =>
      page.route(/^https:/, (route) =>
        route.request().url().startsWith('https://archive.example/')
          ? route.fulfill({ contentType: 'text/html', body: copyText })
          : route.abort(),
      ),
  })
}

const copyText = `<!doctype html><title>Copy</title>${passages
  .map((words) => `<div style="height: 2000px">…</div><p>They said ${words}, and no more.</p>`)
  .join('')}<div style="height: 2000px">…</div>`

function copied(id: string, keys: Record<string, string>): string {
  const seen = `seen:\n  on: 2001-05-09\n  words:\n${passages.map((words) => `    - ${words}\n`).join('')}`
  return (
    source({
      title: `What the ${id} paper said`,
      URL: `https://example.org/${id}`,
      archive: `https://archive.example/${id}`,
      captured: '2001-05-03T10:11:12Z',
      ...keys,
    }) + seen
  )
}

function cited(id: string): string {
  return `${passages.map((words, index) => `It was said [@${id}, ¶ ${index + 1}, "${words}"]`).join(', and ')}.`
}
