import { type ParagraphUses, usesByParagraph } from './paragraphs.ts'
import type { Source } from './types.ts'
import { type ListPage, listPages } from './list-pages.ts'
import { entryPath } from '../urls/addresses.ts'

/** What rests on a source, in pages. A paragraph with many uses goes on on the next page. */
export function sourcePages(source: Source): ListPage<ParagraphUses>[] {
  const uses = usesByParagraph(source).flatMap(({ paragraph, statements }) =>
    statements.map((statement) => ({ paragraph, statement })),
  )
  return listPages(uses, entryPath('sources', source.id)).map((page) => ({
    ...page,
    items: [...Map.groupBy(page.items, ({ paragraph }) => paragraph)].map(([paragraph, some]) => ({
      paragraph,
      statements: some.map(({ statement }) => statement),
    })),
  }))
}

/** The address at which the uses of each paragraph begin. */
export const paragraphAddresses = (pages: ListPage<ParagraphUses>[]): Map<number, string> =>
  new Map(
    pages
      .toReversed()
      .flatMap(({ path, items }) => items.map(({ paragraph }) => [paragraph, `${path}#p${paragraph}`])),
  )
