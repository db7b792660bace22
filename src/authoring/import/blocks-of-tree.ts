import type { Nodes, PhrasingContent } from 'mdast'
import { clean, shorten } from '../clean.ts'
import type { Reading } from './markup.ts'
import { plainText, sourceNode, textNode, type Block } from '../nodes.ts'
import { splitParagraphs, plainBlocks } from './phrasing.ts'

/** What content’s Markdown has of a tree: headings become paragraphs, tables lists, and code words. */
export function blocksOf(nodes: Nodes[], reading: Reading): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'root':
        return blocksOf(node.children, reading)
      case 'paragraph':
        return splitParagraphs(phrasingOf(node.children, reading))
      case 'heading':
        return splitParagraphs([{ type: 'strong', children: phrasingOf(node.children, reading) }])
      case 'list': {
        const items = node.children
          .map((item) => ({ ...item, checked: null, children: blocksOf(item.children, reading) }))
          .filter(({ children }) => children.length > 0)
          .map((item) => ({ ...item, spread: item.children.length > 1 }))
        return items.length > 0 ? [{ ...node, spread: false, children: items }] : []
      }
      case 'blockquote': {
        const children = blocksOf(node.children, reading)
        return children.length > 0 ? [{ ...node, children }] : []
      }
      case 'table': {
        const rows = node.children.map((row) =>
          row.children.flatMap((cell, index): PhrasingContent[] => [
            ...(index > 0 && cell.children.length > 0 ? [textNode(' · ')] : []),
            ...phrasingOf(cell.children, reading),
          ]),
        )
        reading.lose(
          shorten(rows.map(plainText).filter(Boolean).join(' / '), 200),
          'A table becomes a list of its rows.',
          { level: 'form' },
        )
        const items = rows.map((row) => ({ type: 'listItem' as const, children: splitParagraphs(row) }))
        const children = items.filter((item) => item.children.length > 0)
        return children.length > 0 ? [{ type: 'list', ordered: false, spread: false, children }] : []
      }
      case 'code':
        return plainBlocks(clean(node.value).text)
      default:
        return splitParagraphs(phrasingOf([node as PhrasingContent], reading))
    }
  })
}

function phrasingOf(nodes: PhrasingContent[], reading: Reading): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode': {
        const { text, changes } = clean(node.value)
        for (const { value, why, detail } of changes)
          reading.lose(value, why, { level: 'form', ...(detail && { detail }) })
        return [textNode(text.replace(/\s+/gu, ' '))]
      }
      case 'emphasis':
      case 'strong': {
        const children = phrasingOf(node.children, reading)
        return plainText(children) ? [{ type: node.type, children }] : children
      }
      case 'link':
        return [{ type: 'link', url: node.url, children: phrasingOf(node.children, reading) }]
      case 'footnoteReference':
        return [sourceNode(node.identifier.split(' '))]
      case 'break':
        return [{ type: 'break' }]
      default:
        return 'children' in node ? phrasingOf(node.children as PhrasingContent[], reading) : []
    }
  })
}
