import { readFileSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { dictionaries } from '../words/words.ts'
import { faults } from './axe.ts'
import { axisFaults, widths } from './axis-faults.ts'
import { build, copyProject } from './build.ts'
import { test } from './fixtures.ts'
import { builtPages, fileOf, pageKinds } from './pages.ts'
import { isLong } from './random.ts'

/** A small story in Arabic with one source in English. With another language, its texts stay and the interface changes. */
const fixture = 'src/tests/fixtures/arabic'

describe.for(isLong ? ['ar', 'ru', 'ky'] : ['ar'])('a story in %s', (language) => {
  let copy = ''
  let dist = ''
  let site = ''
  let close: (() => Promise<void>) | undefined
  const pageAt = (page: string) => fromHtml(readFileSync(join(dist, fileOf(page)), 'utf8'))

  beforeAll(async () => {
    copy = await copyProject()
    dist = join(copy, 'dist')
    const content = join(copy, 'content')
    await rm(content, { recursive: true })
    await cp(fixture, content, { recursive: true })
    const story = join(content, 'story.yaml')
    await writeFile(story, (await readFile(story, 'utf8')).replace('language: ar', `language: ${language}`))
    expect(await build(copy)).toMatchObject({ code: 0 })
    ;({ url: site, close } = await serve({ dir: dist, base: siteAddress(process.env).base, port: 0 }))
  })
  afterAll(async () => {
    await close?.()
    await rm(copy, { recursive: true })
  })

  test('has the language and its direction on every page', () => {
    const wrong = builtPages(dist).filter((page) => {
      const [html] = selectAll('html', pageAt(page))
      return (
        html?.properties['lang'] !== language ||
        html.properties['dir'] !== (language === 'ar' ? 'rtl' : 'ltr')
      )
    })
    expect(wrong).toEqual([])
  })

  test('has no English word left in its interface', () => {
    // None of the three is written in Latin letters, so that every such word has to have its reason.
    const own = new Set(leaves(dictionaries[language]).flatMap(latinIn))
    const left = builtPages(dist).flatMap((page) =>
      textsOf(pageAt(page)).flatMap((text) =>
        latinIn(quotable.reduce((rest, words) => rest.replaceAll(words, ' '), text))
          .filter((word) => !own.has(word))
          .map((word) => `“${word}” in “${text.trim()}” on /${page}`),
      ),
    )
    expect([...new Set(left)]).toEqual([])
  })

  test('marks the names and words of a source in another language', () => {
    const marked = (page: string) =>
      selectAll('[lang=en]', pageAt(page)).map(({ tagName, properties, children: [child] }) => {
        if (language === 'ar') expect(properties['dir']).toBe('ltr')
        return `${tagName}: ${child?.type === 'text' ? child.value : ''}`
      })
    expect(marked('events/river-rises/')).toEqual(
      expect.arrayContaining(['bdi: River Herald', 'q: a long, long night']),
    )
    expect(marked('people/layla-samaan/')).toEqual(['bdi: Layla Samaan', 'bdi: River Herald'])
    expect(marked('sources/river-herald/')).toEqual(
      expect.arrayContaining([
        'bdi: Flood cuts off a hill town (updated)',
        'bdi: the water came in the night',
        'bdi: A. Writer',
      ]),
    )
  })

  test('scrolls sideways nowhere, at 320 or 360 pixels', async ({ open }) => {
    const page = await open(site)
    for (const path of pageKinds(dist)) {
      await page.goto(site + path)
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 640 })
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
      }
    }
  })

  test.runIf(language === 'ar')('has a picture on which no name lies on another', async ({ open }) => {
    const page = await open(site)
    for (const width of widths)
      for (const letters of [100, 200]) {
        await page.setViewportSize({ width, height: 900 })
        expect([width, letters, await axisFaults(page, letters)]).toEqual([width, letters, []])
      }
  })

  // What axe looks at differs in direction alone, which Arabic has.
  test.runIf(language === 'ar')('has no fault that axe can find', async ({ open }) => {
    const page = await open(site)
    for (const path of [
      '',
      'events/river-rises/',
      'sources/river-herald/',
      'people/layla-samaan/',
      'find/',
    ]) {
      await page.goto(site + path)
      expect([path, await faults(page)]).toEqual([path, []])
    }
  })

  test.runIf(language === 'ar')('reads a span from right to left', async ({ open }) => {
    const page = await open(`${site}events/families-leave/`)
    const date = page.locator('article .label', { has: page.locator('time') }).first()
    expect((await date.innerText()).trim()).toBe('14–15 مارس 2021، ليلًا')
    const [from, to] = await date
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getBoundingClientRect().x))
    expect(from).toBeGreaterThan(to ?? Infinity)
  })
})

/** What the story has in Latin letters by itself. */
const quotable = [
  'Flood cuts off a hill town (updated)',
  'River Herald',
  'Herald & Sons, Ltd.',
  'A. Writer',
  'Layla Samaan',
  'the water came in the night',
  'a long, long night',
  'cut off by noon',
  'CC BY 4.0',
  'UTC',
]
const spoken = ['ariaLabel', 'title', 'alt', 'placeholder', 'content', 'dataName', 'dataDone', 'dataFailed']
const unread = new Set(['script', 'style', 'textarea', 'code', 'kbd'])

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : []

/** Words of two Latin letters or more that are no part of an address or of a file’s name. */
function latinIn(text: string): string[] {
  return text.replace(/\S*[/.@]\S+/g, ' ').match(/(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?!\p{L})/gu) ?? []
}

/** What a page says: its texts, and the attributes that somebody reads or hears. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value]
  if (!('children' in node)) return []
  if (node.type !== 'element') return node.children.flatMap(textsOf)
  const { tagName, properties, children } = node
  if (unread.has(tagName) || (tagName === 'meta' && !isSpoken(properties))) return []
  const attributes = spoken.map((name) => properties[name]).filter((value) => typeof value === 'string')
  const hidden = tagName === 'template' && node.content ? textsOf(node.content) : []
  return [...attributes, ...hidden, ...children.flatMap(textsOf)]
}

const isSpoken = ({ name, property }: Record<string, unknown>) =>
  name === 'description' || /^og:(title|description|image:alt)$/.test(String(property))
