/**
 * The addresses of the site, as paths from the root: `/events/night/` for what stands at `https://example.org/events/night/`.
 * Fixed pages and files are found where they are made, in src/pages and public.
 */

const folders = ['events', 'sources', 'people', 'places', 'differences'] as const
type EntryFolder = (typeof folders)[number]

/**
 * The page of an entry, whose folder in content/ has the same name; or of all events of a kind, or with a tag, whose id is
 * its slug.
 */
export const entryPath = (folder: EntryFolder | 'kinds' | 'tags', id: string): string => `/${folder}/${id}/`

export const tagPath = (tag: string): string => entryPath('tags', tagSlug(tag))

/** A page of the site’s own. */
export const ownPath = (id: string): string => `/${id}/`

/** The story as it was known at the end of a day (ISO 8601). */
export const knownPath = (day: string): string => `/known/${day}/`

/** A tag in addresses: its letters and digits, of any script, in lower case, with hyphens between words. */
export function tagSlug(tag: string): string {
  const words = tag
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words?.join('-') ?? [...tag].map((character) => character.codePointAt(0)?.toString(16)).join('-')
}

/** The endings of the files with all sources, for reference managers. */
export const sourceFormats = ['bib', 'ris', 'csl.json'] as const

/** What of a story has addresses. */
export type Addressed = {
  ids: Record<EntryFolder, Iterable<string>>
  tags: Iterable<string>
  kinds: Iterable<string>
  /** Pages of its periods. */
  periods: Iterable<{ path: string }>
  /** In ISO 8601, those on which its sources came out. */
  days: string[]
}

/** Every page and file that comes from the story’s entries. */
export function storyAddresses({ ids, tags, kinds, periods, days }: Addressed): Set<string> {
  return new Set([
    ...folders.flatMap((folder) => [...ids[folder]].map((id) => entryPath(folder, id))),
    ...[...tags].map(tagPath),
    ...[...kinds].map((kind) => entryPath('kinds', kind)),
    ...[...periods].map(({ path }) => path),
    ...sourceFormats.map((format) => `/sources.${format}`),
    ...(days.length > 0 ? ['/known/', ...days.map(knownPath)] : []),
  ])
}
