import { isUnknown, type Unknown } from '../schemas/fields.ts'
import { imagePath } from '../pictures/images/address.ts'
import { sentSize } from '../pictures/images/size.ts'
import { boundsOf, precisionOf, type EventDate } from '../time/date.ts'
import { eventKnownFrom, knownDays } from '../timeline/known-days.ts'
import { statementKnownFrom } from '../timeline/known-from.ts'
import type { JoinedCitation, KnownFrom, Statement, Timeline, TimelineEvent } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { dayText, pathOf, publishedOf, storyModified } from './changes.ts'
import type { DateData, StatementData, TimelineData } from './data-schema.ts'
import { imageType } from './image.ts'
import { entryPath } from '../urls/addresses.ts'

/** All of the timeline as data, ids in the place of what they name. */
export function timelineJson(timeline: Timeline, address: AddressOf): TimelineData {
  const { story } = timeline
  const { publisher } = story
  const dated = (date: EventDate) => dateData(date, timeline)
  const datedOrUnknown = (date: EventDate | Unknown) => (isUnknown(date) ? date : dated(date))
  const stated = (statement: Statement) => statementData(statement, timeline)
  return {
    $schema: address('/timeline.schema.json'),
    url: address('/'),
    title: story.title,
    standfirst: story.standfirst,
    covers: { when: dated(story.covers.when), where: story.covers.where },
    language: story.language,
    zone: story.zone,
    publisher: { name: publisher.name, ...(publisher.url && { url: publisher.url }) },
    licence: story.licence,
    published: dayText(story.published),
    updated: dayText(storyModified(timeline)),
    events: timeline.events.map((event) => eventData(event, timeline, address)),
    sources: timeline.sources.map((source) => ({
      id: source.id,
      url: address(entryPath('sources', source.id)),
      title: source.title,
      publication: source['container-title'],
      type: source.type,
      address: source.URL,
      location: source.archive_location,
      language: source.language,
      archived: source.archive,
      captured: source.captured && dated(source.captured),
      gone: source.gone && dayText(source.gone),
      issued: isUnknown(source.issued)
        ? { ...source.issued, between: source.issued.between && dated(source.issued.between) }
        : dated(source.issued),
      caveat: source.caveat,
      note: source.note,
    })),
    people: timeline.people.map(({ id, name, kind, role, spellings }) => ({
      id,
      url: address(entryPath('people', id)),
      name,
      kind,
      role: stated(role),
      spellings: spellings.map((spelling) => ({ name: spelling.name, sources: idsOf(spelling.sources) })),
    })),
    places: timeline.places.map(({ id, name, what, country, coordinates }) => ({
      id,
      url: address(entryPath('places', id)),
      name,
      what: stated(what),
      country,
      coordinates: coordinates && {
        ...stated(coordinates.statement),
        latitude: coordinates.latitude,
        longitude: coordinates.longitude,
      },
    })),
    differences: timeline.differences.map(({ id, question, kind, events, accounts, why }) => ({
      id,
      url: address(entryPath('differences', id)),
      question,
      kind,
      events: idsOf(events),
      accounts: accounts.map(({ by, statement, figure, ...account }) => ({
        by,
        asOf: datedOrUnknown(account['as-of']),
        asOfLabel: account['as-of-label'],
        account: stated(statement),
        figure,
      })),
      why: { ...stated(why), editor: why.editor },
    })),
  }
}

export function dateData(date: EventDate, { format }: Timeline): DateData {
  const { earliest, latest } = boundsOf(date)
  return {
    edtf: date.edtf,
    kind: date.kind,
    precision: precisionOf(date),
    ...(date.kind === 'interval' && { endPrecision: date.end.precision }),
    ...(date.kind === 'moment' && date.part && { part: date.part.name }),
    earliest: instantText(earliest),
    latest: instantText(latest),
    text: format.date(date).text,
  }
}

function eventData(
  event: TimelineEvent,
  timeline: Timeline,
  address: AddressOf,
): TimelineData['events'][number] {
  const { id, title, short, summary, kind, key, date, label, inferred, image, tags } = event
  return {
    id,
    url: address(pathOf(event)),
    title,
    short,
    summary,
    kind,
    key,
    date: dateData(date, timeline),
    label,
    inferred: inferred && statementData(inferred, timeline),
    image: image && {
      url: address(imagePath(event)),
      type: imageType,
      ...sentSize(image),
      alt: image.alt,
      caption: statementData(image.caption, timeline),
      credit: image.credit,
      licence: image.licence,
    },
    knownFrom: knownDays(timeline) && knownData(eventKnownFrom(event)),
    text: event.statements.map((statement) => ({
      ...statementData(statement, timeline),
      knownFrom: knownDays(timeline) && knownData(statementKnownFrom(statement, event)),
    })),
    people: idsOf(event.people),
    places: idsOf(event.places),
    tags,
    differences: idsOf(event.differences),
    published: dayText(publishedOf(event, timeline)),
    updates: event.updates.map((update) => ({ ...update, date: dayText(update.date) })),
  }
}

function statementData({ text, notes }: Statement, timeline: Timeline): StatementData {
  return {
    text,
    citations: notes.flatMap((note) => note.citations.map((citation) => citationData(citation, timeline))),
  }
}

function citationData(
  {
    source,
    prefix,
    locator,
    suffix,
    phrase,
    said,
    speech,
    quoted,
    place,
    passage,
    archived,
    verified,
  }: JoinedCitation,
  timeline: Timeline,
): StatementData['citations'][number] {
  return {
    source: source.id,
    prefix,
    paragraphs: locator?.kind === 'paragraph' ? locator.spans : undefined,
    place: place && locator?.kind !== 'paragraph' ? { kind: place.kind, where: place.where } : undefined,
    suffix,
    phrase,
    quotations: speech,
    quoted: quoted.length > 0 ? quoted : undefined,
    speakers: said?.by.map((by) => ('person' in by ? { id: by.person.id } : by)),
    spoken: said?.on && dateData(said.on, timeline),
    passage,
    archived,
    verified: verified && dayText(verified),
  }
}

/** Days in ISO 8601. */
const knownData = (known: KnownFrom | undefined) =>
  known && { earliest: dayText(known.from), latest: dayText(known.by) }

const instantText = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())

const idsOf = (all: { id: string }[]) => all.map(({ id }) => id)
