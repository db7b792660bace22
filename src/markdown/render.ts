import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes } from 'mdast'
import { toHast, type Handlers, type State } from 'mdast-util-to-hast'
import { placeMarks } from './marks.ts'
import { linkNames, type Name } from './names.ts'
import type { CitationNode, QuotationNode, Statement } from './types.ts'

/** A mark that opens a note: the HTML id of the note, what is printed, and its name for those who do not see it. */
export type Mark = { id: string; number: string; label: string }

type Cite = { cite?: string; lang?: string; dir?: string }

export type RenderOptions = {
  /** Names to link, and which of them have been linked already in this text. */
  names: Name[]
  linked: Set<Name>
  /** The site’s own address of a path from the root: under a base, `/about/` is `/base/about/`. */
  href: (path: string) => string
  markOf: (note: number) => Mark
  /** The address of the document that a quotation is taken from, and its language where that is not the text’s. */
  citeOf: (quote: number) => Cite
}

/** A statement as HTML. Its tree is used up: render a statement once. */
export function renderStatement({ tree, quotes }: Statement, options: RenderOptions): string {
  linkNames(tree, options.names, options.linked)
  placeMarks(tree)
  const blockCite = tree.type === 'blockquote' && quotes.length > 0 ? options.citeOf(0) : {}
  const hast = toHast(tree, { handlers: handlersOf(options, blockCite) })
  return toHtml(hast)
}

function handlersOf({ href, markOf, citeOf }: RenderOptions, blockCite: Cite): Handlers {
  return {
    citation: (_: State, { note, word }: CitationNode): Element => {
      const { id, number, label } = markOf(note)
      const properties = { type: 'button', className: ['mark'], popoverTarget: id, ariaLabel: label }
      const mark: Element = {
        type: 'element',
        tagName: 'button',
        properties,
        children: [{ type: 'text', value: number }],
      }
      return word ? element('span', { className: 'nobr' }, [{ type: 'text', value: word }, mark]) : mark
    },
    quotation: (state: State, node: QuotationNode): Element =>
      element('q', citeOf(node.quote), state.all(node as unknown as Nodes as never)),
    blockquote: (state: State, node: Nodes): Element =>
      element('blockquote', blockCite, state.wrap(state.all(node as never), true)),
    link: (state: State, node: Extract<Nodes, { type: 'link' }>): Element => {
      const own = node.url.startsWith('/')
      const properties = { href: own ? href(node.url) : node.url, rel: own ? undefined : 'external noopener' }
      return element('a', properties, state.all(node))
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
