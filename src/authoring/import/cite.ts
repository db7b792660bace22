import type { PhrasingContent } from 'mdast'
import { beforePoint } from '../citation.ts'
import { sourceNode, textNode } from '../nodes.ts'
import type { Sources } from '../sources.ts'
import type { Reading } from './markup.ts'
import { tidy } from './phrasing.ts'
import type { TableCell, NamedDocument, Lose } from './row.ts'

/** Behind the words, and before the point that ends them. */
export function endCited(nodes: PhrasingContent[], citations: string[]): PhrasingContent[] {
  const last = nodes.at(-1)
  const [words, point] = last?.type === 'text' ? beforePoint(last.value) : ['', '']
  if (!point) return tidy([...nodes, sourceNode(citations)])
  return tidy([...nodes.slice(0, -1), textNode(words), sourceNode(citations), textNode(point)])
}

export type Cite = (column: string) => (given: NamedDocument, words: PhrasingContent[]) => PhrasingContent[]

/** Puts citations where a row names documents, and tells what cannot be cited. */
export function citer(sources: Sources, lose: Lose): Cite {
  return (column) => (given, words) => {
    const found = sources.cite(given)
    const name = given.url ?? given.title ?? ''
    if (found.why)
      lose(column, name, found.why, {
        level: found.as === 'nothing' ? 'part' : 'form',
        ...(found.as === 'nothing' && { detail: given.title }),
      })
    const shown = words.length > 0 ? words : [textNode(name)]
    if (found.as === 'citation' && found.otherTitle)
      lose(column, found.otherTitle, 'The document has another title already, which is kept.', {
        level: 'form',
        detail: name,
      })
    if (found.as === 'citation')
      return [...words, sourceNode([found.place ? `${found.id}, ${found.place}` : found.id])]
    return found.as === 'link' ? [{ type: 'link', url: found.url, children: shown }] : shown
  }
}

/** How the text of a cell is read. */
export const readingOf = (one: TableCell, cite: Cite, lose: Lose): Reading => ({
  cite: (url: string, words: PhrasingContent[]) => cite(one.column)({ url }, words),
  lose: (value, why, more) => lose(one.column, value, why, more),
})
