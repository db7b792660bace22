import { headingOf, type Heading } from '../time/heading.ts'
import type { DatePart } from '../time/parts.ts'
import type { EventKind } from '../schemas/event.ts'
import type { Timeline, TimelineEvent } from './types.ts'

/** A part of the timeline page: the background, a day (month, year) of the story, or what is still to come. */
export type Section = {
  /** HTML id. */
  id: string
  title: DatePart[]
  /** The title in the little room beside another: `5 Oct`. */
  name: string
  /** The date that the title says, where it says one. */
  heading?: Heading
  events: TimelineEvent[]
}

/** The parts of a page of the timeline, in the order of reading; none is empty. The kinds `apart` have each a part of its own. */
export function sectionsOf(
  { events, words, format }: Pick<Timeline, 'events' | 'words' | 'format'>,
  apart: EventKind[] = ['background', 'to-come'],
): Section[] {
  const say = words.timeline
  const named = (id: string, kind: EventKind, text: string) => ({
    id,
    title: [{ text }],
    name: text,
    events: apart.includes(kind) ? events.filter((event) => event.kind === kind) : [],
  })
  const days = groupByHeading(events.filter(({ kind }) => !apart.includes(kind))).map(
    ({ heading, events: some }) => ({
      id: heading.key,
      title: format.heading(heading).parts,
      name: format.shortHeading(heading),
      heading,
      events: some,
    }),
  )
  return [
    named('background', 'background', say.background),
    ...days,
    named('to-come', 'to-come', say.toCome),
  ].filter((section) => section.events.length > 0)
}

function groupByHeading(events: TimelineEvent[]): { heading: Heading; events: TimelineEvent[] }[] {
  const groups: { heading: Heading; events: TimelineEvent[] }[] = []
  for (const event of events) {
    const heading = headingOf(event.date)
    const last = groups.at(-1)
    if (last?.heading.key === heading.key) last.events.push(event)
    else groups.push({ heading, events: [event] })
  }
  return groups
}
