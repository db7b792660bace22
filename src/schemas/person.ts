import { z } from 'astro/zod'
import { ids, list, text } from './fields.ts'

/** content/people/<id>.yaml: a person or an organisation. */
export const personSchema = z.strictObject({
  name: text(100),
  kind: z.enum(['person', 'organisation'], 'person or organisation'),
  /** The name used on second mention. If omitted, the full name. */
  short: text(100).optional(),
  /** The role at the time of the story: Markdown with a citation. */
  role: text(500),
  /** How the sources spell the name, where they differ. */
  spellings: list(z.strictObject({ name: text(100), sources: ids(20) }), 20),
  /** Anything else a reader should know: Markdown with a citation. */
  note: text(1000).optional(),
})

export type PersonRecord = z.infer<typeof personSchema>
