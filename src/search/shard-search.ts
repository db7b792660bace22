import leven from 'leven'
import { mostMistakes } from './mistakes.ts'
import { unpackNumbers } from './number-list.ts'
import { beginning, type Directory, type Shard, shardPath } from './shard-files.ts'
import { queryTerms } from './terms.ts'

/** What fits a query. */
export type Hits = {
  /** Numbers of events, best first. */
  events: number[]
  /** Whether a term is one that was looked for. */
  has: (term: string) => boolean
}

// Each word takes a shard.
const mostWords = 8

/**
 * Finds the events in which every word of a query occurs, or a word that begins with it: those with it in the title
 * first, of these the word itself before others that begin so, then key events, then the newest. A word that nothing
 * begins with may be mistyped, as long as it is near in the alphabet. Undefined if the query has no words.
 */
export function searchShards(
  { all, key, starts }: Directory,
  read: (path: string) => Promise<unknown>,
): (query: string) => Promise<Hits | undefined> {
  const begins = starts.split('\n')
  const keys = new Set(unpackNumbers(key))
  const find = async (word: string) => {
    const index = begins.findLastIndex((start) => start <= word)
    return hitsIn((await read(shardPath(Math.max(0, index)))) as Shard, word, all)
  }

  return async (query) => {
    const words = queryTerms(query).slice(0, mostWords)
    if (words.length === 0) return undefined
    const found = await Promise.all(words.map(find))
    const rank = (number: number) =>
      found.reduce((sum, { weights }) => sum + (weights[number] ?? 0), 0) * 2 + Number(keys.has(number))
    const fitting = [...Array(all).keys()].filter((number) => found.every(({ weights }) => weights[number]))
    return {
      events: [...Map.groupBy(fitting.reverse(), rank)].sort(([a], [b]) => b - a).flatMap(([, some]) => some),
      has: (term) => found.some(({ has }) => has(term)),
    }
  }
}

type WordHits = { weights: Uint8Array; has: (term: string) => boolean }

/** How well each event fits a word; 0 if not at all. */
function hitsIn(shard: Shard, word: string, all: number): WordHits {
  const [terms, titles, texts] = [shard.terms, shard.titles, shard.texts].map((column) => column.split('\n'))
  const weights = new Uint8Array(all)
  const raise = (packed: string | undefined, weight: number) => {
    for (const number of unpackNumbers(packed ?? '')) weights[number] = Math.max(weights[number] ?? 0, weight)
  }
  const weigh = (some: string[], weight: number) => {
    for (const term of some) {
      const line = terms?.indexOf(term) ?? -1
      raise(texts?.[line], weight)
      raise(titles?.[line], weight + 2)
    }
  }
  // Among them the letters that stand for all words that begin so, where these are too many for one shard.
  const beginners = (terms ?? []).filter((term) => term.startsWith(word))
  if (beginners.length === 0) {
    const near = mistyped(terms ?? [], word)
    weigh(near, 1)
    return { weights, has: (term) => near.includes(term) }
  }
  weigh(beginners, 1)
  if (terms?.includes(word)) weigh([word], 2)
  return { weights, has: (term) => term.startsWith(word) }
}

/** The terms that differ from a word in the fewest letters. */
function mistyped(terms: string[], word: string): string[] {
  const distances = Map.groupBy(
    terms.filter((term) => !term.endsWith(beginning)),
    (term) => leven(term, word),
  )
  const nearest = Math.min(...distances.keys())
  return nearest <= mostMistakes(word) ? (distances.get(nearest) ?? []) : []
}
