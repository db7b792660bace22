import Papa from 'papaparse'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { event, image, pixels, timelineOf } from '../tests/sample.ts'
import { eventLd } from './json-ld/event.ts'
import { address } from '../tests/stories.ts'
import { atom, imagesInFeeds, jsonFeed, rss } from './syndication.ts'
import { timelineCsv } from './timeline-csv.ts'
import { timelineJson } from './timeline-json.ts'
import { timelineJs, timelineJsCsv } from './timelinejs.ts'

const story = await timelineOf(
  {
    'images/pixels.png': pixels,
    'events/only.md': event({ image: image() }),
    'events/plain.md': event({ date: '2001-05-02' }),
  },
  '/name/',
)
const url = address('/events/only/image.jpeg')
const licence = 'https://creativecommons.org/licenses/by/4.0/'
const bytes = new Map([['only', 4711]])
const rows = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data

test('a feed reader gets the image of an event, with its kind and length', () => {
  const [, rssItem] = parseRssFeed(rss(story, address, bytes)).items ?? []
  expect(rssItem?.enclosures).toEqual([{ url, type: 'image/jpeg', length: 4711 }])
  const [, atomItem] = parseAtomFeed(atom(story, address, bytes)).entries ?? []
  expect(atomItem?.links?.filter(({ rel }) => rel === 'enclosure')).toEqual([
    { href: url, rel: 'enclosure', type: 'image/jpeg', length: 4711 },
  ])
  const [, jsonItem] = parseJsonFeed(jsonFeed(story, address, bytes)).items ?? []
  expect(jsonItem).toMatchObject({
    image: url,
    attachments: [{ url, mime_type: 'image/jpeg', size_in_bytes: 4711 }],
  })
  expect(imagesInFeeds(story).map(({ id }) => id)).toEqual(['only'])
})

test('an event without an image has none in any feed', () => {
  for (const feed of [rss, atom, jsonFeed].map((make) => make(story, address, bytes)))
    expect(feed.match(/4711/g)).toHaveLength(1)
})

test('a search engine learns whom to name for an image, and its licence', async () => {
  const [only, plain] = story.events.map((one) => eventLd(one, story, address) as { image?: unknown })
  expect(only?.image).toEqual({
    '@type': 'ImageObject',
    '@id': url,
    url,
    contentUrl: url,
    encodingFormat: 'image/jpeg',
    width: '3',
    height: '2',
    description: 'A red wall',
    caption: 'The wall after the night.',
    creditText: 'Ada / Agency',
    license: licence,
  })
  expect(plain).not.toHaveProperty('image')
})

test('data has the image with its caption’s source, its credit and its licence', () => {
  const [only, plain] = timelineJson(story, address).events
  expect(only?.image).toMatchObject({
    url,
    type: 'image/jpeg',
    width: 3,
    height: 2,
    alt: 'A red wall',
    caption: { text: 'The wall after the night.', citations: [{ source: 'herald' }] },
    credit: 'Ada / Agency',
    licence: { name: 'CC BY 4.0', url: licence },
  })
  expect(plain?.image).toBeUndefined()
  expect(rows(timelineCsv(story, address))).toMatchObject([
    { image: url, image_credit: 'Ada / Agency', image_licence: `CC BY 4.0, ${licence}` },
    { image: '', image_credit: '', image_licence: '' },
  ])
})

test('TimelineJS shows the image once, and names whoever made it', () => {
  const [only, plain] = timelineJs(story, address).events
  expect(only?.media).toMatchObject({ url, alt: 'A red wall' })
  expect(only?.media?.credit).toContain('Ada / Agency')
  expect(only?.media?.caption).toContain('The wall after the night.')
  expect(only?.text.text).not.toContain('<img')
  expect(plain?.media).toBeUndefined()
  expect(rows(timelineJsCsv(story, address))[1]).toMatchObject({ Media: url, 'Alt Text': 'A red wall' })
})
