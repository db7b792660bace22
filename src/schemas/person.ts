import { z } from 'astro/zod'
import { ids, list, plain, text } from './fields.ts'

/** content/people/<id>.yaml: a person or an organisation. */
export const personSchema = z.strictObject({
  name: plain(100).describe('The full name.'),
  kind: z.enum(['person', 'organisation'], 'person or organisation').describe('Which of the two it is.'),
  short: plain(100).optional().describe('The name used on second mention. If omitted, the full name.'),
  role: text(500).describe('The role at the time of the story: Markdown with a citation.'),
  spellings: list(z.strictObject({ name: plain(100), sources: ids(20, 'sources') }), 20).describe(
    'How the sources spell the name, where they differ.',
  ),
  note: text(1000).optional().describe('Anything else a reader should know: Markdown with a citation.'),
})

export type PersonRecord = z.infer<typeof personSchema>
