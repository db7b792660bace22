import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionEntry } from 'astro:content'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'mdast-util-to-string'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import type { EventRecord } from '../schemas/event.ts'
import type { PersonRecord } from '../schemas/person.ts'
import { siteAddress } from '../urls/address.ts'
import { build } from './build.ts'
import { event } from './sample.ts'
import { smallProject } from './small.ts'

// What somebody who knows Astro tries first.

const { site, base } = siteAddress(process.env)

/** The page that the guide to the engine shows. */
const [, page = ''] =
  /```astro\n([^]*?)```/.exec(await readFile(join(import.meta.dirname, '../README.md'), 'utf8')) ?? []

const integration = `{
  name: 'list-of-pages',
  hooks: {
    'astro:build:done': async ({ pages }) => {
      const { writeFile } = await import('node:fs/promises')
      await writeFile('pages.json', JSON.stringify(pages.map(({ pathname }) => pathname)))
    },
  },
}`

let project = ''
beforeAll(async () => {
  project = await smallProject()
  const write = (path: string, text: string) => writeFile(join(project, path), text)
  await write('src/pages/who-did-what.astro', page)
  const config = await readFile(join(project, 'astro.config.mjs'), 'utf8')
  await write('astro.config.mjs', config.replace('integrations: [', `integrations: [${integration}, `))
  await write('content/events/only.md', event({ people: '[ada]' }))
  await write('content/events/other.md', event({ title: 'It went on' }))
  await mkdir(join(project, 'content/people'))
  await write('content/people/ada.yaml', 'name: Ada Byron\nkind: person\nrole: She saw it [@herald, ¶ 1].\n')
  await appendFile(join(project, 'content/about.md'), '\nSee [who did what](/who-did-what/).\n')
  const { code, output } = await build(project)
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
})
afterAll(() => rm(project, { recursive: true, force: true, maxRetries: 5 }))

const read = (file: string) => readFile(join(project, file), 'utf8')

test('a page of one’s own lists what is in the collections', async () => {
  const tree = fromHtml(await read('dist/who-did-what/index.html'))
  expect(
    selectAll('main section', tree).map((section) => toString(section).replace(/\s+/g, ' ').trim()),
  ).toEqual(['Ada ByronIt happened'])
  expect(select('main section a', tree)?.properties['href']).toBe(`${base}events/only/`)
  expect(select('meta[http-equiv=content-security-policy]', tree)).toBeDefined()
})

test('an integration sees every page that is built', async () => {
  const pages = JSON.parse(await read('pages.json')) as string[]
  expect(pages).toEqual(
    expect.arrayContaining([
      '',
      'who-did-what/',
      'events/only/',
      'events/other/',
      'people/ada/',
      'sources/herald/',
    ]),
  )
})

test('the sitemap lists the page, and a text in content/ links to it', async () => {
  expect(await read('dist/sitemap-0.xml')).toContain(`<loc>${site}${base}who-did-what/</loc>`)
  const tree = fromHtml(await read('dist/about/index.html'))
  expect(selectAll('main a', tree).map(({ properties }) => properties['href'])).toContain(
    `${base}who-did-what/`,
  )
})

test('entries have the types of what stands in their files', () => {
  expectTypeOf<CollectionEntry<'events'>['data']>().toExtend<EventRecord>()
  expectTypeOf<CollectionEntry<'people'>['data']>().toExtend<PersonRecord>()
  expectTypeOf<CollectionEntry<'events'>['data']['title']>().toEqualTypeOf<string>()
  expectTypeOf<CollectionEntry<'events'>['data']['people']>().toEqualTypeOf<string[]>()
  expectTypeOf<CollectionEntry<'events'>['data']['kind']>().toEqualTypeOf<
    'background' | 'story' | 'to-come'
  >()
})
