import type { BackgroundNewsArticle, WithContext } from 'schema-dts'
import { coverageOf } from '../../time/iso.ts'
import type { Timeline } from '../../timeline/types.ts'
import type { Address } from '../address.ts'
import { dayText, pathOf, storyModified } from '../changes.ts'
import { common, correctionComment, sourceWork, storyPart } from './parts.ts'

/** The timeline page: the story, its sources, and a list of the events, which their own pages describe. */
export function storyLd(timeline: Timeline, address: Address): WithContext<BackgroundNewsArticle> {
  const { story, events, sources, corrections } = timeline
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
    citation: sources.map(sourceWork),
    ...(corrections.length > 0 && {
      correction: corrections.map((correction) => correctionComment(correction, timeline)),
    }),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: events.map((event) => address(pathOf(event))),
    },
  }
}
