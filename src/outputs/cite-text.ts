import { isUnknown } from '../schemas/fields.ts'
import type { Source, Timeline, TimelineEvent } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { whereabouts } from '../timeline/whereabouts.ts'
import { pathOf, publishedOf } from './changes.ts'

/** How to cite an event’s page, as one line of text. */
export function citeEvent(event: TimelineEvent, timeline: Timeline, address: AddressOf): string {
  const { story, words, format } = timeline
  return words.cite.event({
    title: event.title,
    story: story.title,
    publisher: story.publisher.name,
    published: format.date(publishedOf(event, timeline)).text,
    address: address(pathOf(event)),
  })
}

/** How to cite the document itself. */
export function citeSource(source: Source, { words, format }: Timeline): string {
  const { author, issued } = source
  return words.cite.document({
    ...(!isUnknown(author) && { author }),
    title: source.title,
    publication: source['container-title'],
    issued: isUnknown(issued) ? words.citation.undated : format.date(issued).text,
    address: source.URL ?? whereabouts(source, words) ?? '',
  })
}
