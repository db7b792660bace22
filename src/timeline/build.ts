import { createFormatter } from '../time/format.ts'
import { placed } from '../time/placed.ts'
import { ownPath } from '../urls/addresses.ts'
import { withOwnWords } from '../words/own-words.ts'
import { joinDifferences } from './build-differences.ts'
import { joinEvents } from './build-events.ts'
import { joinPeople, joinPlaces } from './build-names.ts'
import type { CheckedEntries } from '../content/entries.ts'
import { issuedOn } from '../content/issued-on.ts'
import type { StoryContent } from '../content/load.ts'
import { joinStatements, type JoinContext } from './join.ts'
import { newestFirst } from './newest-first.ts'
import type { Correction, Timeline, TimelineEvent, Withdrawal } from './types.ts'

/**
 * Joins checked content into the timeline: ids become what they name, Markdown becomes HTML, events are in order. `href`
 * gives the site’s own address of a path from the root.
 */
export function buildTimeline(
  { story, about, entries, verified, images, digests, own }: StoryContent,
  href: (path: string) => string,
): Timeline {
  const words = withOwnWords(story.language, own.words).words
  const context: JoinContext = {
    sources: new Map(
      entries.sources.map(({ id, file, record }) => {
        const source = placed(record, story.zone)
        const knownFrom = issuedOn(source.issued, story.zone)
        return [id, { ...source, id, file, uses: [], ...(knownFrom && { knownFrom }) }]
      }),
    ),
    people: new Map(),
    verified,
    digests,
    words,
    language: story.language,
    zone: story.zone,
    href,
  }
  // A role may quote somebody, so that all people must be there before the first text is joined.
  const people = joinPeople(entries.people, context)
  const places = joinPlaces(entries.places, context)
  const events = joinEvents(entries.events, places, images, context)
  const differences = joinDifferences(entries.differences, events, context)
  const method = { title: words.about.title, path: '/about/', prefix: 'about' }
  return {
    story: placed(story, story.zone),
    words,
    format: createFormatter(words.locale, words.time),
    about: joinStatements([about], method, [], context),
    events,
    sources: [...context.sources.values()],
    people,
    places: [...places.values()],
    differences,
    corrections: correctionsOf(events),
    withdrawals: withdrawalsOf(entries.withdrawn, story.zone),
    pages: own.pages.map(({ id, title, body }) => ({
      id,
      title,
      statements: joinStatements([body], { title, path: ownPath(id), prefix: id }, [], context),
    })),
    ...(own.theme && { theme: own.theme }),
    ...(own.logo && { logo: own.logo }),
  }
}

function correctionsOf(events: TimelineEvent[]): Correction[] {
  return newestFirst(events.flatMap((event) => event.updates.map((update) => ({ ...update, event }))))
}

function withdrawalsOf(withdrawn: CheckedEntries['withdrawn'], zone: string): Withdrawal[] {
  return newestFirst(
    withdrawn.map(({ id, record }) => {
      const { on, why, aliases } = placed(record, zone)
      return { id, date: on, why, aliases }
    }),
  )
}
