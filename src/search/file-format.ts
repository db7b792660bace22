/** What a search reads first. All else has its version in its path: nothing is mixed with what was there before. */
export type Directory = {
  version: string
  /** How many events there are. They are numbered from 0, in the order of time. */
  all: number
  /** Numbers of the key events, packed. */
  key: string
  /** The letters with which each shard begins, a line each. */
  starts: string
  /** The ids of the events, where the page for finding lists them all. */
  ids?: string[]
}

/** Some terms that follow each other, a line each; in the same line the packed events in whose title it is, and the others. */
export type Shard = { terms: string; titles: string; texts: string }

/** What a result shows of an event that is not on the page. */
export type ResultRow = [id: string, title: string, date: string, summary: string]

/** Of rows, few enough for ten results to come from ten files (0.7 kB each), and enough for files not to be too many. */
export const eventsInFile = 5

/** The name of the file with a shard. */
export const shardName = (index: number): string => `terms-${index}`

/** The name of the file with the row of an event, a `ResultRow[]`. */
export const rowsName = (number: number): string => `rows-${Math.floor(number / eventsInFile)}`

/** The name of the file with the text of an event, a `string[]`. */
export const textsName = (number: number): string => `texts-${Math.floor(number / eventsInFile)}`

/** Stands after letters for all words that begin so. No term has it. */
export const beginning = '*'
