import { z } from 'astro/zod'
import { day, ids, plain } from './fields.ts'

/** content/withdrawn/<id>.yaml: what stands at the address of an event that was taken away. */
export const withdrawnSchema = z.strictObject({
  on: day.describe('The day on which it was withdrawn.'),
  why: plain(500).describe('Why, in words that may stand.'),
  aliases: ids(20).describe('Ids that the event had before: their addresses lead to the notice.'),
})

export type WithdrawnRecord = z.output<typeof withdrawnSchema>
