import { headingOf, type Heading } from '../time/heading.ts'
import type { EventKind } from '../schemas/event.ts'
import type { Timeline, TimelineEvent } from './types.ts'

export type Section = { heading: Heading; events: TimelineEvent[] }

/** The parts of the timeline page: key moments, background, the story by days, and what is still to come. */
export function sectionsOf({ events }: Timeline) {
  const of = (kind: EventKind) => events.filter((event) => event.kind === kind)
  return {
    key: events.filter(({ key }) => key),
    background: of('background'),
    days: groupByHeading(of('story')),
    toCome: of('to-come'),
  }
}

function groupByHeading(events: TimelineEvent[]): Section[] {
  const sections: Section[] = []
  for (const event of events) {
    const heading = headingOf(event.date)
    const last = sections.at(-1)
    if (last?.heading.key === heading.key) last.events.push(event)
    else sections.push({ heading, events: [event] })
  }
  return sections
}
