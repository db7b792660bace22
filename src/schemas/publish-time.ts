import { z } from 'astro/zod'
import { hints } from './hints.ts'

const pattern = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/

/** When something is to be published: a day (its beginning in the story’s zone), or a moment with its offset from UTC. */
export const publishTime = z
  .string('a day or a moment')
  .refine(
    isPublishTime,
    'a day such as 2026-12-01, or a moment with its offset from UTC such as 2026-12-01T06:00+01:00',
  )
  .register(hints, { pattern })

function isPublishTime(text: string): boolean {
  const day = pattern.exec(text)?.[1]
  const read = new Date(`${day}T00:00Z`)
  // Dates that there are not, such as 30 February, are read as others.
  return day !== undefined && !isNaN(read.getTime()) && read.toISOString().startsWith(day)
}
