import type { BackgroundNewsArticle, WithContext } from 'schema-dts'
import { coverageOf } from '../../time/iso.ts'
import { frontSources, LINES } from '../../timeline/front.ts'
import { isLong, yearsOf } from '../../urls/periods.ts'
import type { Timeline } from '../../timeline/types.ts'
import type { Address } from '../address.ts'
import { dayText, storyModified } from '../changes.ts'
import { common, correctionComment, sourceWork, storyPart } from './parts.ts'

/**
 * The timeline page: the story and its sources; of a long one those that the page names, the newest corrections, and the
 * pages of its years. Each event’s page describes the event as a part of it.
 */
export function storyLd(timeline: Timeline, address: Address): WithContext<BackgroundNewsArticle> {
  const { story } = timeline
  const corrections = isLong(timeline) ? timeline.corrections.slice(0, LINES) : timeline.corrections
  return {
    '@context': 'https://schema.org',
    ...storyPart(timeline, address),
    ...common(timeline),
    description: story.standfirst,
    datePublished: dayText(story.published),
    dateModified: dayText(storyModified(timeline)),
    temporalCoverage: coverageOf(story.covers.when),
    contentLocation: { '@type': 'Place', name: story.covers.where },
    publishingPrinciples: address('/about/'),
    citation: frontSources(timeline).map(sourceWork),
    ...(corrections.length > 0 && {
      correction: corrections.map((correction) => correctionComment(correction, timeline)),
    }),
    ...(isLong(timeline) && {
      hasPart: yearsOf(timeline).map(({ path }) => ({
        '@type': 'CollectionPage' as const,
        '@id': address(path),
      })),
    }),
  }
}
