import { termsOf, type Term } from './terms.ts'

const before = 50
const most = 160

/** From where to where, in UTF-16 units, the words of a text stand that were found. */
export function rangesOf(
  text: string,
  found: Pick<ReadonlySet<string>, 'has'>,
): [start: number, end: number][] {
  const ranges: [number, number][] = []
  for (const { term, start, end } of termsOf(text)) {
    const last = ranges.at(-1)
    if (!found.has(term)) continue
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** A piece of a text, of some 160 characters, around the first word that was found. */
export function excerptOf(text: string, found: ReadonlySet<string>): string {
  const terms = termsOf(text)
  const hit = terms.find(({ term }) => found.has(term))
  if (!hit || text.length <= most) return text
  const first = terms.find(({ start }) => start >= hit.start - before) ?? hit
  const from = first === terms[0] ? 0 : first.start
  const last: Term = terms.findLast(({ end }) => end <= Math.max(from + most, hit.end)) ?? hit
  const to = last === terms.at(-1) ? text.length : last.end
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
