import { issue, type Issue, type Place } from '../issues/issue.ts'
import { parseBody } from '../markdown/body.ts'
import { storySchema, zoneSchema } from '../schemas/story.ts'
import { z } from 'astro/zod'
import { readVerified } from '../verify/record.ts'
import { buildTimeline } from './build.ts'
import { checkEntries, type Ids } from './check.ts'
import { checkStory } from './check-story.ts'
import { readEntries } from './entries.ts'
import { folders, readContent, type Content, type ContentFile, type Folder } from './files.ts'
import { parseRecord } from './record.ts'
import type { Loaded } from './types.ts'

export type LoadOptions = {
  /** The content folder. */
  directory: string
  /** What the site’s addresses begin with; begins and ends with a slash. */
  base: string
}

/**
 * Reads all of content/ once: either the whole timeline, or everything that is wrong with it. The one reader of
 * content, for the site and for every command.
 */
export async function loadTimeline({ directory, base }: LoadOptions): Promise<Loaded> {
  const content = await readContent(directory)
  const { story, about, issues: missing } = needed(content)
  const issues = [...content.issues, ...missing]
  // Without a zone no date can be read; the story is then checked alone.
  const zone = zoneOf(story) ?? 'UTC'
  const parsed = parseRecord(story?.text ?? '', storySchema(zone), startOf('content/story.yaml'))
  const method = parseBody(about?.text ?? '', { at: startOf('content/about.md'), zone, rule: 'free' })
  const { entries, issues: found } = readEntries(content, zone)
  if (story) issues.push(...parsed.issues)
  if (parsed.value) issues.push(...checkStory(parsed.value, parsed.placeOf))
  issues.push(...method.issues, ...found)
  issues.push(...checkEntries(entries, method, idsOf(content), parsed.value?.published.edtf ?? ''))
  const verified = await readVerified(directory)
  if (!verified)
    issues.push(
      issue('unreadable-file', startOf('content/verified.json'), {
        reason: 'it is not what “npm run verify” writes',
      }),
    )
  if (!parsed.value || !verified || issues.length > 0) return { issues }
  return {
    timeline: buildTimeline({
      story: parsed.value,
      about: method,
      entries,
      verified,
      sourceTexts: new Map(content.sources.map(({ id, text }) => [id, text])),
      href: (path) => base + path.slice(1),
    }),
  }
}

function needed({ story, about, events }: Content): {
  story?: ContentFile
  about?: ContentFile
  issues: Issue[]
} {
  const absent = (path: string, holds: string) => issue('missing-file', startOf(path), { path, holds })
  const issues: Issue[] = []
  if (!story) issues.push(absent('content/story.yaml', 'title, standfirst, language, zone, publisher'))
  if (!about) issues.push(absent('content/about.md', 'how the story was made, and who answers for it'))
  if (events.length === 0)
    issues.push(absent('content/events/…', 'a Markdown file for each event, at least one'))
  return { ...(story && { story }), ...(about && { about }), issues }
}

function zoneOf(story: ContentFile | undefined): string | undefined {
  const alone = z.looseObject({ zone: zoneSchema })
  return story && parseRecord(story.text, alone, startOf(story.path)).value?.zone
}

function idsOf(content: Content): Ids {
  const pairs = (Object.keys(folders) as Folder[]).map((folder) => [
    folder,
    new Set(content[folder].map(({ id }) => id)),
  ])
  return Object.fromEntries(pairs) as Ids
}

const startOf = (file: string): Place => ({ file, line: 1, column: 1 })
