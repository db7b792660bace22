import type { Citation, Quote } from '../markdown/types.ts'

/** The words that a citation claims to be in its source: its phrase, and the quotations that it says were spoken. */
export function wordsFor({ phrase, speaker }: Pick<Citation, 'phrase' | 'speaker' | 'source'>, quotes: Quote[]): string[] {
  const quoted = speaker ? quotes.map(({ words }) => words) : []
  return phrase ? [phrase, ...quoted] : quoted
}
