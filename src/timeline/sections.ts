import { headingOf, type Heading } from '../time/heading.ts'
import { lastKnown } from './last-known.ts'
import type { DateFormatter } from '../time/format.ts'
import type { DatePart } from '../time/parts.ts'
import type { EventKind } from '../schemas/event.ts'
import type { Timeline, TimelineEvent } from './types.ts'

/** A part of the timeline page: the background, a day (month, year) of the story, or what is still to come. */
export type Section = {
  /** HTML id. */
  id: string
  title: DatePart[]
  /** The year of the title, where neither it nor the title before says it. */
  year?: string
  /** The title in the little room beside another: `5 Oct`. */
  name: string
  /** The date that the title says, where it says one. */
  heading?: Heading
  events: TimelineEvent[]
}

/** The parts of a page of the timeline, in the order of reading; none is empty. The kinds `apart` have each a part of its own. */
export function sectionsOf(
  { events, words, format, sources }: Pick<Timeline, 'events' | 'words' | 'format' | 'sources'>,
  apart: EventKind[] = ['background', 'to-come'],
): Section[] {
  const say = words.timeline
  const known = lastKnown(sources)
  const named = (id: string, kind: EventKind, name: string, text = name) => ({
    id,
    title: [{ text }],
    name,
    events: apart.includes(kind) ? events.filter((event) => event.kind === kind) : [],
  })
  const days = groupByHeading(events.filter(({ kind }) => !apart.includes(kind))).map(
    ({ heading, events: some }, index, all) => ({
      id: heading.key,
      ...titleOf(heading, all[index - 1]?.heading, format),
      name: format.shortHeading(heading),
      heading,
      events: some,
    }),
  )
  return [
    named('background', 'background', say.background),
    ...days,
    named('to-come', 'to-come', say.toCome, known ? say.toComeAsOf(format.date(known).text) : undefined),
  ].filter((section) => section.events.length > 0)
}

/** A day or month without its year, which is said once; what is before our era, or is itself a year, has it in its title. */
function titleOf(
  heading: Heading,
  before: Heading | undefined,
  format: DateFormatter,
): Pick<Section, 'title' | 'year'> {
  const { unit } = heading
  if (unit.precision === 'year' || unit.year < 1) return { title: format.heading(heading).parts }
  const title = format.headingInYear(heading).parts
  if (before?.unit.year === unit.year) return { title }
  return { title, year: format.tick({ precision: 'year', year: unit.year }).text }
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
