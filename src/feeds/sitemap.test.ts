import { Readable } from 'node:stream'
import { parseSitemap } from 'sitemap'
import { expect, test } from 'vitest'
import { facetsOf } from '../find/facets.ts'
import { dayText, modifiedOf } from './changes.ts'
import { robots, sitemap } from './sitemap.ts'
import { address, readStories } from './stories.ts'

const { hostile, all } = await readStories()

test.for(all)('a crawler finds every page of %s, with the day of its last change', async ([, story]) => {
  const items = await parseSitemap(Readable.from([sitemap(story, address)]))
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
  const items = await parseSitemap(Readable.from([sitemap(hostile, address)]))
  const day = (path: string) => items.find(({ url }) => url === address(path))?.lastmod?.slice(0, 10)
  expect(day('/')).toBe('2026-01-04')
  expect(day('/differences/how-many/')).toBe('2026-01-04')
  expect(day('/events/b-cdata/')).toBe('2026-01-03')
  expect(day('/events/c-tex/')).toBe('2026-01-02')
})

test('robots.txt tells where the sitemap is', () => {
  expect(robots(address)).toContain('Sitemap: https://example.org/name/sitemap.xml\n')
})
