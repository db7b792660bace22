import { withoutMarks } from './without-marks.ts'

/**
 * The sentences in which two texts differ, from the first to the last of them. Where sentences were only added or only taken
 * away, one that both have stands with them; of a text that was not there at all, nothing does. `language` decides what
 * a sentence is.
 */
export function changedSentences(was: string, now: string, language: string): { was: string; now: string } {
  const [before, after] = [sentencesIn(was, language), sentencesIn(now, language)]
  const same = (one = '', other = '') => withoutMarks(one) === withoutMarks(other)
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && same(before[start], after[start])) start += 1
  let end = 0
  while (end < least - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1
  if (start + end === least && least > 0) {
    if (start > 0) start -= 1
    else end -= 1
  }
  const middle = (all: string[]) =>
    all
      .slice(start, all.length - end)
      .join('')
      .trim()
  return { was: middle(before), now: middle(after) }
}

const sentencesIn = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
