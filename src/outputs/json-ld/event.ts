import type { Event, NewsArticle, Person as PersonLd, Organization, Quotation, WithContext } from 'schema-dts'
import { type EventDate, lastOf, type Moment } from '../../time/date.ts'
import { coverageOf, datetimeOf } from '../../time/iso.ts'
import { eventKnownFrom, knownDays } from '../../timeline/known-days.ts'
import type { JoinedCitation, Note, Person, Timeline, TimelineEvent } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { dayText, modifiedOf, pathOf, publishedOf, statementsOf } from '../changes.ts'
import { isIllustrated } from '../image.ts'
import { imageObject } from './image.ts'
import { common, correctionComment, exactDate, sourceId, sourceWork, storyPart } from './parts.ts'
import { placePart } from './place.ts'
import { entryPath } from '../../urls/addresses.ts'

/** The page of an event: an article on a happening, with the words that were spoken. */
export function eventLd(
  event: TimelineEvent,
  timeline: Timeline,
  address: AddressOf,
): WithContext<NewsArticle> {
  const url = address(pathOf(event))
  const quotations = statementsOf(event).flatMap(({ notes }) =>
    notes.flatMap((note) => quotationsOf(note, address)),
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: event.title,
    description: event.summary,
    ...common(timeline),
    ...(isIllustrated(event) && { image: imageObject(event, address) }),
    datePublished: dayText(publishedOf(event, timeline)),
    dateModified: dayText(modifiedOf(event, timeline)),
    temporalCoverage: coverageOf(event.date),
    isPartOf: storyPart(timeline, address),
    about: { ...happening(event, address), ...knownFromLd(event, timeline, address) },
    citation: event.sources.map((source) => sourceWork(source, address)),
    ...(event.updates.length > 0 && {
      correction: event.updates.map((update) => correctionComment(update, timeline)),
    }),
    ...(quotations.length > 0 && { hasPart: quotations }),
  }
}

function happening(event: TimelineEvent, address: AddressOf): Event {
  const location = event.places.map((place) => placePart(place, address))
  const about = event.people.map((person) => agent(person, address))
  return {
    '@type': 'Event',
    name: event.title,
    ...eventDates(event.date),
    ...(location.length > 0 && { location }),
    ...(about.length > 0 && { about }),
  }
}

/** From which day the sources had told of it, which schema.org has no word for: the term is explained in the schema of the data. */
function knownFromLd(event: TimelineEvent, timeline: Timeline, address: AddressOf): object {
  const known = knownDays(timeline) && eventKnownFrom(event)
  if (!known) return {}
  const days = new Set([known.from, known.by].map(dayText))
  return {
    '@context': { knownFrom: address('/timeline.schema.json#knownFrom') },
    knownFrom: [...days].join('/'),
  }
}

/** Only the ends that are known exactly: schema.org has no “about” and no “by”, and the article has the coverage. */
function eventDates(date: EventDate): { startDate?: string; endDate?: string } {
  const known = (moment: Moment) => (moment.approximate || moment.uncertain ? undefined : datetimeOf(moment))
  const start = date.kind === 'moment' ? date.at : date.kind === 'interval' ? date.start : undefined
  const last = lastOf(date)
  const [startDate, endDate] = [start && known(start), start && last !== start ? known(last) : undefined]
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) }
}

function quotationsOf({ quotes, citations }: Note, address: AddressOf): Quotation[] {
  return quotes.flatMap(({ words, said: [first] }) => {
    const spoken = first === undefined ? undefined : citations[first]
    return spoken ? [quotation(words, spoken, address)] : []
  })
}

function quotation(
  text: string,
  { source, said, passage, archived }: JoinedCitation,
  address: AddressOf,
): Quotation {
  const on = said?.on && exactDate(said.on)
  const [one, ...others] = (said?.by ?? []).map((by) =>
    'person' in by ? agent(by.person, address) : { '@type': 'Person' as const, description: by.unnamed },
  )
  return {
    '@type': 'Quotation',
    text,
    ...(one && { spokenByCharacter: others.length > 0 ? [one, ...others] : one }),
    ...(on && { dateCreated: on }),
    isBasedOn: { '@id': sourceId(source, address) },
    ...(passage && { url: passage }),
    ...(archived && { archivedAt: archived }),
  }
}

function agent({ id, kind, name }: Person, address: AddressOf): PersonLd | Organization {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': address(entryPath('people', id)),
    name,
  }
}
