import { diffArrays } from 'diff'
import { nearestWords } from '../verify/match.ts'

/** A stretch of words: as it was, taken away, or put in its place. */
export type Change = { is: 'same' | 'was' | 'now'; words: string[] }

/** How many words before and after the nearest ones may belong to what is there now. */
const around = 6

/**
 * What stands in a text in the place of words that are no longer in it, word by word; undefined if less than half of them
 * are there.
 */
export function changedWords(text: string, words: string): Change[] | undefined {
  const former = wordsOf(words)
  const flat = wordsOf(text).join(' ')
  const nearest = nearestWords(flat, words)
  const at = flat.indexOf(nearest)
  const before = wordsOf(flat.slice(0, at)).slice(-around)
  const after = wordsOf(flat.slice(at + nearest.length)).slice(0, around)
  const now = [...before, ...wordsOf(nearest), ...after]
  const changes = diffArrays(former, now, { comparator: (a, b) => bare(a) === bare(b) }).map(
    ({ value, added, removed }): Change => ({ is: added ? 'now' : removed ? 'was' : 'same', words: value }),
  )
  const same = changes.flatMap((change) => (change.is === 'same' ? change.words : []))
  return same.length * 2 >= former.length ? withoutNeighbours(changes) : undefined
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean)

/** A word without what sets it apart from others. */
const bare = (word: string) => word.replace(/^[\p{P}\s]+(?=[^\p{P}\s])|(?<=[^\p{P}\s])[\p{P}\s]+$/gu, '')

/** What is new before the first and behind the last word is what stands around, but for as much as was there before. */
function withoutNeighbours(changes: Change[]): Change[] {
  const first = changes.findIndex(({ is }) => is === 'same')
  const last = changes.findLastIndex(({ is }) => is === 'same')
  const replaced = (some: Change[]) => some.flatMap(({ is, words }) => (is === 'was' ? words : [])).length
  const head = replaced(changes.slice(0, first))
  const tail = replaced(changes.slice(last + 1))
  return changes
    .map((change, index): Change => {
      if (change.is !== 'now') return change
      if (index < first) return { is: 'now', words: head > 0 ? change.words.slice(-head) : [] }
      return index > last ? { is: 'now', words: change.words.slice(0, tail) } : change
    })
    .filter(({ words }) => words.length > 0)
}

/** Word by word as `git diff --word-diff` has it: `We [-will-] {+would+} resign`. */
export const inOneLine = (changes: Change[]): string =>
  changes
    .map(({ is, words }) => {
      const text = words.join(' ')
      return is === 'same' ? text : is === 'was' ? `[-${text}-]` : `{+${text}+}`
    })
    .join(' ')
