import leven from 'leven'

/** The paragraphs of a copy: its non-empty lines, the first of which is number 1. */
export function paragraphsIn(copy: string): string[] {
  return copy.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '')
}

/**
 * Whether words stand in a text as they are written. Typographic and plain quotation marks and apostrophes are one,
 * any white space is a space, and an ellipsis in square brackets stands for what was left out; nothing else is forgiven.
 */
export function contains(text: string, words: string): boolean {
  const plain = fold(text)
  let from = 0
  for (const part of partsOf(words)) {
    const at = plain.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

/** The stretch of a text that is most like the words, as long as they are, for showing beside them. */
export function nearestIn(text: string, words: string): string {
  const wanted = fold(words)
  const all = text.split(/\s+/u)
  const length = wanted.split(' ').length
  let best = { distance: Infinity, found: '' }
  for (let start = 0; start + length <= Math.max(all.length, length); start++) {
    const found = all.slice(start, start + length).join(' ')
    const distance = leven(fold(found), wanted, { maxDistance: best.distance })
    if (distance < best.distance) best = { distance, found }
  }
  return best.found
}

const partsOf = (words: string) =>
  fold(words)
    .split(/\s*\[(?:…|\.{3})\]\s*/u)
    .filter(Boolean)

function fold(text: string): string {
  return text
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
}
