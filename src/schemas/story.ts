import { z } from 'astro/zod'
import { isZone } from '../time/zone.ts'
import { contact, date, day, language, text, url } from './fields.ts'
import { hints } from './hints.ts'
import { meantZone } from './meant.ts'

const colour = z
  .string('a colour')
  .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#9a1b1e", in quotation marks')
  .register(hints, { pattern: /^#[0-9A-Fa-f]{6}$/ })

/** The time zone of a story: everything else is read in it, so it is read first. */
export const zoneSchema = z
  .string('a time zone')
  .refine(isZone, {
    error: ({ input }) =>
      `a time zone of the IANA list, such as ${meantZone(String(input)) ?? 'Asia/Kathmandu'}`,
  })
  .register(hints, { pattern: /^[A-Za-z][\w+/-]*$/, examples: () => Intl.supportedValuesOf('timeZone') })

/** content/story.yaml: what the whole site says about itself. */
export const storySchema = z.strictObject({
  title: text(140).describe('What the whole timeline is called.'),
  standfirst: text(500).describe('Two sentences that say what happened.'),
  covers: z
    .strictObject({ when: date, where: text(100) })
    .describe('Which time and which place the story covers.'),
  language: language.describe(
    'The language of the texts, as BCP 47: en, ru, ar. It also chooses the words and the direction of the interface.',
  ),
  zone: zoneSchema.describe(
    'Whose clocks the story goes by: a zone of the IANA list, such as Asia/Kathmandu.',
  ),
  publisher: z
    .strictObject({ name: text(100), url: url.optional(), contact: contact.optional() })
    .describe('Who answers for it.'),
  repository: url
    .optional()
    .describe('Where the content is kept, for “report a mistake”. If omitted, that link is left out.'),
  licence: z.strictObject({ name: text(60), url }).describe('The licence of the entries’ text.'),
  accent: z
    .strictObject({ light: colour, dark: colour })
    .describe('The one colour of links and marks, in light and in dark mode.'),
  published: day.describe('The day on which the story was first published.'),
  updated: day.describe('The day of the last change.'),
})

export type StoryRecord = z.output<typeof storySchema>
