import { undrawable } from '../words/typefaces.ts'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { StoryRecord } from '../schemas/story.ts'
import type { Unchecked } from './entries.ts'
import type { Path } from './paths.ts'

/** What the pictures for links show of events and differences, in letters that none of their typefaces has. */
export function checkTypefaces({ events, differences }: Unchecked): Issue[] {
  return [
    ...events.flatMap(({ record: { title, label }, placeOf }) => [
      ...checkText(title, () => placeOf(['title'])),
      ...checkText(label, () => placeOf(['label'])),
    ]),
    ...differences.flatMap(({ record, placeOf }) => checkText(record.question, () => placeOf(['question']))),
  ]
}

/** The same of the story. */
export function checkStoryTypefaces(
  { title, covers }: Partial<StoryRecord>,
  placeOf: (path: Path) => Position,
): Issue[] {
  return [
    ...checkText(title, () => placeOf(['title'])),
    ...checkText(covers?.where, () => placeOf(['covers', 'where'])),
  ]
}

function checkText(text = '', at: () => Position): Issue[] {
  const letter = undrawable(text)
  if (!letter) return []
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return [issue('no-typeface', at(), { letter, code })]
}
