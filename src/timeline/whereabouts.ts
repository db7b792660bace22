import type { Words } from '../words/words.ts'
import type { Source } from './types.ts'

/** A source that can be asked for at its address. */
export type WebSource = Source & { URL: string }

export const isOnWeb = (source: Source): source is WebSource => source.URL !== undefined

/**
 * What a source without an address is and where it is kept: “interview, not on the web: recording at the Herald”.
 * Undefined for one with an address.
 */
export function whereabouts(
  { URL, type, archive_location: kept }: Source,
  { source: say, comma }: Words,
): string | undefined {
  if (URL !== undefined) return undefined
  return `${say.kinds[type]}${comma}${say.offline}${kept ? `: ${kept}` : ''}`
}
