import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { expect, test } from 'vitest'
import { facetsOf } from '../timeline/facets.ts'
import { dayText, modifiedOf } from './changes.ts'
import { robots, sitemaps } from './sitemap.ts'
import type { Person, Timeline, Use } from '../timeline/types.ts'
import { address, readStories } from './stories.ts'

const { hostile, all } = await readStories()
const itemsOf = (text = '') => parseSitemap(Readable.from([text]))
const whole = (story: Timeline) => itemsOf(sitemaps(story, address)[0]?.make())

test.for(all)('a crawler finds every page of %s, with the day of its last change', async ([, story]) => {
  const items = await whole(story)
  const days = new Map(items.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)]))
  expect(days.size).toBe(items.length)
  for (const event of story.events)
    expect(days.get(address(`/events/${event.id}/`))).toBe(dayText(modifiedOf(event, story)))
  for (const key of ['sources', 'people', 'places', 'differences'] as const)
    for (const { id } of story[key]) expect(days.get(address(`/${key}/${id}/`))).toMatch(/^\d{4}-\d\d-\d\d$/)
  for (const { values } of facetsOf(story))
    for (const { path } of values) expect(days.get(address(path))).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('a page is as new as the newest event that it lists', async () => {
  const items = await whole(hostile)
  const day = (path: string) => items.find(({ url }) => url === address(path))?.lastmod?.slice(0, 10)
  expect(day('/')).toBe('2026-01-04')
  expect(day('/differences/how-many/')).toBe('2026-01-04')
  expect(day('/events/b-cdata/')).toBe('2026-01-03')
  expect(day('/events/c-tex/')).toBe('2026-01-02')
})

test('more pages than a file may have are in several, of which an index tells', async () => {
  const [index, ...parts] = sitemaps(hostile, address, 7)
  const told = await parseSitemapIndex(Readable.from([index?.make()]))
  expect(index?.path).toBe('/sitemap.xml')
  expect(told.map(({ url }) => url)).toEqual(parts.map(({ path }) => address(path)))
  const items = await Promise.all(parts.map(({ make }) => itemsOf(make())))
  expect(items.flat()).toEqual(await whole(hostile))
  expect(Math.max(...items.map(({ length }) => length))).toBe(7)
})

test('a list in several pages is found to its end', async () => {
  const times = <One>(count: number, of: (number: number) => One) =>
    Array.from({ length: count }, (_, n) => of(n))
  const [event] = hostile.events
  const source = hostile.sources.find(({ uses }) => uses.length > 0)
  if (!event || !source) throw new Error('The story has no event, or no source that is used.')
  const long = {
    ...hostile,
    sources: [{ ...source, uses: times(101, (n) => ({ ...source.uses[0], text: `${n}` }) as Use) }],
    people: [{ ...hostile.people[0], id: 'somebody', events: times(250, () => event) } as Person],
  }
  const found = (await whole(long)).map(({ url }) => url)
  expect(found).toContain(address(`/sources/${source.id}/~2/`))
  expect(found).toContain(address('/people/somebody/~3/'))
  expect(found).not.toContain(address('/people/somebody/~4/'))
})

test('robots.txt tells where the sitemap is', () => {
  expect(robots(address)).toContain('Sitemap: https://example.org/name/sitemap.xml\n')
})
