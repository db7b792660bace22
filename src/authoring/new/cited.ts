import { clean } from '../import/clean.ts'
import { isReason, parseCitations } from '../../markdown/citation.ts'

/** A source as it stands in a citation: of `herald:2-3`, `@herald, ¶¶ 2-3`. What is written in full stays as it is. */
function citationOf(written: string): string {
  const plain = clean(written)
    .text.trim()
    .replace(/^\[|\]$/g, '')
    .replace(/^@/, '')
  const [, id, from, to] = /^([a-z0-9-]+)\s*:\s*(\d+)(?:-(\d+))?$/.exec(plain) ?? []
  if (!id) return `@${plain}`
  return `@${id}, ${to ? `¶¶ ${from}-${to}` : `¶ ${from}`}`
}

/** What is wrong with a source as it was written. */
export function wrongSource(written: string): string | undefined {
  const parsed = parseCitations(`[${citationOf(written)}]`)
  return isReason(parsed)
    ? `“${written}” is no source: ${parsed.reason}. Write it like herald, or herald:2 for its paragraph 2.`
    : undefined
}

/** A text that rests on sources: their citations stand behind it, before the point that ends it. */
export function cited(text: string, sources: string[]): string {
  const words = clean(text).text.trim()
  if (sources.length === 0) return words
  const [point = ''] = /[.!?…؟۔。]+$/u.exec(words) ?? []
  const before = words.slice(0, words.length - point.length)
  return `${before} [${sources.map(citationOf).join('; ')}]${point}`
}

/** Whether a text shows a source by itself. */
export const citesAny = (text: string) => /\[[^[\]]*@[^[\]]*\]/.test(text)
