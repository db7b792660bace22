import leven from 'leven'
import { letter } from '../../markdown/letters.ts'

/** The paragraphs of a copy: its non-empty lines, the first of which is number 1. */
export function paragraphsOfCopy(copy: string): string[] {
  return copy.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '')
}

/**
 * Whether words stand in a text as they are written, and not as parts of longer words. Typographic and plain quotation
 * marks and apostrophes are one, any white space is a space, and an ellipsis in square brackets stands for what was
 * left out; nothing else is forgiven.
 */
export function contains(text: string, words: string): boolean {
  const plain = fold(text)
  const parts = partsOf(words)
  let from = 0
  for (const part of parts) {
    const at = findWhole(plain, part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return parts.length > 0
}

/** Comparing costs words by words by letters by letters; more than this nobody compares by eye. */
const most = { text: 5_000, words: 300 }

/** The stretch of a text that is most like the words, as long as they are, for showing beside them. */
export function nearestWords(text: string, words: string): string {
  const wanted = fold(words).slice(0, most.words)
  const all = text
    .slice(0, most.text * 20)
    .split(/\s+/u, most.text)
    .map((word) => word.slice(0, most.words))
  const length = wanted.split(' ').length
  let best = { distance: Infinity, found: '' }
  for (let start = 0; start + length <= Math.max(all.length, length); start++) {
    const found = all
      .slice(start, start + length)
      .join(' ')
      .slice(0, most.words)
    const distance = leven(fold(found), wanted, { maxDistance: best.distance })
    if (distance < best.distance) best = { distance, found }
  }
  return best.found
}

/** Where a part begins at the beginning of a word and ends at the end of one, or -1. */
function findWhole(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at !== -1;) {
    const end = at + part.length
    if (!isInWord(text, at) && !isInWord(text, end)) return at
    let next = at + 1
    while (isInWord(text, next)) next += 1
    at = text.indexOf(part, next)
  }
  return -1
}

const twoLetters = new RegExp(`^${letter}{2}$`, 'v')

/** Whether there is a letter or digit on both sides. */
const isInWord = (text: string, at: number) => at > 0 && twoLetters.test(text.slice(at - 1, at + 1))

const partsOf = (words: string) =>
  fold(words)
    .split(/ ?\[(?:…|\.{3})\] ?/u)
    .filter(Boolean)

function fold(text: string): string {
  return text
    .replace(/[“”„‟«»「」『』]/gu, '"')
    .replace(/[‘’‚‛‹›]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
}
