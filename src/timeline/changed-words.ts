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
    was: parts.filter(({ added }) => !added).flatMap(({ value, removed }) => runsOf(value, removed)),
    now: parts.filter(({ removed }) => !removed).flatMap(({ value, added }) => runsOf(value, added)),
  }
}

/** Spaces around words that changed are not marked. */
function runsOf(value: string, isChanged: boolean): Run[] {
  if (!isChanged) return [{ text: value, isChanged }]
  const text = value.trim()
  const [before = '', after = ''] = text ? value.split(text) : [value]
  return [
    { text: before, isChanged: false },
    { text, isChanged },
    { text: after, isChanged: false },
  ].filter((run) => run.text)
}
