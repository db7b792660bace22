import { z } from 'astro/zod'
import { storyIn } from '../existing.ts'
import { day } from '../../schemas/fields.ts'
import { fixedAddresses } from '../../urls/fixed-addresses.ts'
import { readEntries, readerFor, type Unchecked } from '../../content/entries.ts'
import type { Content } from '../../content/files.ts'
import { parseRecord } from '../../content/record.ts'
import { dayIn } from '../../content/scheduled.ts'

/** What there is already, whatever mistakes are in it. */
export type SiteSoFar = {
  zone: string
  language: string
  /** A day of ISO 8601 in the story’s zone. */
  today: string
  /** The day of the story’s publication, if it can be told. */
  published: string | undefined
  entries: Unchecked
  content: Content
  /** Ids that events had, or that were published: nothing else may have their addresses. */
  former: Set<string>
  /** Addresses of the site that do not come from entries. */
  fixed: Set<string>
}

/** Undefined if the story’s time zone cannot be told. `now` is an instant, in milliseconds. */
export function siteSoFar(content: Content, published: Iterable<string>, now: number): SiteSoFar | undefined {
  const { zone, language = 'en' } = storyIn(content)
  if (!zone || !content.story) return undefined
  const { unchecked } = readEntries(content, readerFor({ zone, language }))
  const schema = z.looseObject({ published: day })
  const story = parseRecord(content.story.text, schema, { file: '', line: 1, column: 1 })
  return {
    zone,
    language,
    today: dayIn(zone, now),
    published: story.part.published?.edtf,
    entries: unchecked,
    content,
    former: new Set([...published, ...unchecked.events.flatMap(({ record }) => record.aliases ?? [])]),
    fixed: fixedAddresses(),
  }
}
