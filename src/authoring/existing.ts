import { z } from 'astro/zod'
import { language } from '../schemas/fields.ts'
import { zoneSchema } from '../schemas/story.ts'
import { readEntries, readerFor } from '../content/entries.ts'
import type { Content } from '../content/files.ts'
import { parseRecord } from '../content/record.ts'
import type { Existing } from './import/import.ts'

/** What the story says of itself that an import needs, as far as it is right. */
export function storyIn({ story }: Content): { zone?: string | undefined; language?: string | undefined } {
  if (!story) return {}
  const schema = z.looseObject({ zone: zoneSchema, language })
  const { part } = parseRecord(story.text, schema, { file: story.path, line: 1, column: 1 })
  return { zone: part.zone as string | undefined, language: part.language as string | undefined }
}

/** What an import must not double, whatever mistakes there are in it. */
export function existingIn(content: Content, zone: string): Existing {
  const { events, sources } = readEntries(content, readerFor({ zone, language: 'en' })).unchecked
  const files = new Map(content.events.map((file) => [file.id, file]))
  return {
    events: new Map(
      [...content.ids.events].map((id) => {
        const file = files.get(id)
        return [id, { path: file?.path ?? `content/events/${id}.md`, text: file?.text ?? '' }]
      }),
    ),
    aliases: new Map(events.flatMap(({ id, record }) => (record.aliases ?? []).map((alias) => [alias, id]))),
    sources: sources.map(({ id, record }) => ({
      id,
      url: record.URL,
      counted: record.paragraphs !== undefined,
      draft: record.draft === true,
    })),
    sourceIds: content.ids.sources,
  }
}
