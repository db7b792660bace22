import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { expect, test } from 'vitest'
import { imagePath } from '../pictures/images/address.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import { changesOf, dayText, modifiedOf, storyModified } from './changes.ts'
import { address, readStories } from '../tests/stories.ts'
import { atom, jsonFeed, rss } from './syndication.ts'

const { own, hostile, all } = await readStories()

test.for(all)('a feed reader finds in RSS every change of %s', ([, story]) => {
  const feed = parseRssFeed(rss(story, address))
  expect([textOf(feed.title), textOf(feed.description)]).toEqual([story.story.title, story.story.standfirst])
  expect(feed).toMatchObject({
    link: address('/'),
    language: story.story.language,
  })
  expectChanges(
    story,
    (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      link: item.link,
      title: textOf(item.title),
      summary: textOf(item.description),
      html: item.content?.encoded,
      published: item.pubDate,
    })),
  )
})

test.for(all)('a feed reader finds in Atom every change of %s', ([, story]) => {
  const feed = parseAtomFeed(atom(story, address))
  expect(feed).toMatchObject({ title: { value: story.story.title }, id: address('/') })
  expect(dayIn(story, feed.updated)).toBe(dayText(storyModified(story)))
  expect(feed.authors).toMatchObject([{ name: story.story.publisher.name }])
  const entries = feed.entries ?? []
  expectChanges(
    story,
    entries.map((entry) => ({
      id: entry.id,
      link: entry.links?.[0]?.href,
      title: textOf(entry.title?.value),
      summary: textOf(entry.summary?.value),
      html: entry.content?.value,
      published: entry.published,
    })),
  )
  expect(entries.map(({ updated }) => dayIn(story, updated))).toEqual(
    changesOf(story).map(({ event, date, update }) => dayText(update ? date : modifiedOf(event, story))),
  )
})

test.for(all)('a feed reader finds in JSON Feed every change of %s', ([, story]) => {
  const feed = parseJsonFeed(jsonFeed(story, address))
  expect(feed).toMatchObject({ title: story.story.title, home_page_url: address('/') })
  expectChanges(
    story,
    (feed.items ?? []).map((item) => ({
      id: item.id,
      link: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: item.date_published,
    })),
  )
})

test('the newest change comes first, and an id is never that of another', () => {
  const ids = changesOf(hostile).map(({ id }) => id)
  expect(ids.slice(0, 5)).toEqual([
    '/events/a-formula/#update-2026-01-04-2',
    '/events/a-formula/#update-2026-01-04',
    '/events/b-cdata/',
    '/events/a-formula/#update-2026-01-03',
    '/events/h-at/',
  ])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a title that looks like no markup reads alike as text and as HTML', () => {
  const titled = {
    ...own,
    events: own.events.map((event) => ({ ...event, title: 'Q&A: 1 < 2 & "3" > ’2’', updates: [] })),
  }
  const [item] = parseRssFeed(rss(titled, address)).items ?? []
  expect(item?.title).toBe('Q&A: 1 < 2 & "3" > ’2’')
  expect(textOf(item?.title)).toBe(item?.title)
})

test('what looks like markup is a text in RSS, for the whole as for an item', () => {
  const written = 'Why <b> & &amp; &lt;i&gt; matter'
  const titled = {
    ...own,
    story: { ...own.story, title: written, standfirst: written },
    events: own.events.map((event) => ({ ...event, title: written, summary: written, updates: [] })),
  }
  const { title, description, items = [] } = parseRssFeed(rss(titled, address))
  expect([title, description]).toEqual([items[0]?.title, items[0]?.description])
  expect([textOf(title), textOf(description)]).toEqual([written, written])
  expect(parseAtomFeed(atom(titled, address)).title?.value).toBe(written)
})

test('a character that XML cannot hold is left out', () => {
  const broken = { ...own, story: { ...own.story, title: 'a\u0000b\ud800c\u001f' } }
  expect(parseRssFeed(rss(broken, address)).title).toBe('ab\ufffdc')
  expect(parseAtomFeed(atom(broken, address)).title?.value).toBe('ab\ufffdc')
})

function expectChanges(story: Timeline, items: Item[]): void {
  const { kinds } = story.words.correction
  const changes = changesOf(story)
  expect(
    items.map(({ id, link, title, summary, published }) => [
      id,
      link,
      title,
      summary,
      dayIn(story, published),
    ]),
  ).toEqual(
    changes.map(({ id, event, date, update }) => [
      address(id),
      address(`/events/${event.id}/`),
      update ? `${kinds[update.kind]}: ${event.title}` : event.title,
      update ? update.now : event.summary,
      dayText(date),
    ]),
  )
  for (const [index, { event }] of changes.entries()) expectFullText(items[index]?.html, event, story)
}

function expectFullText(html = '', event: TimelineEvent, { format }: Timeline): void {
  const text = plain(html)
  expect(text).toContain(plain(format.date(event.date).text, 'text'))
  for (const statement of event.statements) expect(text).toContain(plain(statement.text, 'text'))
  for (const { now, why } of event.updates) {
    expect(text).toContain(plain(now, 'text'))
    expect(text).toContain(plain(why, 'text'))
  }
  const links = selectAll('a', fromHtml(html, { fragment: true })).map(({ properties }) =>
    String(properties['href']),
  )
  for (const link of links) expect(link).toMatch(/^https?:\/\/|^mailto:/)
  const notes = event.statements.flatMap((statement) => statement.notes)
  for (const { passage, source } of notes.flatMap(({ citations }) => citations)) {
    if (passage !== undefined) expect(links).toContain(passage)
    else expect(text).toContain(plain(`not on the web: ${source.archive_location}`, 'text'))
  }
  for (const { id } of event.differences) expect(links).toContain(address(`/differences/${id}/`))
  expect(html).not.toMatch(/<(script|button|span)/)
  const images = selectAll('img', fromHtml(html, { fragment: true })).map(({ properties }) => [
    properties['src'],
    properties['alt'],
  ])
  expect(images).toEqual(event.image ? [[address(imagePath(event)), event.image.alt]] : [])
}

/** Letters, digits and signs in their order, without the marks that pages and texts set differently. */
function plain(text: string, kind: 'html' | 'text' = 'html'): string {
  const shown = kind === 'text' ? text : textOf(text.replace(/<sup>.*?<\/sup>/g, ''))
  return shown.replace(/[“”„«»"\s]+/g, '')
}

function textOf(html = ''): string {
  const texts: string[] = []
  const walk = (node: { value?: string; children?: unknown[] }): void => {
    if (node.value !== undefined) texts.push(node.value)
    for (const child of node.children ?? []) walk(child as typeof node)
  }
  walk(fromHtml(html, { fragment: true }) as never)
  return texts.join('')
}

function dayIn({ story }: Timeline, instant: string | undefined): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: story.zone }).format(new Date(instant ?? NaN))
}

type Item = Record<'id' | 'link' | 'title' | 'summary' | 'html' | 'published', string | undefined>
