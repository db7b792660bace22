import { isUnknown } from '../schemas/fields.ts'
import { boundsOf, type EventDate } from '../time/date.ts'
import { knownDays } from '../timeline/known-days.ts'
import type { Source, Statement, Timeline } from '../timeline/types.ts'
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
    /** The id of the source that came out first, where it is known of all of its sources when they did. */
    first?: string
  }[]
  /** Events that were taken away. */
  withdrawn: { id: string; aliases?: string[] }[]
  sources: {
    id: string
    title: string
    publication: string
    /** None for what is not on the web. */
    url?: string
    paragraphs?: number
    /** When it came out, or between which days. */
    issued?: string
  }[]
  people: { id: string; name: string; spellings?: string[] }[]
  places: { id: string; name: string }[]
  differences: string[]
  tags: string[]
}

/** Undefined where a story names no repository on GitHub. */
export function writeData(timeline: Timeline): WriteData | undefined {
  const { story, events, sources, people, places, differences, pages, withdrawals } = timeline
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
    events: events.map(({ id, title, file, published, updates, aliases, statements }) => ({
      id,
      title,
      file,
      ...(published && { published: published.edtf }),
      ...(updates.length > 0 && { updates: updates.length }),
      ...(aliases.length > 0 && { aliases }),
      ...firstOf(statements),
    })),
    withdrawn: withdrawals.map(({ id, aliases }) => ({ id, ...(aliases.length > 0 && { aliases }) })),
    sources: sources.map(({ id, title, URL, paragraphs, issued, ...source }) => ({
      id,
      title,
      publication: source['container-title'],
      ...(URL && { url: URL }),
      ...(paragraphs && { paragraphs }),
      ...edtfOf(issuedOf(issued)),
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

const issuedOf = (issued: Source['issued']) => (isUnknown(issued) ? issued.between : issued)
const edtfOf = (issued: EventDate | undefined) => (issued ? { issued: issued.edtf } : {})

/** The one of an event’s sources that came out first, if that can be told. */
function firstOf(statements: Statement[]): { first?: string } {
  const notes = statements.flatMap((statement) => statement.notes)
  const cited = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const dated = [...cited].flatMap(({ id, issued }) => {
    const date = issuedOf(issued)
    return date ? [{ id, earliest: boundsOf(date).earliest ?? -Infinity }] : []
  })
  const [first] = dated.toSorted((a, b) => a.earliest - b.earliest)
  return first && dated.length === cited.size ? { first: first.id } : {}
}
