import leven from 'leven'
import { beginning, type Directory, type Shard, shardName } from './file-format.ts'
import { unpackNumbers } from './number-list.ts'
import { queryTerms } from './terms.ts'

/** What fits a query. */
export type Hits = {
  /** Numbers of events, best first. */
  events: number[]
  /** The words of the query. */
  words: Fits[]
}

/** A word of a query, as what tells whether a term of an event is one that was found for it. */
export type Fits = (term: string) => boolean

// Each word takes a shard.
const mostWords = 8
/** So many shards are read for a word that may be mistyped in its first letters: those of some 200 events. */
const mostShards = 25

/**
 * Finds the events in which every word of a query occurs, or a word that begins with it: those with it in the title
 * first, of these the word itself before others that begin so, then key events, then the newest. A word that nothing
 * begins with may be mistyped: it is looked for in all shards if they are few, else where it would stand in the
 * alphabet. Undefined if the query has no words. `read` gets the shard of a name, and may reject.
 */
export async function findEvents(
  query: string,
  { all, key, starts }: Directory,
  read: (name: string) => Promise<unknown>,
): Promise<Hits | undefined> {
  const asked = queryTerms(query).slice(0, mostWords)
  if (asked.length === 0) return undefined
  const begins = starts.split('\n')
  const readShard = async (index: number) => linesOf((await read(shardName(index))) as Shard)

  const found = await Promise.all(
    asked.map(async (word) => {
      const own = Math.max(
        0,
        begins.findLastIndex((start) => start <= word),
      )
      const lines = await readShard(own)
      const beginners = lines.filter(({ term }) => term.startsWith(word))
      if (beginners.length > 0)
        return { weights: weigh(beginners, word, all), fits: (term: string) => term.startsWith(word) }
      const few = begins.length <= mostShards
      const near = mistyped(few ? (await Promise.all([...begins.keys()].map(readShard))).flat() : lines, word)
      const terms = new Set(near.map(({ term }) => term))
      return { weights: weigh(near, word, all), fits: (term: string) => terms.has(term) }
    }),
  )

  const keys = new Set(unpackNumbers(key))
  const rank = (number: number) =>
    found.reduce((sum, { weights }) => sum + (weights[number] ?? 0), 0) * 2 + Number(keys.has(number))
  const fitting = [...Array(all).keys()].filter((number) => found.every(({ weights }) => weights[number]))
  return {
    events: [...Map.groupBy(fitting.reverse(), rank)].sort(([a], [b]) => b - a).flatMap(([, some]) => some),
    words: found.map(({ fits }) => fits),
  }
}

type Line = { term: string; titles: string; texts: string }

function linesOf(shard: Shard): Line[] {
  const [titles, texts] = [shard.titles.split('\n'), shard.texts.split('\n')]
  return shard.terms
    .split('\n')
    .map((term, line) => ({ term, titles: titles[line] ?? '', texts: texts[line] ?? '' }))
}

/**
 * How well each event fits a word; 0 if not at all. Among the lines may be one with the letters that stand for all words
 * that begin so, where these are too many for one shard.
 */
function weigh(lines: Line[], word: string, all: number): Uint8Array {
  const weights = new Uint8Array(all)
  const raise = (packed: string, weight: number) => {
    for (const number of unpackNumbers(packed)) weights[number] = Math.max(weights[number] ?? 0, weight)
  }
  for (const { term, titles, texts } of lines) {
    const weight = term === word ? 2 : 1
    raise(texts, weight)
    raise(titles, weight + 2)
  }
  return weights
}

/** The terms that differ from a word in the fewest letters, if in few enough. */
function mistyped(lines: Line[], word: string): Line[] {
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
  const distances = Map.groupBy(
    lines.filter(({ term }) => !term.endsWith(beginning) && Math.abs(term.length - word.length) <= most),
    ({ term }) => leven(term, word),
  )
  const nearest = Math.min(...distances.keys())
  return nearest <= most ? (distances.get(nearest) ?? []) : []
}
