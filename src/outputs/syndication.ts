import { Feed } from 'feed'
import { imagePath } from '../pictures/images/address.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { catalogue } from './catalogue.ts'
import { changesOf, instantOf, modifiedOf, pathOf, storyModified, type Change } from './changes.ts'
import { plainHtml, xmlText } from './escape.ts'
import { eventHtml, updateHtml } from './event-html.ts'
import { type Illustrated, type ImageBytes, imageType, isIllustrated } from './image.ts'

/** A feed reader asks again and again for all of it: what is older stands in timeline.json. */
export const longestFeed = 100

/** The images of the events that feeds have. */
export function imagesInFeeds(timeline: Timeline): Illustrated[] {
  const events = changesOf(timeline)
    .slice(0, longestFeed)
    .map(({ event }) => event)
  return [...new Set(events)].filter(isIllustrated)
}

// Each is made without images whose number of bytes is not known: RSS cannot name an enclosure without it.

/** RSS 2.0, newest change first. */
export function rss(timeline: Timeline, address: AddressOf, bytes?: ImageBytes): string {
  return xmlText(createFeed(timeline, address, inRss, bytes).rss2())
}

/** Atom 1.0 (RFC 4287), newest change first. */
export function atom(timeline: Timeline, address: AddressOf, bytes?: ImageBytes): string {
  const { language } = timeline.story
  // The library leaves out the language (RFC 4287, 2).
  return xmlText(createFeed(timeline, address, inAtom, bytes).atom1()).replace(
    '<feed ',
    `<feed xml:lang="${language}" `,
  )
}

/** JSON Feed 1, newest change first. */
export function jsonFeed(timeline: Timeline, address: AddressOf, bytes?: ImageBytes): string {
  return createFeed(timeline, address, inJson, bytes).json1()
}

/** How a format writes a title and a text of HTML. */
type Escapes = {
  /** Of the whole feed. */
  name: (text: string) => string
  title: (text: string) => string
  text: (text: string) => string
  html: (html: string) => string
  /** Whether a file that belongs to an item is an attachment (JSON Feed 1, “attachments”). */
  attaches?: boolean
}

// The library puts titles of items into CDATA as HTML, and reads “&amp;” in the feed’s own title as “&”.
const inXml = {
  title: plainHtml,
  text: (text: string) => text.replaceAll('&amp;', '&amp;amp;'),
  html: (html: string) => html.replaceAll(']]>', ']]&gt;'),
}
// In RSS the title of the whole is HTML as those of the items are; in Atom it is a text (RFC 4287, 3.1.1).
const inRss: Escapes = { ...inXml, name: (text) => inXml.text(plainHtml(text)) }
const inAtom: Escapes = { ...inXml, name: inXml.text }
const asItIs = (text: string) => text
const inJson: Escapes = { name: asItIs, title: asItIs, text: asItIs, html: asItIs, attaches: true }

function createFeed(
  timeline: Timeline,
  address: AddressOf,
  escapes: Escapes,
  bytes: ImageBytes = new Map(),
): Feed {
  const { story } = timeline
  const { publisher, licence } = story
  const feed = new Feed({
    id: address('/'),
    link: address('/'),
    title: escapes.name(story.title),
    description: escapes.name(story.standfirst),
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
  for (const change of changesOf(timeline).slice(0, longestFeed))
    feed.addItem({
      ...item(change, timeline, address, escapes),
      ...enclosure(change.event, address, escapes, bytes.get(change.event.id)),
    })
  return feed
}

function item({ id, event, date, update }: Change, timeline: Timeline, address: AddressOf, escapes: Escapes) {
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

function enclosure(
  event: TimelineEvent,
  address: AddressOf,
  { attaches }: Escapes,
  bytes: number | undefined,
) {
  if (bytes === undefined || !event.image) return {}
  const url = address(imagePath(event))
  const file = { url, mime_type: imageType, title: event.image.caption.text, size_in_bytes: bytes }
  return {
    image: { url, type: imageType, length: bytes },
    ...(attaches && { extensions: [{ name: 'attachments', objects: [file] }] }),
  }
}
