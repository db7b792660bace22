import type { Blockquote, List, ListItem, Node, Paragraph, PhrasingContent } from 'mdast'

/** Stands where documents are cited; becomes `[@id; @id, ¶ 2]`: `ids` may have a place in the document behind them. */
export type SourceNode = Node & { type: 'source'; ids: string[] }

/** The blocks that content’s Markdown has. */
export type Block = Paragraph | List | Blockquote

declare module 'mdast' {
  interface PhrasingContentMap {
    source: SourceNode
  }
  interface RootContentMap {
    source: SourceNode
  }
}

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value })
export const sourceNode = (ids: string[]): SourceNode => ({ type: 'source', ids })
export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/** All paragraphs, those in lists and block quotations too. */
export function paragraphsIn(blocks: (Block | ListItem['children'][number])[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'list') return block.children.flatMap(({ children }) => paragraphsIn(children))
    return block.type === 'blockquote' ? paragraphsIn(block.children as Block[]) : []
  })
}

/** What a reader reads of some nodes, without citations. */
export function plainText(nodes: PhrasingContent[]): string {
  return nodes.map(flat).join('').replace(/ *\0/g, '').replace(/\s+/gu, ' ').trim()
}

function flat(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'source') return '\0'
  return 'children' in node ? node.children.map(flat).join('') : ''
}

/** Ids of the documents cited in some nodes. */
export function idsIn(nodes: PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'source') return node.ids
    return 'children' in node ? idsIn(node.children) : []
  })
}
