import type { Timeline } from '../timeline/types.ts'
import type { Entry } from './search-index.ts'

/**
 * Up to so many events, one page has all of them with what filters them (31 kB, gzip), and one file the index of all
 * texts (178 kB). Of more, a page has links to lists, and the index is cut into shards.
 */
const mostListed = 200

export const isListed = ({ events }: Pick<Timeline, 'events'>): boolean => events.length <= mostListed

export const entriesOf = ({ events }: Timeline): Entry[] =>
  events.map(({ id, title, summary, statements }) => ({
    id,
    title,
    summary,
    text: statements.map(({ text }) => text).join(' '),
  }))
