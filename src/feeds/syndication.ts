import { Feed } from 'feed'
import type { Timeline } from '../timeline/types.ts'
import type { Address } from './address.ts'
import { catalogue } from './catalogue.ts'
import { changesOf, instantOf, modifiedOf, pathOf, storyModified, type Change } from './changes.ts'
import { plainHtml, xmlText } from './escape.ts'
import { eventHtml, updateHtml } from './event-html.ts'

/** A feed reader asks again and again for all of it: what is older stands in timeline.json. */
const longest = 100

/** RSS 2.0, newest change first. */
export function rss(timeline: Timeline, address: Address): string {
  return xmlText(createFeed(timeline, address, inXml).rss2())
}

/** Atom 1.0 (RFC 4287), newest change first. */
export function atom(timeline: Timeline, address: Address): string {
  const { language } = timeline.story
  // The library leaves out the language (RFC 4287, 2).
  return xmlText(createFeed(timeline, address, inXml).atom1()).replace(
    '<feed ',
    `<feed xml:lang="${language}" `,
  )
}

/** JSON Feed 1, newest change first. */
export function jsonFeed(timeline: Timeline, address: Address): string {
  return createFeed(timeline, address, inJson).json1()
}

/** How a format writes a title and a text of HTML. */
type Escapes = {
  title: (text: string) => string
  text: (text: string) => string
  html: (html: string) => string
}

// The library puts titles of items into CDATA as HTML, and reads “&amp;” in the feed’s own title as “&”.
const inXml: Escapes = {
  title: plainHtml,
  text: (text) => text.replaceAll('&amp;', '&amp;amp;'),
  html: (html) => html.replaceAll(']]>', ']]&gt;'),
}
const inJson: Escapes = { title: (text) => text, text: (text) => text, html: (html) => html }

function createFeed(timeline: Timeline, address: Address, escapes: Escapes): Feed {
  const { story } = timeline
  const { publisher, licence } = story
  const feed = new Feed({
    id: address('/'),
    link: address('/'),
    title: escapes.text(story.title),
    description: escapes.text(story.standfirst),
    language: story.language,
    updated: new Date(instantOf(storyModified(timeline))),
    author: { name: escapes.text(publisher.name), ...(publisher.url && { link: publisher.url }) },
    copyright: escapes.text(`${licence.name}, ${licence.url}`),
    generator: 'Sourceline',
    feedLinks: {
      rss: address(catalogue.follow.rss),
      atom: address(catalogue.follow.atom),
      json: address(catalogue.follow.jsonFeed),
    },
  })
  for (const change of changesOf(timeline).slice(0, longest))
    feed.addItem(item(change, timeline, address, escapes))
  return feed
}

function item({ id, event, date, update }: Change, timeline: Timeline, address: Address, escapes: Escapes) {
  const { kinds } = timeline.words.correction
  const text = eventHtml(event, timeline, address)
  return {
    id: address(id),
    link: address(pathOf(event)),
    title: escapes.title(update ? `${kinds[update.kind]}: ${event.title}` : event.title),
    description: escapes.title(update ? update.now : event.summary),
    content: escapes.html(update ? updateHtml(update, timeline) + text : text),
    published: new Date(instantOf(date)),
    date: new Date(instantOf(update ? date : modifiedOf(event, timeline))),
  }
}
