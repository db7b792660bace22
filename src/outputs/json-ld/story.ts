import type { BackgroundNewsArticle, WithContext } from 'schema-dts'
import { coverageOf } from '../../time/iso.ts'
import { isLong, yearsOf } from '../../urls/periods.ts'
import type { Timeline } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { dayText, pathOf, storyModified } from '../changes.ts'
import { common, storyPart } from './parts.ts'

/**
 * The timeline page: the story, and the addresses of its events, each of which describes itself and what it rests on; of a
 * long one the pages of its years.
 */
export function storyLd(timeline: Timeline, address: AddressOf): WithContext<BackgroundNewsArticle> {
  const { story } = timeline
  const { inLanguage, publisher } = common(timeline)
  return {
    '@context': 'https://schema.org',
    ...storyPart(timeline, address),
    inLanguage,
    publisher,
    datePublished: dayText(story.published),
    dateModified: dayText(storyModified(timeline)),
    temporalCoverage: coverageOf(story.covers.when),
    ...(timeline.corrections.length > 0 && { correction: address('/corrections/') }),
    ...(isLong(timeline)
      ? {
          hasPart: yearsOf(timeline).map(({ path }) => ({
            '@type': 'CollectionPage' as const,
            '@id': address(path),
          })),
        }
      : {
          mainEntity: {
            '@type': 'ItemList',
            itemListElement: timeline.events.map((event) => address(pathOf(event))),
          },
        }),
  }
}
