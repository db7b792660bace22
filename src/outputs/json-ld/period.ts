import type { TimelineEvent } from '../../timeline/types.ts'
import type { CollectionPage, WithContext } from 'schema-dts'
import { isoOf } from '../../time/iso.ts'
import type { PeriodPage } from '../../urls/periods.ts'
import type { Timeline } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { pathOf } from '../changes.ts'
import { common, storyPart } from './parts.ts'

/** A page of a long timeline: the events that it shows, each an article of its own. */
export function periodLd(
  { path, period, events }: PeriodPage<TimelineEvent>,
  name: string,
  timeline: Timeline,
  address: AddressOf,
): WithContext<CollectionPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address(path),
    url: address(path),
    name,
    ...common(timeline),
    temporalCoverage: isoOf(period.unit),
    isPartOf: storyPart(timeline, address),
    hasPart: period.parts.map((part) => ({ '@type': 'CollectionPage', '@id': address(part.path) })),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: events.map((event, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: address(pathOf(event)),
      })),
    },
  }
}
