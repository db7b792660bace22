import type { Position } from '../../issues/issue.ts'
import type { Locator } from '../../markdown/types.ts'
import type { Timeline } from '../../timeline/types.ts'

/** What the site says about a passage of a source: that the paragraphs exist and, if words are given, hold them. */
export type Claim = {
  at: Position
  locator?: Locator | undefined
  words?: string
  /** The words may stand in the source of another citation of the note instead. */
  shared?: true
}

/** All claims on each source, by its id. */
export function claimsOf({ sources }: Timeline): Map<string, Claim[]> {
  return new Map(
    sources.map(({ id, uses }) => [
      id,
      uses.flatMap(({ citation: { at, locator, words } }): Claim[] =>
        words.length > 0
          ? words.map(({ text, ...one }) => ({ ...one, locator, words: text }))
          : [{ at, locator }],
      ),
    ]),
  )
}
