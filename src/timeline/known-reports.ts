import { boundsOf, type EventDate } from '../time/date.ts'
import { isUnknown } from '../schemas/fields.ts'
import { sourcesOf } from './known-days.ts'
import { sentencesKnown, startOf } from './known-from.ts'
import type { KnownFrom, Source, Statement, Timeline, TimelineEvent } from './types.ts'

/** Sources that told something before any other did, with when they came out in words. */
export type Report = { source: Source; date: string }

/**
 * Who told what first, in steps of time of which each is surely later than the one before: `[[Herald], [Courier]]`. Texts
 * whose day is not known are left out.
 */
export function reportsOf(
  texts: [Statement, KnownFrom | undefined][],
  { format }: Pick<Timeline, 'format'>,
): Report[][] {
  const dated = texts
    .flatMap(([sentence, known]) =>
      known ? [{ sentence, from: startOf(known.from), by: startOf(known.by) }] : [],
    )
    .sort((a, b) => a.from - b.from)
  const steps: { after: number; end: number; sentences: Statement[] }[] = []
  for (const { sentence, from, by } of dated) {
    const last = steps.at(-1)
    if (last && from <= last.end) {
      last.sentences.push(sentence)
      last.end = Math.max(last.end, by)
    } else steps.push({ after: last?.end ?? -Infinity, end: by, sentences: [sentence] })
  }
  return steps.map(({ after, end, sentences }) =>
    sourcesOf(sentences)
      .filter(({ knownFrom: out }) => out && startOf(out.from) > after && startOf(out.from) <= end)
      .map((source) => ({ source, date: dateText(source, format) })),
  )
}

/**
 * The same for an event, where it matters: what is told of it became known on different days, or none of it on the days on
 * which it happened.
 */
export function reportsOfEvent(event: TimelineEvent, timeline: Pick<Timeline, 'format'>): Report[][] {
  if (event.kind !== 'story') return []
  const steps = reportsOf([...sentencesKnown(event)], timeline)
  const over = boundsOf(event.date).latest ?? Infinity
  const days = (steps[0] ?? []).flatMap(({ source }) => source.knownFrom ?? [])
  const isLater = days.length > 0 && days.every(({ from }) => startOf(from) > over)
  return steps.length > 1 || isLater ? steps : []
}

function dateText({ issued }: Source, format: Timeline['format']): string {
  const date: EventDate | undefined = isUnknown(issued)
    ? 'between' in issued
      ? issued.between
      : undefined
    : issued
  return date ? format.date(date).text : ''
}
