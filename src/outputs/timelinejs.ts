import { imagePath } from '../pictures/images/address.ts'
import type { EventDate, Fields } from '../time/date.ts'
import { endsOf } from '../time/iso.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import { whenOf } from '../timeline/when.ts'
import type { AddressOf } from './address.ts'
import { pathOf } from './changes.ts'
import { csv, guarded, guardedHtml } from './csv.ts'
import { escapeMarkup, plainHtml } from './escape.ts'
import { eventHtml, movedHtml } from './event-html.ts'
import { creditHtml, isIllustrated, type Illustrated } from './image.ts'

// The data of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). It places an event by its start,
// which it must have, so that “by 8 October” stands at that day; what is shown is always the date as it is known.

/** A timeline for TimelineJS 3. Its texts are HTML. */
export function timelineJs(timeline: Timeline, address: AddressOf): TimelineJs {
  return {
    scale: 'human',
    title: { text: titleText(timeline, address) },
    events: timeline.events.map((event) => {
      const { start, end } = ends(event.date)
      return {
        unique_id: event.id,
        start_date: fieldsOf(start),
        ...(end && { end_date: fieldsOf(end) }),
        display_date: plainHtml(whenOf(event, timeline)),
        text: slideText(event, timeline, address),
        ...(isIllustrated(event) && { media: mediaOf(event, address) }),
        group: timeline.words.event.kinds[event.kind],
        autolink: false,
      }
    }),
  }
}

/** The same as a sheet for TimelineJS’s spreadsheet template. */
export function timelineJsCsv(timeline: Timeline, address: AddressOf): string {
  const { headline, text } = titleText(timeline, address)
  const title = row({ Headline: guardedHtml(headline), Text: guardedHtml(text), Type: 'title' })
  const rows = timeline.events.map((event) => {
    const { start, end } = ends(event.date)
    const slide = slideText(event, timeline, address)
    return row({
      ...cellsOf(start, ''),
      ...(end && cellsOf(end, 'End ')),
      'Display Date': guarded(plainHtml(whenOf(event, timeline))),
      Headline: guardedHtml(slide.headline),
      Text: guardedHtml(slide.text),
      ...(isIllustrated(event) && mediaCells(event, address)),
      Group: guarded(timeline.words.event.kinds[event.kind]),
    })
  })
  return csv([title, ...rows])
}

const columns =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background'.split(
    ',',
  )

const row = (cells: Record<string, string | number>) => ({
  ...Object.fromEntries(columns.map((column) => [column, ''])),
  ...cells,
})

function titleText({ story }: Timeline, address: AddressOf): Text {
  return {
    headline: escapeMarkup(story.title),
    text: `<p>${escapeMarkup(story.standfirst)}</p><p>${link(address('/'))}</p>`,
  }
}

function slideText(event: TimelineEvent, timeline: Timeline, address: AddressOf): Text {
  return {
    headline: escapeMarkup(event.title),
    text: `${eventHtml(event, timeline, address, { figure: false })}<p>${link(address(pathOf(event)))}</p>`,
  }
}

function mediaOf(event: Illustrated, address: AddressOf): Media {
  const { alt, caption } = event.image
  return {
    url: address(imagePath(event)),
    caption: movedHtml(caption.html, address),
    credit: creditHtml(event.image),
    alt: plainHtml(alt),
  }
}

function mediaCells(event: Illustrated, address: AddressOf): Record<string, string> {
  const { url, caption, credit, alt } = mediaOf(event, address)
  return {
    Media: url,
    'Media Credit': guardedHtml(credit),
    'Media Caption': guardedHtml(caption),
    'Alt Text': guarded(alt),
  }
}

const link = (url: string) => `<a href="${escapeMarkup(url)}">${escapeMarkup(url)}</a>`

/** A decade or season is a span to TimelineJS, as an interval is. */
function ends(date: EventDate): { start: Fields; end?: Fields } {
  switch (date.kind) {
    case 'moment': {
      const [start, last] = endsOf(date.at)
      const end = date.part?.name === 'night' ? date.part.next : last
      return start === end ? { start } : { start, end }
    }
    case 'interval':
      return { start: endsOf(date.start)[0], end: endsOf(date.end)[1] }
    case 'before':
    case 'until':
      return { start: endsOf(date.end)[1] }
    case 'after':
    case 'since':
      return { start: endsOf(date.start)[0] }
  }
}

/** The fields that are known, and no others: what is left out, TimelineJS does not show. */
function fieldsOf(unit: Fields): DateFields {
  // TimelineJS writes -44 as 44 BCE and has no year 0; in ISO 8601 that year is -43.
  const year = unit.year > 0 ? unit.year : unit.year - 1
  switch (unit.precision) {
    case 'month':
      return { year, month: unit.month }
    case 'day':
      return { year, month: unit.month, day: unit.day }
    case 'minute':
      return { year, month: unit.month, day: unit.day, hour: unit.hour, minute: unit.minute }
    default:
      return { year }
  }
}

function cellsOf(unit: Fields, prefix: '' | 'End '): Record<string, string | number> {
  const { year, month = '', day = '', hour, minute } = fieldsOf(unit)
  const time = hour === undefined ? '' : [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
  return {
    [`${prefix}Year`]: year,
    [`${prefix}Month`]: month,
    [`${prefix}Day`]: day,
    [`${prefix}Time`]: time,
  }
}

type Text = { headline: string; text: string }
type Media = { url: string; caption: string; credit: string; alt: string }
type DateFields = { year: number; month?: number; day?: number; hour?: number; minute?: number }

export type TimelineJs = {
  scale: 'human'
  title: { text: Text }
  events: {
    unique_id: string
    start_date: DateFields
    end_date?: DateFields
    display_date: string
    text: Text
    media?: Media
    group: string
    autolink: boolean
  }[]
}
