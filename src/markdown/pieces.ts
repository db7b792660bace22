import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { BlockContent, Nodes, Parents, Text } from 'mdast'
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast'
import { takeStop } from './marks.ts'
import type { CitationNode, Piece, QuotationNode, Quote } from './types.ts'

type Hole = Exclude<Piece, string>

// A noncharacter, which is for use within a program (Unicode 17, 23.7). All that somebody has written goes into holes.
const sign = '\uffff'
const signs = new RegExp(` cite="${sign}(\\d+)${sign}"|${sign}(\\d+)${sign}`)

/** The HTML of a statement, as far as its own file says it. The tree is used up. */
export function piecesOf(tree: BlockContent, quotes: Quote[]): Piece[] {
  const holes: Hole[] = []
  const isQuoted = tree.type === 'blockquote' && quotes.length > 0
  const html = toHtml(toHast(tree, { handlers: handlersFor(holes, isQuoted) }))
  // Every third part is HTML; between them stand the numbers of holes, in one of two groups.
  return html.split(signs).flatMap((part: string | undefined, index): Piece[] => {
    if (!part) return []
    const hole = holes[Number(part)]
    return index % 3 === 0 ? [part] : hole ? [hole] : []
  })
}

/** `isQuoted`: whether a block quotation is the first quotation of the statement. */
function handlersFor(holes: Hole[], isQuoted: boolean): Handlers {
  const leave = (hole: Hole) => `${sign}${holes.push(hole) - 1}${sign}`
  // A name is linked neither in a link nor in somebody’s own words.
  let closed = 0
  const inside = <Found>(find: () => Found): Found => {
    closed += 1
    const found = find()
    closed -= 1
    return found
  }
  return {
    text: (state: State, node: Text): ElementContent => {
      const { value } = defaultHandlers.text(state, node) as { value: string }
      return { type: 'text', value: leave({ text: value, names: closed === 0 }) }
    },
    citation: (_: State, node: CitationNode, parent: Parents | undefined): ElementContent => {
      const siblings: Nodes[] = parent?.children ?? []
      const after = siblings[siblings.indexOf(node) + 1]
      const stop = after?.type === 'text' ? takeStop(after) : ''
      return { type: 'text', value: leave({ note: node.note, stop }) }
    },
    quotation: (state: State, node: QuotationNode): Element => {
      const children = inside(() => state.all(node as unknown as Nodes as never))
      return element('q', { cite: leave({ quote: node.quote }) }, children)
    },
    blockquote: (state: State, node: Nodes): Element => {
      const children = inside(() => state.wrap(state.all(node as never), true))
      return element('blockquote', isQuoted ? { cite: leave({ quote: 0 }) } : {}, children)
    },
    link: (state: State, node: Extract<Nodes, { type: 'link' }>): Element => {
      const rel = node.url.startsWith('/') ? undefined : 'external noopener'
      const children = inside(() => state.all(node))
      return element('a', { href: leave({ link: node.url }), rel }, children)
    },
  }
}

function element(
  tagName: string,
  properties: Record<string, string | undefined>,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}
