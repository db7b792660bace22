import { letter, unspaced } from '../markdown/letters.ts'

/** A word as it is looked for, and where it stands in its text; where no spaces part words, two letters of a run. */
export type Term = { term: string; start: number; end: number }

const words = new RegExp(`(?<run>[[\\p{L}\\p{M}\\p{N}]&&${unspaced}]+)|${letter}+`, 'gv')
const clusters = /\P{M}\p{M}*/gu
// Accents, Hebrew points, Arabic vowel signs and tatweel are often left out; signs of other scripts are letters.
const optional = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g

// Arabic writes its article, and “and”, “by” or “for” before it, as one word with the noun.
const article = /^[وفبكل]?ال(?=.{3})/u

/** The terms of a text that can be found. The same text gives the same terms in every browser and language. */
export const termsOf = (text: string): Term[] => split(text, true)

/** The terms of many texts, as what `of` makes of each: a word is taken apart once, and most words come again. */
export function readTerms<Made>(of: (term: string) => Made): (text: string) => Made[] {
  const known = new Map<string, Made[]>()
  const read = (word: string) => {
    const made = termsOf(word).map(({ term }) => of(term))
    known.set(word, made)
    return made
  }
  return (text) => {
    const all: Made[] = []
    for (const word of text.match(words) ?? []) all.push(...(known.get(word) ?? read(word)))
    return all
  }
}

/**
 * What a reader looks for, each term once. Arabic’s article is left out: a text has its words with it and without. The
 * last letter of a run without spaces is left out too, as it is in the pair before it.
 */
export const queryTerms = (query: string): string[] => [
  ...new Set(split(query, false).map(({ term }) => term)),
]

/** A word without case, accents, and other differences that a reader does not type. */
export function fold(word: string): string {
  const bare = word.normalize('NFKD').replace(optional, '')
  return bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC')
}

function split(text: string, all: boolean): Term[] {
  return [...text.matchAll(words)]
    .flatMap(({ 0: word, index, groups }) =>
      groups?.['run'] ? pairs(word, index, all) : forms(fold(word), index, index + word.length, all),
    )
    .filter(({ term }) => term !== '')
}

function forms(term: string, start: number, end: number, all: boolean): Term[] {
  const bare = { term: term.replace(article, ''), start, end }
  return all && bare.term !== term ? [{ term, start, end }, bare] : [bare]
}

function pairs(run: string, offset: number, all: boolean): Term[] {
  const letters = [...run.matchAll(clusters)]
  return letters.flatMap(({ 0: first, index }, n) => {
    const second = letters[n + 1]?.[0] ?? ''
    if (second === '' && n > 0 && !all) return []
    const start = offset + index
    return [{ term: fold(first + second), start, end: start + first.length + second.length }]
  })
}
