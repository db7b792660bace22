import { z } from 'astro/zod'
import { date, day, flag, ids, integer, list, text } from './fields.ts'

export const eventKinds = ['background', 'story', 'to-come'] as const
export type EventKind = (typeof eventKinds)[number]

/** A dated note that something published was changed. */
const updateSchema = (zone: string) =>
  z.strictObject({
    date: day(zone),
    kind: z.enum(['correction', 'update', 'clarification'], 'correction, update or clarification'),
    /** What it said before. If omitted, something was added. */
    was: text(500).optional(),
    /** What it says now. */
    now: text(500),
    why: text(500),
  })

/** The frontmatter of content/events/<id>.md. */
export const eventSchema = (zone: string) =>
  z.strictObject({
    title: text(140),
    date: date(zone),
    /** A few words shown after the date, such as “overnight”; the date itself is always shown. */
    label: text(40).optional(),
    /** Among events that begin at the same moment: lower is earlier. If omitted, 0. */
    order: integer.default(0),
    /** One sentence, true on its own. */
    summary: text(300),
    kind: z.enum(eventKinds, 'background, story or to-come'),
    /** True while it is being written: it is checked but for its sources, and not published. If omitted, false. */
    draft: flag.default(false),
    /** True for the few events that “In brief” lists. If omitted, false. */
    key: flag.default(false),
    people: ids(50),
    places: ids(50),
    tags: list(text(40), 20),
    /** Ids that it had before: their addresses lead to it. */
    aliases: ids(20),
    /** The day on which the entry was first published. If omitted, the story’s. */
    published: day(zone).optional(),
    updates: list(updateSchema(zone), 50),
  })

export type EventRecord = z.infer<ReturnType<typeof eventSchema>>
export type Update = EventRecord['updates'][number]
