import { z } from 'astro/zod'
import { date, day, flag, ids, integer, list, plain, text } from './fields.ts'
import { hints } from './hints.ts'
import { imageSchema } from './image.ts'
import { publishTime } from './publish-time.ts'
import { partsOfDay } from '../time/date.ts'
import { isOneDay } from '../time/day-part.ts'

/** Letters of a title that has room beside its mark in a picture. */
export const longestShort = 36

export const eventKinds = ['background', 'story', 'to-come'] as const
export type EventKind = (typeof eventKinds)[number]

/** A dated note that something published was changed. */
export const updateSchema = z.strictObject({
  date: day.describe('The day of the change.'),
  kind: z.enum(['correction', 'update', 'clarification'], 'correction, update or clarification'),
  was: plain(500).optional().describe('What it said before. If omitted, something was added.'),
  now: plain(500).describe('What it says now.'),
  why: plain(500).describe('Why it was changed.'),
})

/** The frontmatter of content/events/<id>.md. */
export const eventSchema = z
  .strictObject({
    title: plain(140).describe('A headline that is true on its own.'),
    date: date.describe(
      'When it happened, as exactly as is known, in EDTF: 2020-10-05, 2020-10, 2020-10-05/2020-10-06, [..2020-10-08], 1991~, 199X.',
    ),
    part: z
      .enum(partsOfDay, 'night, morning, afternoon or evening')
      .optional()
      .describe(
        'The part of the day, where the date is one day; a night is the one from that date to the next day. If omitted, the whole day.',
      ),
    inferred: text(500)
      .optional()
      .describe(
        'From what the day is inferred, where no source names it: Markdown with a citation. If omitted, a source names it.',
      ),
    short: plain(longestShort)
      .optional()
      .describe('The title in the little room of a picture. If omitted, the title.'),
    label: plain(40)
      .optional()
      .describe(
        'A few words shown after the date, such as “day of the reports”; the date itself is always shown.',
      ),
    order: integer
      .default(0)
      .describe('Among events that begin at the same moment: lower is earlier. If omitted, 0.'),
    summary: plain(300).describe('One sentence, true on its own.'),
    kind: z
      .enum(eventKinds, 'background, story or to-come')
      .describe('What led to the story, what is part of it, or what is still to come.'),
    draft: flag
      .default(false)
      .describe(
        'True while it is being written: it is checked but for its sources, and not published. If omitted, false.',
      ),
    publish: publishTime
      .optional()
      .describe(
        'When it is to be published: a day, or a moment with its offset. Until then it is a draft that is checked like what is published. If omitted, at once.',
      ),
    key: flag.default(false).describe('True for the few events that “In brief” lists. If omitted, false.'),
    image: imageSchema.optional().describe('A picture of it. If omitted, there is none.'),
    people: ids(50, 'people').describe(
      'People and organisations that have to do with it: files in content/people/.',
    ),
    places: ids(50, 'places').describe('Where it happened: files in content/places/.'),
    tags: list(plain(40).register(hints, { most: 40, tags: true }), 20).describe(
      'Subjects, in a word or two each.',
    ),
    aliases: ids(20).describe('Ids that it had before: their addresses lead to it.'),
    published: day
      .optional()
      .describe('The day on which the entry was first published. If omitted, the story’s.'),
    updates: list(updateSchema, 50).describe('What was changed after publication.'),
  })
  .refine((event) => !event.part || !event.date || isOneDay(event.date), {
    path: ['part'],
    error: 'a date that is one day beside it, such as 2020-10-05: else leave it out',
  })

export type EventRecord = z.output<typeof eventSchema>
