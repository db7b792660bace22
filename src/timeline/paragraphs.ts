import type { JoinedCitation, Source, Use } from './types.ts'

/** One paragraph of a source, and how often the site cites it. */
export type Paragraph = {
  number: number
  citations: number
  /** It is no reporting: a link to another story, a credit. */
  furniture: boolean
}

/** All paragraphs of a document in order; none if its length is not known. */
export function paragraphsOf({ paragraphs = 0, furniture, uses }: Source): Paragraph[] {
  const idle = new Set(furniture)
  const changes = new Map<number, number>()
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { locator } of uses.map(({ citation }) => citation)) {
    if (locator?.kind !== 'paragraph') continue
    for (const { from, to } of locator.spans) {
      change(from, 1)
      change(to + 1, -1)
    }
  }
  let citations = 0
  return Array.from({ length: paragraphs }, (_, index) => {
    const number = index + 1
    citations += changes.get(number) ?? 0
    return { number, citations, furniture: idle.has(number) }
  })
}

/** Statements that cite one paragraph of a source; paragraph 0 stands for the document as a whole. */
export type ParagraphUses = { paragraph: number; statements: CitingStatement[] }

/** A statement, and its citations of the paragraph: one may cite it several times, each time for other words. */
export type CitingStatement = { title: string; path: string; text: string; citations: JoinedCitation[] }

/** Everything that rests on a source, by the paragraph with which a citation begins. */
export function usesByParagraph({ uses }: Source): ParagraphUses[] {
  const groups = Map.groupBy(uses, ({ citation: { locator } }) =>
    locator?.kind === 'paragraph' ? (locator.spans[0]?.from ?? 0) : 0,
  )
  return [...groups]
    .map(([paragraph, some]) => ({ paragraph, statements: byStatement(some) }))
    .sort((a, b) => a.paragraph - b.paragraph)
}

function byStatement(uses: Use[]): CitingStatement[] {
  const statements = new Map<string, CitingStatement>()
  for (const { title, path, text, citation } of uses) {
    const key = `${path} ${text}`
    const statement = statements.get(key) ?? { title, path, text, citations: [] }
    statement.citations.push(citation)
    statements.set(key, statement)
  }
  return [...statements.values()]
}
