import type { Fits } from './find-events.ts'
import { termsOf, type Term } from './terms.ts'

const before = 50
const most = 160

/** From where to where, in UTF-16 units, the words of a text stand that fit some word of a query. */
export function rangesOf(text: string, words: Fits[]): [start: number, end: number][] {
  const ranges: [number, number][] = []
  for (const { term, start, end } of termsOf(text)) {
    const last = ranges.at(-1)
    if (!fitsSome(term, words)) continue
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** The words of a query that a text does not have. */
export function notIn(text: string, words: Fits[]): Fits[] {
  const terms = termsOf(text)
  return words.filter((fits) => !terms.some(({ term }) => fits(term)))
}

/** A piece of a text, of some 160 characters, around the first word that fits some of a query; undefined if none does. */
export function excerptOf(text: string, words: Fits[]): string | undefined {
  const terms = termsOf(text)
  const hit = terms.find(({ term }) => fitsSome(term, words))
  if (!hit) return undefined
  if (text.length <= most) return text
  const first = terms.find(({ start }) => start >= hit.start - before) ?? hit
  const from = first === terms[0] ? 0 : first.start
  const last: Term = terms.findLast(({ end }) => end <= Math.max(from + most, hit.end)) ?? hit
  const to = last === terms.at(-1) ? text.length : last.end
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}

const fitsSome = (term: string, words: Fits[]) => words.some((fits) => fits(term))
