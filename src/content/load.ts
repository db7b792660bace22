import { z } from 'astro/zod'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { placesIn } from '../issues/places.ts'
import type { Body } from '../markdown/types.ts'
import { language } from '../schemas/fields.ts'
import { storySchema, type StoryRecord, zoneSchema } from '../schemas/story.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readBody } from './body.ts'
import { readVerified, recordDigest, type Verified, verifiedFile } from './verified.ts'
import { ownPath } from '../urls/addresses.ts'
import { fixedAddresses } from '../urls/fixed-addresses.ts'
import { githubProject } from '../urls/github.ts'
import { checkImages } from './check-images.ts'
import { checkChanges } from './check-changes.ts'
import { checkCoordinates } from './check-places.ts'
import { checkEntries } from './check.ts'
import { checkStory } from './check-story.ts'
import { checkStoryTypefaces, checkTypefaces } from './check-typefaces.ts'
import { withoutDrafts, withUnwritten } from './drafts.ts'
import { type CheckedEntries, entriesOf, readEntries, readerFor, type Unchecked } from './entries.ts'
import { readContent, type Content, type ContentFile } from './files.ts'
import type { ImageFile } from './image-file.ts'
import { knownIn, type Known } from './known.ts'
import { checkAddresses, publishedFile, readPublished } from './published.ts'
import { parseRecord } from './record.ts'
import { withoutWithdrawn } from './withdrawn.ts'
import { inTheme, type Own, readOwnFiles, textsOf } from './own.ts'
import { dayIn, momentOf, scheduled, withNewest } from './scheduled.ts'
import type { Slot } from './slots.ts'

export type LoadOptions = {
  /** The content folder. */
  directory: string
  /** Whether drafts are among what is loaded: for those who write, and for nobody else. If omitted, they are only checked. */
  drafts?: boolean
  /** Whether pictures for links are drawn of it, with the typefaces there are. If omitted, none are. */
  pictures?: boolean
  /** For which moment, in milliseconds since the epoch: what is published later is a draft. If omitted, as `momentOf` has it. */
  moment?: number
}

/** All of content/, read and checked: plain values, not yet joined. */
export type StoryContent = {
  story: StoryRecord
  about: Body
  entries: CheckedEntries
  verified: Verified
  /** By the names of their files. */
  images: Map<string, ImageFile>
  /** The digest of each source’s file, by the source’s id. */
  digests: Map<string, string>
  own: Own
}

/** What there is, mistakes or not: its entries, and the zone and the language in which they are read. */
export type ReadSoFar = ZoneAndLanguage & { entries: Unchecked }

/** Either the content, or everything that is wrong with it; and in both cases what can be named in it. */
export type LoadedContent = { known: Known; englishWords: string[]; read: ReadSoFar } & (
  { content: StoryContent; issues?: never } | { issues: Issue[]; content?: never }
)

/** Reads and checks all of a content folder once: the one reader of content, for the site and for every command. */
export async function loadContent({
  directory,
  drafts = false,
  pictures = false,
  moment = momentOf(process.env),
}: LoadOptions): Promise<LoadedContent> {
  const files = await readContent(directory)
  const verified = files.records.has(verifiedFile) ? await readVerified(directory) : {}
  const published = files.records.has(publishedFile) ? await readPublished(directory) : []
  const where = zoneAndLanguageOf(files.story)
  const story = readStory(files.story, where)
  const about = readAbout(files.about, where)
  const { own, englishWords, issues: ofOwn } = readOwnFiles(files, story.part, where)
  const { unchecked: written, issues: found } = readEntries(files, readerFor(where))
  const unchecked = withUnwritten(scheduled(written, moment, where.zone))
  const fixed = fixedAddresses().union(
    new Set([
      ...own.pages.map(({ id }) => ownPath(id)),
      ...(githubProject(story.part.repository) ? ['/write/'] : []),
    ]),
  )
  const issues = [
    ...files.issues,
    ...findMissing(files),
    ...story.issues,
    ...about.issues,
    ...ofOwn,
    ...found,
    ...checkEntries(unchecked, [about, ...textsOf(own)], files.ids, where.zone, fixed),
    ...unchecked.places.flatMap(checkCoordinates),
    ...checkChanges(unchecked, story.published, dayIn(where.zone, moment)),
    ...(pictures ? [...checkTypefaces(unchecked), ...story.undrawable] : []),
    ...checkImages(unchecked.events, new Set(files.images.keys())),
    ...checkAddresses(published, [...unchecked.events, ...unchecked.withdrawn], files.ids.events),
    ...(verified ? [] : [issue('unreadable-record', startOf(`content/${verifiedFile}`), {})]),
  ]
  const known = knownIn(unchecked, files.ids)
  const read = { ...where, entries: unchecked }
  if (!story.value || !verified || issues.length > 0) return { issues, known, englishWords, read }
  const entries = withoutWithdrawn(entriesOf(unchecked))
  return {
    known,
    englishWords,
    read,
    content: {
      story: inTheme(withNewest(story.value, entries.events), own),
      about,
      entries: drafts ? entries : withoutDrafts(entries, [about, ...textsOf(own)]),
      verified,
      images: new Map([...files.images].flatMap(([name, file]) => (file ? [[name, file]] : []))),
      digests: new Map(files.sources.map(({ id, text }) => [id, recordDigest(text)])),
      own,
    },
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
  if (!file) return { part: {}, issues: [], undrawable: [] }
  const { value, part, issues, placeOf } = parseRecord(file.text, storySchema, startOf(file.path), where)
  return {
    part,
    ...(value && { value }),
    ...(part.published && { published: part.published.edtf }),
    issues: [...issues, ...(part.accent ? checkStory(part.accent, placeOf) : [])],
    undrawable: checkStoryTypefaces(part, placeOf),
  }
}

type Read = {
  value?: StoryRecord
  part: Partial<StoryRecord>
  published?: string
  issues: Issue[]
  undrawable: Issue[]
}

function readAbout(file: ContentFile | undefined, where: ZoneAndLanguage): Body {
  if (!file) return { statements: [], links: [], issues: [] }
  return readBody(file.text, { placeAt: placesIn(file.text, startOf(file.path)), rule: 'free' }, where)
}

const startOf = (file: string): Position => ({ file, line: 1, column: 1 })
