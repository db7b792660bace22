import { z } from 'astro/zod'
import { text } from './fields.ts'

/** content/places/<id>.yaml */
export const placeSchema = z.strictObject({
  name: text(100),
  /** What it is: Markdown with a citation. */
  what: text(500),
})

export type PlaceRecord = z.infer<typeof placeSchema>
