import { isUnknown } from '../schemas/fields.ts'
import { knownDays } from '../timeline/known-days.ts'
import type { Timeline } from '../timeline/types.ts'
import { storyAddresses } from '../urls/addresses.ts'
import { fixedAddresses } from '../urls/fixed-addresses.ts'
import { periodPages } from '../urls/periods.ts'
import { githubProject } from '../urls/github.ts'

/** What the page for writing must know of a story to check what is written: plain values, for JSON. */
export type WriteData = {
  /** On GitHub. */
  repository: string
  zone: string
  language: string
  /** The day of publication, in EDTF. */
  published: string
  /** Addresses of the site that are not those of entries. */
  addresses: string[]
  events: {
    id: string
    title: string
    file: string
    published?: string
    updates?: number
    aliases?: string[]
  }[]
  sources: {
    id: string
    title: string
    publication: string
    /** None for what is not on the web. */
    url?: string
    paragraphs?: number
    issued?: string
  }[]
  people: { id: string; name: string; spellings?: string[] }[]
  places: { id: string; name: string }[]
  differences: string[]
  tags: string[]
}

/** Undefined where a story names no repository on GitHub. */
export function writeData(timeline: Timeline): WriteData | undefined {
  const { story, events, sources, people, places, differences, pages } = timeline
  const repository = githubProject(story.repository)
  if (!repository) return undefined
  const tags = [...new Set(events.flatMap((event) => event.tags))]
  const ofStory = storyAddresses({
    ids: { events: [], sources: [], people: [], places: [], differences: [] },
    tags,
    kinds: events.map(({ kind }) => kind),
    periods: periodPages({ events }),
    days: knownDays(timeline)?.days.map(({ path }) => path.split('/').at(-2) ?? '') ?? [],
  })
  return {
    repository,
    zone: story.zone,
    language: story.language,
    published: story.published.edtf,
    addresses: [...fixedAddresses(), '/write/', ...pages.map(({ id }) => `/${id}/`), ...ofStory],
    events: events.map(({ id, title, file, published, updates, aliases }) => ({
      id,
      title,
      file,
      ...(published && { published: published.edtf }),
      ...(updates.length > 0 && { updates: updates.length }),
      ...(aliases.length > 0 && { aliases }),
    })),
    sources: sources.map(({ id, title, URL, paragraphs, issued, ...source }) => ({
      id,
      title,
      publication: source['container-title'],
      ...(URL && { url: URL }),
      ...(paragraphs && { paragraphs }),
      ...(!isUnknown(issued) && { issued: issued.edtf }),
    })),
    people: people.map(({ id, name, short, spellings }) => {
      const others = [...(short ? [short] : []), ...spellings.map((one) => one.name)]
      return { id, name, ...(others.length > 0 && { spellings: others }) }
    }),
    places: places.map(({ id, name }) => ({ id, name })),
    differences: differences.map(({ id }) => id),
    tags,
  }
}
