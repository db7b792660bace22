import { isReason, parseCitations } from '../../markdown/citation.ts'
import { beforePoint, bracketed, citationOf } from '../citation.ts'
import { clean } from '../clean.ts'

/** What is wrong with a source as it was written. */
export function wrongSource(written: string): string | undefined {
  const parsed = parseCitations(bracketed([citationOf(clean(written).text)]))
  return isReason(parsed)
    ? `“${written}” is no source: ${parsed.reason}. Write it like herald, or herald:2 for its paragraph 2.`
    : undefined
}

/** A text that rests on sources: their citations stand behind it, before the point that ends it. */
export function cited(text: string, sources: string[]): string {
  const words = clean(text).text.trim()
  if (sources.length === 0) return words
  const [before, point] = beforePoint(words)
  return `${before} ${bracketed(sources.map((one) => citationOf(clean(one).text)))}${point}`
}

/** Whether a text shows a source by itself. */
export const citesAny = (text: string) => /\[[^[\]]*@[^[\]]*\]/.test(text)
