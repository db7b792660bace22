import type { SearchResult } from 'minisearch'
import { mostMistakes } from './mistakes.ts'
import { excerptOf } from './passages.ts'
import type { SearchIndex } from './search-index.ts'
import { queryTerms } from './terms.ts'

/** An event that fits a query. */
export type Found = {
  id: string
  /** Its own words that fit. */
  terms: Set<string>
  /** A piece of its text, where title and summary do not show everything that was asked for. */
  excerpt?: string
}

const mostTerms = 16

/**
 * The events in which every word of a query occurs, best first; undefined if the query has no words. A word may be the
 * beginning of one; only a word that nothing begins with may be mistyped.
 */
export function lookUp(index: SearchIndex, query: string): Found[] | undefined {
  const asked = queryTerms(query).slice(0, mostTerms)
  if (asked.length === 0) return undefined
  const parts = asked.map((term) => ({ queries: [term], prefix: true, fuzzy: mistakesIn(index, term) }))
  const begins = parts.flatMap(({ queries: [term = ''], fuzzy }) =>
    fuzzy > 0 ? [] : [(word: string) => word.startsWith(term)],
  )
  // What a mistyped word has found is what no other word of the query begins.
  const mistyped = (word: string) => !begins.some((fits) => fits(word))
  const wanted = begins.length < parts.length ? [...begins, mistyped] : begins
  return index.search({ combineWith: 'AND', queries: parts }).map((result) => {
    const { id, match, text } = result as SearchResult & { id: string; text: string }
    const terms = Object.keys(match)
    const hidden = terms.filter((term) => match[term]?.every((field) => field === 'text'))
    const shown = terms.filter((term) => !hidden.includes(term))
    const open = wanted.filter((fits) => !shown.some(fits))
    const around = new Set(hidden.filter((word) => open.some((fits) => fits(word))))
    return { id, terms: new Set(terms), ...(around.size > 0 && { excerpt: excerptOf(text, around) }) }
  })
}

/** How many letters of a word must be allowed to differ for it to be found, as long as that makes sense. */
function mistakesIn(index: SearchIndex, term: string): number {
  const most = mostMistakes(term)
  let mistakes = 0
  while (mistakes < most && index.search(term, { prefix: true, fuzzy: mistakes }).length === 0) mistakes += 1
  return mistakes
}
