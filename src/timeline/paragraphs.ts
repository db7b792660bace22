import type { Source } from './types.ts'

/** One paragraph of a source, and how often the site cites it. */
export type Paragraph = {
  number: number
  citations: number
  /** It is no reporting: a link to another story, a credit. */
  furniture: boolean
}

/** All paragraphs of a document in order; none if its length is not known. */
export function paragraphsOf({ paragraphs = 0, furniture, uses }: Source): Paragraph[] {
  const all = Array.from({ length: paragraphs }, (_, index) => {
    const number = index + 1
    return { number, citations: 0, furniture: furniture.includes(number) }
  })
  for (const { citation } of uses) {
    const { from, to } = citation.locator ?? { from: 1, to: 0 }
    for (const paragraph of all.slice(from - 1, to)) paragraph.citations += 1
  }
  return all
}
