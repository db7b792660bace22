import { bracketed } from '../citation.ts'
import { contains, nearestWords } from '../verify/match.ts'

/** As in a citation’s phrase. */
const mostWords = 12

/** The paragraph of a copy in which words stand, and their citation; or what to do where that is none, or not one. */
export function citePhrase(
  id: string,
  phrase: string,
  paragraphs: string[],
): { citation?: string; told: string } {
  if (paragraphs.length === 0) return { told: `There is no copy of “${id}” to look for these words in.` }
  const found = paragraphs.flatMap((text, index) => (contains(text, phrase) ? [index + 1] : []))
  const [first, ...others] = found
  if (first === undefined) {
    const nearest = nearestWords(paragraphs.join('\n'), phrase)
    return { told: `“${phrase}” does not stand in it. The nearest words are “${nearest}”.` }
  }
  const words = phrase.trim().split(/\s+/u).slice(0, mostWords).join(' ').replaceAll('"', '“')
  const citation = `${id}, ¶ ${first}, "${words}"`
  const also = others.length > 0 ? ` They stand in ¶ ${others.join(', ')} as well.` : ''
  return { citation, told: `${bracketed([citation])}${also}` }
}
