import type {
  ArchiveComponentLeaf,
  CorrectionComment,
  CreativeWorkLeaf,
  NewsArticleLeaf,
  Organization,
} from 'schema-dts'
import { isUnknown } from '../../schemas/fields.ts'
import { datetimeOf } from '../../time/iso.ts'
import type { EventDate } from '../../time/date.ts'
import type { Correction, Source, Timeline } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { entryPath } from '../../urls/addresses.ts'
import { dayText } from '../changes.ts'

/** What every page of the story says alike. */
export function common({ story }: Timeline) {
  const { publisher } = story
  const organization: Organization = {
    '@type': 'Organization',
    name: publisher.name,
    ...(publisher.url && { url: publisher.url }),
  }
  return {
    inLanguage: story.language,
    license: story.licence.url,
    author: organization,
    publisher: organization,
  }
}

/** The story itself, for pages that are a part of it. */
export function storyPart({ story }: Timeline, address: AddressOf) {
  return {
    '@type': 'BackgroundNewsArticle',
    '@id': address('/'),
    url: address('/'),
    headline: story.title,
  } as const
}

/** What a source is called in linked data: its own address, or that of the site’s page about it. */
export const sourceId = ({ URL, id }: Source, address: AddressOf) => URL ?? address(entryPath('sources', id))

/** A document that is cited, at its own address; of one that has none, where it is kept. */
export function sourceWork(
  source: Source,
  address: AddressOf,
): CreativeWorkLeaf | NewsArticleLeaf | ArchiveComponentLeaf {
  const published = isUnknown(source.issued) ? undefined : exactDate(source.issued)
  const { language } = source
  return {
    ...typeOf(source),
    '@id': sourceId(source, address),
    ...(source.URL && { url: source.URL }),
    headline: source.title,
    ...(!isUnknown(language) && { inLanguage: language }),
    isPartOf: { '@type': 'CreativeWork', name: source['container-title'] },
    ...(published && { datePublished: published }),
  }
}

/** What is kept in one place alone is there said to be, for which schema.org has a type. */
function typeOf({ URL, type, archive_location: kept }: Source) {
  if (URL === undefined && kept) return { '@type': 'ArchiveComponent', itemLocation: kept } as const
  const isNews = /^article-(newspaper|magazine)$/.test(type)
  return { '@type': isNews ? 'NewsArticle' : 'CreativeWork' } as const
}

export function correctionComment(
  { kind, date, was, now, why }: Omit<Correction, 'event'>,
  { words }: Timeline,
) {
  const say = words.correction
  const texts = [
    say.kinds[kind],
    ...(was ? [`${say.was}: ${was}`] : []),
    `${say.now}: ${now}`,
    `${say.why}: ${why}`,
  ]
  return {
    '@type': 'CorrectionComment',
    datePublished: dayText(date),
    text: texts.join('. '),
  } satisfies CorrectionComment
}

/** One calendar unit in ISO 8601; undefined for what schema.org’s dates cannot say: a span, “about”, “by”. */
export function exactDate(date: EventDate): string | undefined {
  if (date.kind !== 'moment' || date.at.approximate || date.at.uncertain) return undefined
  return datetimeOf(date.at)
}
