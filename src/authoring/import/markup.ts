import { fromHtml } from 'hast-util-from-html'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import { addressesIn, endOfAddress } from '../address.ts'
import { clean, shorten } from '../clean.ts'
import { blocksOf } from './blocks-of-tree.ts'
import { treeOf } from './html.ts'
import { paragraph, plainText, textNode, type Block } from '../nodes.ts'
import { joinLone, plainBlocks, tidy } from './phrasing.ts'
import type { TableCell, Level } from './row.ts'

export type Reading = {
  /** Nodes to put where a document is linked to with some words. */
  cite: (address: string, words: PhrasingContent[]) => PhrasingContent[]
  lose: (value: string, why: string, more?: { level?: Level; detail?: string }) => void
}

/** Parsers take time that grows faster than the number of tags. */
const mostTags = 1000

const address = /https?:\/\/[^\s<>"“”«»]+/giu
const blockTag = /<(?:p|div|ul|ol|dl|li|blockquote|h[1-6]|table|br|section|article|pre|hr)\b/i
const tag =
  /<(?:\/?(?:p|a|b|i|u|em|strong|span|div|ul|ol|li|blockquote|h[1-6]|font|sup|sub)\b[^<>]*|br\s*\/?)>/i

/** Whether a text that may be either has tags in it that people write. */
export const markupOf = (text: string): TableCell['markup'] => (tag.test(text) ? 'html' : 'plain')

/** A text of an import in the Markdown that content takes. Never throws: what cannot be kept is told to `lose`. */
export function readMarkup({ text, markup }: TableCell, reading: Reading): Block[] {
  const { text: visible, changes } = clean(text)
  for (const { value, why, detail } of changes)
    reading.lose(value, why, { level: 'form', ...(detail && { detail }) })
  if (visible.trim() === '') return []
  if (markup === 'plain') return linked(plainBlocks(visible), reading)
  const tags = visible.split('<').length - 1
  const tooMuch = `It has more than ${mostTags} tags, so that it stays as it is written.`
  if (tags > mostTags) {
    reading.lose(shorten(visible, 200), tooMuch)
    return linked(plainBlocks(visible), reading)
  }
  const html = blockTag.test(visible) ? visible : visible.replace(/\n[ \t]*\n\s*/g, '<br><br>')
  return linked(blocksOf([treeOf(fromHtml(html, { fragment: true }), reading)], reading), reading)
}

/** The words of a text that holds one line, such as a title, without markup. */
export function readLine(cell: TableCell, reading: Reading): string {
  const flat = (block: Block | RootContent): string => {
    if (block.type === 'paragraph') return plainText(block.children)
    return 'children' in block ? (block.children as RootContent[]).map(flat).join(' ') : ''
  }
  return readMarkup(cell, reading).map(flat).join(' ').replace(/\s+/gu, ' ').trim()
}

/** The same where links are only words, and what is lost is told elsewhere or not at all. */
export const plainWords = (cell: TableCell) =>
  readLine(cell, {
    cite: (url, words) => (words.length > 0 ? words : [textNode(url)]),
    lose: () => undefined,
  })

function linked(blocks: Block[], { cite }: Reading): Block[] {
  const root: Root = { type: 'root', children: blocks }
  const citing = (found: string): PhrasingContent[] => {
    const end = endOfAddress(found)
    const rest = found.slice(end)
    const more = addressesIn(rest).length > 0
    const behind = more ? [textNode(rest.charAt(0)), ...citing(rest.slice(1))] : [textNode(rest)]
    return [...cite(found.slice(0, end), []), ...(rest ? behind : [])]
  }
  findAndReplace(root, [address, citing], { ignore: ['link'] })
  const again = (nodes: RootContent[]): Block[] =>
    nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') return [paragraph(tidy(node.children))]
      if (node.type === 'list')
        return [
          { ...node, children: node.children.map((item) => ({ ...item, children: again(item.children) })) },
        ]
      return node.type === 'blockquote' ? [{ ...node, children: again(node.children) }] : []
    })
  return joinLone(again(root.children))
}
