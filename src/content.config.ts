import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { writeForEditors } from './authoring/editor/write.ts'
import type { CheckedEntries } from './content/entries.ts'
import { contentLoader } from './content/loader.ts'
import type { Own } from './content/own.ts'
import type { Verified } from './content/verified.ts'
import type { Issue } from './issues/issue.ts'
import type { Body } from './markdown/types.ts'
import { differenceSchema } from './schemas/difference.ts'
import { eventSchema } from './schemas/event.ts'
import { personSchema } from './schemas/person.ts'
import { placeSchema } from './schemas/place.ts'
import { sourceSchema } from './schemas/source.ts'
import type { StoryRecord } from './schemas/story.ts'

/** The Markdown texts of an entry, read, by the path of their key: `body`, `role`, `accounts.0.account`. */
const texts = z.custom<Map<string, Body>>()

// Everything has been read and checked by the loader, which reports all mistakes at once; schemas say here what an entry
// has.
export const collections = {
  events: defineCollection({
    loader: contentLoader('events'),
    schema: eventSchema.extend({ texts }),
  }),
  sources: defineCollection({
    loader: contentLoader('sources'),
    schema: sourceSchema.extend({ texts, digest: z.string() }),
  }),
  people: defineCollection({ loader: contentLoader('people'), schema: personSchema.extend({ texts }) }),
  places: defineCollection({ loader: contentLoader('places'), schema: placeSchema.extend({ texts }) }),
  differences: defineCollection({
    loader: contentLoader('differences'),
    schema: differenceSchema.extend({ texts }),
  }),
  /** One entry: what belongs to no single file, or while one writes what is wrong. */
  story: defineCollection({
    loader: contentLoader('story', (known) => writeForEditors('.', known)),
    schema: ({ image }) =>
      z.object({
        /** Another number for each reading, so that who keeps something made of it sees that it is old. */
        version: z.number(),
        story: z.custom<StoryRecord>().optional(),
        about: z.custom<Body>().optional(),
        verified: z.custom<Verified>().optional(),
        own: z.custom<Own>().optional(),
        withdrawn: z.custom<CheckedEntries['withdrawn']>().optional(),
        /** Those that events show, by their names. */
        images: z
          .record(
            z.string(),
            z.object({ file: z.string(), width: z.number(), height: z.number(), src: image() }),
          )
          .optional(),
        issues: z.custom<Issue[]>().optional(),
      }),
  }),
}
