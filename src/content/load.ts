import { z } from 'astro/zod'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { placesIn } from '../issues/places.ts'
import type { Body } from '../markdown/types.ts'
import { storySchema, zoneSchema, type StoryRecord } from '../schemas/story.ts'
import { language } from '../schemas/fields.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readBody } from './body.ts'
import { readVerified, verifiedFile } from './verified.ts'
import { buildTimeline } from '../timeline/build.ts'
import { checkImages } from './check-images.ts'
import { checkEntries } from './check.ts'
import { checkStory } from './check-story.ts'
import { checkStoryTypefaces, checkTypefaces } from './check-typefaces.ts'
import { withoutDrafts } from './drafts.ts'
import { entriesOf, readEntries } from './entries.ts'
import { readContent, type Content, type ContentFile } from './files.ts'
import { knownIn, type Known } from './known.ts'
import { checkAddresses, publishedFile, readPublished } from './published.ts'
import { readFiles, type ReadOptions } from './read-files.ts'
import { parseRecord } from './record.ts'
import type { Slot } from './slots.ts'
import type { Loaded } from '../timeline/types.ts'

export type LoadOptions = {
  /** The content folder. */
  directory: string
  /** What the site’s addresses begin with; begins and ends with a slash. */
  base: string
  /** Whether drafts are shown: to those who write, and to nobody else. If omitted, they are only checked. */
  drafts?: boolean
  /** Whether pictures for links are drawn of it, with the typefaces there are. If omitted, none are. */
  pictures?: boolean
} & ReadOptions

/**
 * Reads all of content/ once: either the whole timeline, or everything that is wrong with it, and what can be named in it.
 * The one reader of content, for the site and for every command.
 */
export async function loadTimeline({
  directory,
  base,
  drafts = false,
  pictures = false,
  ...reading
}: LoadOptions): Promise<Loaded & { known: Known }> {
  const content = await readContent(directory)
  const verified = content.records.has(verifiedFile) ? await readVerified(directory) : {}
  const published = content.records.has(publishedFile) ? await readPublished(directory) : []
  const where = zoneAndLanguageOf(content.story)
  const story = readStory(content.story, where)
  const about = readAbout(content.about, where)
  const { unchecked, issues: found } = readEntries(content, await readFiles(content, where, reading))
  const issues = [
    ...content.issues,
    ...findMissing(content),
    ...story.issues,
    ...about.issues,
    ...found,
    ...checkEntries(unchecked, about, content.ids, story.published),
    ...(pictures ? [...checkTypefaces(unchecked), ...story.undrawable] : []),
    ...checkImages(unchecked.events, new Set(content.images.keys())),
    ...checkAddresses(published, unchecked.events, content.ids.events),
    ...(verified ? [] : [issue('unreadable-record', startOf(`content/${verifiedFile}`), {})]),
  ]
  const known = knownIn(unchecked, content.ids)
  if (!story.value || !verified || issues.length > 0) return { issues, known }
  const entries = entriesOf(unchecked)
  return {
    known,
    timeline: buildTimeline({
      story: story.value,
      about,
      entries: drafts ? entries : withoutDrafts(entries, about),
      verified,
      images: content.images,
      sourceTexts: new Map(content.sources.map(({ id, text }) => [id, text])),
      href: (path) => base + path.slice(1),
    }),
  }
}

const needed: Partial<Record<Slot, { path: string; holds: string }>> = {
  story: { path: 'content/story.yaml', holds: 'title, standfirst, language, zone, publisher' },
  about: { path: 'content/about.md', holds: 'how the story was made, and who answers for it' },
  events: { path: 'content/events/…', holds: 'a Markdown file for each event, at least one' },
}

function findMissing({ found }: Content): Issue[] {
  return Object.entries(needed).flatMap(([slot, { path, holds }]) =>
    found.has(slot as Slot) ? [] : [issue('missing-file', startOf(path), { path, holds })],
  )
}

/** Without the story’s zone dates are read in UTC, so that their other mistakes can be told. */
function zoneAndLanguageOf(story: ContentFile | undefined): ZoneAndLanguage {
  const schema = z.looseObject({ zone: zoneSchema, language })
  const part = story && parseRecord(story.text, schema, startOf(story.path)).part
  return { zone: part?.zone ?? 'UTC', language: part?.language ?? 'en' }
}

function readStory(file: ContentFile | undefined, where: ZoneAndLanguage): Read {
  if (!file) return { issues: [], undrawable: [] }
  const { value, part, issues, placeOf } = parseRecord(file.text, storySchema, startOf(file.path), where)
  return {
    ...(value && { value }),
    ...(part.published && { published: part.published.edtf }),
    issues: [...issues, ...(part.accent ? checkStory(part.accent, placeOf) : [])],
    undrawable: checkStoryTypefaces(part, placeOf),
  }
}

type Read = { value?: StoryRecord; published?: string; issues: Issue[]; undrawable: Issue[] }

function readAbout(file: ContentFile | undefined, where: ZoneAndLanguage): Body {
  if (!file) return { statements: [], links: [], issues: [] }
  return readBody(file.text, { placeAt: placesIn(file.text, startOf(file.path)), rule: 'free' }, where)
}

const startOf = (file: string): Place => ({ file, line: 1, column: 1 })
