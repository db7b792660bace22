import { diffWords } from 'diff'

/** A run of words, and whether the other text has others in its place. */
export type Run = { text: string; isChanged: boolean }

/**
 * What a text said and says, each whole and in runs, so that what changed can be marked; nothing is where something was
 * added to what stood. `language` decides what a word is.
 */
export function changedWords(
  was: string | undefined,
  now: string,
  language: string,
): { was: Run[]; now: Run[] } {
  if (was === undefined) return { was: [], now: [{ text: now, isChanged: false }] }
  const parts = diffWords(was, now, {
    intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }),
  })
  return {
    was: parts
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isChanged: removed })),
    now: parts
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isChanged: added })),
  }
}
