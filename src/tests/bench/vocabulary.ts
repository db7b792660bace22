import { randomInt, randomLcg } from 'd3-random'

const ONSETS = [
  '',
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'rt', 'st']
const WORDS = 30_000

export type Vocabulary = {
  /** A whole number from `from` up to but not including `to`. */
  between: (from: number, to: number) => number
  /** True once in so many times. */
  onceIn: (times: number) => boolean
  /** One of the list; the first ones often and the last ones hardly ever. */
  few: <One>(list: readonly One[]) => One
  words: (count: number) => string
}

/**
 * Chance that is the same at each run, and words with a long tail: the nth most frequent comes up in proportion to 1/n
 * (Zipf). With fewer different words than people write, an index for searching would look smaller than it is.
 */
export function vocabularyOf(seed: number): Vocabulary {
  const chance = randomLcg(seed)
  const between = (from: number, to: number) => randomInt.source(chance)(from, to)()
  const pick = <One>(list: readonly One[]) => list[between(0, list.length)] as One
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)
  const all = Array.from({ length: WORDS }, (_, rank) =>
    Array.from({ length: rank < 60 ? 1 : between(2, 5) }, syllable).join(''),
  )
  // 1/n, summed up, is nearly the logarithm.
  const few = <One>(list: readonly One[]) => list[Math.floor((list.length + 1) ** chance()) - 1] as One
  return {
    between,
    onceIn: (times) => chance() * times < 1,
    few,
    words: (count) => Array.from({ length: count }, () => few(all)).join(' '),
  }
}
