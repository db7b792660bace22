/** What a search reads first. All else has its version in its address: nothing is mixed with what was there before. */
export type Directory = {
  version: string
  /** How many events there are. */
  all: number
  /** Key events, packed. */
  key: string
  /** The letters with which each shard begins, a line each. */
  starts: string
}

/** Some terms that follow each other, a line each; in the same line the packed events in whose title it is, and the others. */
export type Shard = { terms: string; titles: string; texts: string }

/** What a list of results shows of an event. */
export type Row = [id: string, title: string, date: string]

/** Few enough for ten results to come from ten files (0.6 kB each), and many enough for files not to be too many. */
export const rowsInFile = 10

export const shardPath = (index: number): string => `terms-${index}`
export const rowsPath = (index: number): string => `events-${index}`

/** Stands after letters for all words that begin so. No term has it. */
export const beginning = '*'
