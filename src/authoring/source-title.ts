import { titleOf } from './address.ts'
import { withoutCitation } from './clean.ts'

/** What is said beside the line that makes a source a draft for want of a title. */
export const untitled =
  'Its title is known from the address only: write the one that it has, and delete this line.'

/** The same of what has no address. */
export const nowhere =
  'Nothing says where it can be found: write “URL” or “archive_location”, look through the rest, and delete this line.'

/**
 * The keys of a source’s title. One that nobody has given is made of the address, as something to go by: the source is a
 * draft, and with it what cites it, until somebody has written its own.
 */
export const titleKeys = (title: string | undefined, url: string): { title: string; draft?: 'true' } =>
  title ? { title } : { title: withoutCitation(titleOf(url)), draft: 'true' }
