import { parseWritten } from '../time/read-edtf.ts'
import { isProblem } from '../time/problem.ts'
import { boundsIn, offsetAt } from '../time/zone.ts'
import type { StoryRecord } from '../schemas/story.ts'
import type { Unchecked } from './entries.ts'

/**
 * The moment for which content is read, in milliseconds since the epoch: what is to be published later is a draft.
 * SOURCE_DATE_EPOCH says it in seconds (https://reproducible-builds.org/specs/source-date-epoch/), so that the same content
 * gives the same site whenever it is built; without it, it is now. Throws an Error with a sentence for the author.
 */
export function momentOf(env: Record<string, string | undefined>): number {
  const text = env['SOURCE_DATE_EPOCH']?.trim()
  if (!text) return Date.now()
  if (/^\d{1,11}$/.test(text)) return Number(text) * 1000
  throw new Error(
    `SOURCE_DATE_EPOCH "${text}" is not a moment. Give it in seconds since 1970, as “date +%s” prints it, or leave it out for now.`,
  )
}

/** When an event with a line “publish” is published, in milliseconds since the epoch. */
export function dueAt(publish: string, zone: string): number {
  if (publish.includes('T')) return Date.parse(publish)
  const midnight = Date.parse(`${publish}T00:00Z`)
  return boundsIn(midnight, midnight, zone).earliest
}

/**
 * Events with a line “publish” as they are at a moment: drafts before it comes, and published on that day, in the story’s
 * zone, if they do not say another.
 */
export function scheduled(unchecked: Unchecked, moment: number, zone: string): Unchecked {
  const events = unchecked.events.map((event) => {
    const { publish, draft, published } = event.record
    if (!publish) return event
    const due = dueAt(publish, zone)
    const day = published ?? dayOf(due, zone)
    return {
      ...event,
      record: { ...event.record, draft: draft === true || moment < due, ...(day && { published: day }) },
    }
  })
  return { ...unchecked, events }
}

/** The story, changed when the last of its events was published that waited for its day. */
export function withNewest(story: StoryRecord, events: Unchecked['events']): StoryRecord {
  const days = events.flatMap(({ record: { publish, draft, published } }) =>
    publish && !draft && published ? [published] : [],
  )
  const updated = days.reduce((last, day) => (day.edtf > last.edtf ? day : last), story.updated)
  return { ...story, updated }
}

/** The day of an instant, in milliseconds, as clocks in a zone have it: `2026-11-22`. */
export const dayIn = (zone: string, instant: number) =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10)

function dayOf(instant: number, zone: string) {
  const parsed = parseWritten(dayIn(zone, instant))
  return isProblem(parsed) ? undefined : parsed
}
