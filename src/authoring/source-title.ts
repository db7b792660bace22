import { titleOf } from './address.ts'
import { withoutCitation } from './clean.ts'

/** What is said beside the line that makes a source a draft for want of a title. */
export const untitled =
  'Its title is known from the address only: write the one that it has, and delete this line.'

/** The same of what has no address. */
export const nowhere =
  'Nothing says where it can be found: write “URL” or “archive_location”, look through the rest, and delete this line.'

/**
 * The keys of a source’s title. One that nobody has given is made of the address, as something to go by. Where `draft`, the
 * source and what cites it wait until somebody has written its own; else its pages say where the title comes from, since a
 * table of many rows with one address each would otherwise be a heap of drafts.
 */
export function titleKeys(title: string | undefined, url: string, { draft }: { draft: boolean }) {
  if (title) return { title }
  const made = withoutCitation(titleOf(url))
  return draft ? { title: made, draft: 'true' } : { title: made, 'title-note': 'known from the address only' }
}
