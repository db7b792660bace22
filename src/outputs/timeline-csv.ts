import { imagePath } from '../pictures/images/address.ts'
import { eventKnownFrom, knownDays } from '../timeline/known-days.ts'
import type { Difference, EventImage, JoinedCitation, Place, Timeline } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { dayText, modifiedOf, pathOf, publishedOf, statementsOf } from './changes.ts'
import { csv, guarded, guardedUrl } from './csv.ts'
import { dateData } from './timeline-json.ts'

/** The events as a table, one a row. A cell that holds several things has one on each line. */
export function timelineCsv(timeline: Timeline, address: AddressOf): string {
  return csv(
    timeline.events.map((event) => {
      const date = dateData(event.date, timeline)
      const known = knownDays(timeline) && eventKnownFrom(event)
      const citations = statementsOf(event).flatMap(({ notes }) => notes.flatMap((note) => note.citations))
      return {
        id: event.id,
        url: address(pathOf(event)),
        title: guarded(event.title),
        summary: guarded(event.summary),
        kind: event.kind,
        key: String(event.key),
        edtf: date.edtf,
        precision: date.precision,
        end_precision: date.endPrecision ?? '',
        part: date.part ?? '',
        earliest: date.earliest ?? '',
        latest: date.latest ?? '',
        date: guarded(date.text),
        label: guarded(event.label ?? ''),
        inferred: guarded(event.inferred?.text ?? ''),
        image: event.image ? address(imagePath(event)) : '',
        image_alt: guarded(event.image?.alt ?? ''),
        image_caption: guarded(event.image?.caption.text ?? ''),
        image_credit: guarded(event.image?.credit ?? ''),
        image_licence: guarded(event.image ? licenceText(event.image) : ''),
        known_from: known ? dayText(known.from) : '',
        known_by: known ? dayText(known.by) : '',
        text: guarded(lines(event.statements.map(({ text }) => text))),
        citations: lines(citations.map(citationText)),
        differences: guarded(lines(event.differences.map(differenceText))),
        people: guarded(lines(event.people.map(({ name }) => name))),
        places: guarded(lines(event.places.map(({ name }) => name))),
        place_countries: aligned(event.places.map(({ country = '' }) => country)),
        place_coordinates: guarded(aligned(event.places.map(coordinatesText))),
        tags: guarded(lines(event.tags)),
        published: dayText(publishedOf(event, timeline)),
        updated: dayText(modifiedOf(event, timeline)),
      }
    }),
  )
}

const lines = (texts: string[]) => texts.join('\n')

/** Each text on the line of the place that it belongs to; nothing if there is none. */
const aligned = (texts: string[]) => (texts.some((text) => text !== '') ? lines(texts) : '')

const coordinatesText = ({ coordinates }: Place) =>
  coordinates ? `${coordinates.latitude}, ${coordinates.longitude}` : ''

const licenceText = ({ licence }: EventImage) =>
  [licence.name, ...(licence.url ? [licence.url] : [])].join(', ')

function citationText({ source, place, passage }: JoinedCitation): string {
  const { archive_location: kept = '' } = source
  const where = passage === undefined ? kept : guardedUrl(passage)
  return [source.id, ...(place ? [placeText(place)] : []), ...(where ? [where] : [])].join(', ')
}

/** As it is written in a citation: “¶¶ 2-3, 5”, “p. 12”, “00:12:30”. */
function placeText({ kind, where, several }: NonNullable<JoinedCitation['place']>): string {
  const sign = {
    paragraph: several ? '¶¶ ' : '¶ ',
    page: several ? 'pp. ' : 'p. ',
    chapter: 'ch. ',
    section: several ? '§§ ' : '§ ',
    time: '',
  }
  return sign[kind] + where.replaceAll('–', '-')
}

function differenceText({ question, accounts }: Difference): string {
  return `${question} ${accounts.map(({ by, statement }) => `${by}: ${statement.text}`).join(' / ')}`
}
