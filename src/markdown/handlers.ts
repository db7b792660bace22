import type { Element, ElementContent, ElementData, Properties } from 'hast'
import type { Blockquote, Link, Table } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { Page } from './render.ts'
import { markClass } from './rehype-marks.ts'
import type { CitationNode, QuotationNode } from './types.ts'

/** How nodes become HTML that stand in no CommonMark, or depend on where the page is. */
export const handlers: Handlers = {
  citation: (state: State, { note }: CitationNode): Element => {
    const { list, number, label } = pageOf(state).markOf(note)
    const properties = { type: 'button', className: [markClass], popoverTarget: list, ariaLabel: label }
    // The number is an element of its own: where notes stand beside the text the button is hidden, and so out of the way
    // of the tab key, and the number in it is not.
    const mark = element('button', properties, [element('span', {}, [{ type: 'text', value: number }])])
    return { ...mark, data: { note } as ElementData }
  },
  // HTML has “q” for what somebody said; names and terms keep the marks that they were written with.
  quotation: (state: State, node: QuotationNode): ElementContent[] => {
    const children = state.all(node as never)
    const { statement, citeOf } = pageOf(state)
    if (statement.quotes[node.quote]?.said.length) return [element('q', citeOf(node.quote), children)]
    const [open, close] = node.marks
    const [first, last] = [children[0], children.at(-1)]
    if (first?.type === 'text') first.value = open + first.value
    else children.unshift({ type: 'text', value: open })
    if (last?.type === 'text') last.value += close
    else children.push({ type: 'text', value: close })
    return children
  },
  blockquote: (state: State, node: Blockquote): Element => {
    const { statement, citeOf } = pageOf(state)
    const isQuoted = statement.tree.children[0]?.type === 'blockquote' && statement.quotes.length > 0
    return element('blockquote', isQuoted ? citeOf(0) : {}, state.wrap(state.all(node), true))
  },
  link: (state: State, node: Link): Element => {
    const isOwn = node.url.startsWith('/')
    const href = isOwn ? pageOf(state).href(node.url) : node.url
    const properties: Properties = isOwn ? { href } : { href, rel: ['external', 'noopener'] }
    return element('a', properties, state.all(node))
  },
  // “align” is obsolete in HTML, and the policy of the site allows no style attribute.
  table: (state: State, node: Table): Element => {
    const table = defaultHandlers.table(state, node)
    const cells = (row: ElementContent) => (row.type === 'element' ? row.children : [])
    for (const section of table.children)
      for (const row of cells(section)) for (const cell of cells(row)) tidy(cell)
    return table
  },
}

function tidy(cell: ElementContent): void {
  if (cell.type !== 'element') return
  const { align } = cell.properties
  cell.properties = {
    ...(cell.tagName === 'th' && { scope: 'col' }),
    ...(align && align !== 'left' && { className: [align === 'right' ? 'end' : 'middle'] }),
  }
}

function pageOf({ options }: State): Page {
  const page = options.file?.data.page
  if (!page) throw new Error('a statement is rendered for a page')
  return page
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
