/**
 * The addresses of the site, as paths from the root: `/events/night/` for what stands at `https://example.org/events/night/`.
 * Fixed pages and files are found where they are made, in src/pages and public.
 */

/** The page of an entry; `folder` is also the name of its folder in content/. */
export const entryPath = (folder: string, id: string): string => `/${folder}/${id}/`

export const tagPath = (tag: string): string => `/tags/${tagSlug(tag)}/`

export const kindPath = (kind: string): string => `/kinds/${kind}/`

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

/** What of a story has addresses. */
export type Addressed = {
  /** Ids by folder. */
  ids: Record<string, Iterable<string>>
  tags: Iterable<string>
  kinds: Iterable<string>
  /** Pages of its periods. */
  periods: Iterable<{ path: string }>
  /** In ISO 8601, those on which its sources came out. */
  days: string[]
}

/** Every page that comes from the story’s entries. */
export function storyAddresses({ ids, tags, kinds, periods, days }: Addressed): Set<string> {
  return new Set([
    ...Object.entries(ids).flatMap(([folder, some]) => [...some].map((id) => entryPath(folder, id))),
    ...[...tags].map(tagPath),
    ...[...kinds].map(kindPath),
    ...[...periods].map(({ path }) => path),
    ...(days.length > 0 ? ['/known/', ...days.map(knownPath)] : []),
  ])
}
