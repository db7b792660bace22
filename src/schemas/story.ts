import { z } from 'astro/zod'
import { isZone } from '../time/zone.ts'
import { contact, date, day, language, text, url } from './fields.ts'

const colour = z.string('a colour').regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#9a1b1e", in quotation marks')

/** The time zone of a story: everything else is read in it, so it is read first. */
export const zoneSchema = z
  .string('a time zone')
  .refine(isZone, 'a time zone of the IANA list, such as Asia/Kathmandu')

/** content/story.yaml: what the whole site says about itself. */
export const storySchema = (zone: string) =>
  z.strictObject({
    title: text(140),
    /** Two sentences that say what happened. */
    standfirst: text(500),
    covers: z.strictObject({ when: date(zone), where: text(100) }),
    language,
    zone: zoneSchema,
    publisher: z.strictObject({ name: text(100), url: url.optional(), contact: contact.optional() }),
    /** Where the content is kept, for “report a mistake”. If omitted, that link is left out. */
    repository: url.optional(),
    /** The licence of the entries’ text. */
    licence: z.strictObject({ name: text(60), url }),
    /** The one colour of links and marks, in light and in dark mode. */
    accent: z.strictObject({ light: colour, dark: colour }),
    published: day(zone),
    updated: day(zone),
  })

export type Story = z.infer<ReturnType<typeof storySchema>>
