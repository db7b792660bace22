import { boundsOf, type EventDate } from '../time/date.ts'
import { onceFor } from '../time/once-for.ts'
import type { KnownFrom, Statement, TimelineEvent } from './types.ts'

/**
 * From when all of a text was known: each of its notes is known from the first of the sources that it names. Undefined where
 * one of them names no source whose day is known. A note of which no source `counts` is known as soon as the others are, and
 * at `least`; but not before a source of its own.
 */
export function knownFrom(
  { notes }: Pick<Statement, 'notes'>,
  counts: (source: KnownFrom) => boolean = () => true,
  least?: KnownFrom,
): KnownFrom | undefined {
  const each = notes.map(({ citations }) => citations.flatMap(({ source }) => source.knownFrom ?? []))
  if (each.some((dated) => dated.length === 0)) return undefined
  const first = each.flatMap((dated) => firstKnown(dated.filter(counts)) ?? [])
  if (!least) return first.length > 0 ? pick(first, later) : undefined
  const others = each.flatMap((dated) => (dated.some(counts) ? [] : (firstKnown(dated) ?? [])))
  return pick([...(first.length > 0 ? first : [least]), ...others], later)
}

/**
 * From when each sentence of an event was known. What came out before the event began cannot tell of it: where it is cited
 * beside what came later, it is background, and known together with the rest.
 */
export const sentencesKnown = onceFor((event: Told): Map<Statement, KnownFrom | undefined> => {
  const sentences = event.statements.flatMap(sentencesOf)
  const begin = event.kind === 'to-come' ? null : boundsOf(event.date).earliest
  const canTell = ({ by }: KnownFrom) => (boundsOf(by).latest ?? 0) >= (begin ?? -Infinity)
  const isTold = sentences.some(({ notes }) =>
    notes.some(({ citations }) =>
      citations.some(({ source }) => source.knownFrom && canTell(source.knownFrom)),
    ),
  )
  const counts = isTold ? canTell : undefined
  const least = firstKnown(sentences.flatMap((one) => knownFrom(one, counts) ?? []))
  return new Map(sentences.map((one) => [one, knownFrom(one, counts, least)]))
})

/** From when all of a statement of an event was known. */
export function statementKnownFrom(statement: Statement, event: Told): KnownFrom | undefined {
  const each = sentencesOf(statement).map((one) => sentencesKnown(event).get(one))
  const days = each.flatMap((one) => one ?? [])
  return days.length > 0 && days.length === each.length ? pick(days, later) : undefined
}

type Told = Pick<TimelineEvent, 'statements' | 'kind' | 'date'>

/** The parts of a text of which each became known at once: its sentences, or all of it. */
export const sentencesOf = (statement: Statement): Statement[] => statement.sentences ?? [statement]

/** Whether sentences may have become known on other days than others. */
export const areKnownApart = (sentences: Pick<Statement, 'notes'>[]): boolean =>
  new Set(
    sentences.map(({ notes }) =>
      notes.map(({ citations }) => citations.map(({ source }) => keyOf(source.knownFrom)).join()).join(';'),
    ),
  ).size > 1

/** The first of some days; undefined of none. */
export const firstKnown = (days: KnownFrom[]): KnownFrom | undefined =>
  days.length === 0 ? undefined : pick(days, earlier)

/** A day as an instant, for comparison: its beginning. */
export const startOf = (day: EventDate): number => boundsOf(day).earliest ?? 0

const keyOf = (one: KnownFrom | undefined) => (one ? `${one.from.edtf} ${one.by.edtf}` : '')

const earlier = (a: EventDate, b: EventDate) => (startOf(b) < startOf(a) ? b : a)
const later = (a: EventDate, b: EventDate) => (startOf(b) > startOf(a) ? b : a)

function pick(days: KnownFrom[], choose: typeof earlier): KnownFrom {
  return days.reduce((a, b) => ({ from: choose(a.from, b.from), by: choose(a.by, b.by) }))
}
