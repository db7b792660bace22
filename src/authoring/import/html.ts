import type { Element, Nodes as Hast } from 'hast'
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast'
import { visit } from 'unist-util-visit'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Reading } from './markup.ts'

/**
 * HTML as Markdown’s tree, of which content takes only a part. Documents that are linked to are `footnoteReference`s
 * there, with their ids as identifier.
 */
export function treeOf(tree: Hast, reading: Reading): Root {
  const lost: Handle = (_, node) => {
    const why = `A <${node.tagName}> cannot stand in a text.`
    for (const value of new Set([...addressesOf(node), wordsIn(node)])) if (value) reading.lose(value, why)
    return []
  }
  const struck: Handle = (state, node) => {
    reading.lose(wordsIn(node), 'It was struck through; the words are kept, the line is not.', {
      level: 'form',
    })
    return state.all(node)
  }
  const form: Handle = (state, node) => {
    const { action } = node.properties
    if (typeof action === 'string' && action)
      reading.lose(action, 'A form cannot stand in a text; its words are kept.')
    return state.all(node)
  }
  const link: Handle = (state, node) => {
    const words = state.all(node) as PhrasingContent[]
    const { href } = node.properties
    if (typeof href !== 'string') return words
    const bare = /^(?:https?:\/\/|www\.)\S*$/i.test(wordsIn(node).trim())
    // The library knows where to put paragraphs around nodes of its own kinds only.
    return reading
      .cite(href, bare ? [] : words)
      .map((node) =>
        node.type === 'source' ? { type: 'footnoteReference', identifier: node.ids.join(' ') } : node,
      )
  }
  // TimelineJS shows these as paragraphs.
  const note: Handle = (state, node) => {
    const { className } = node.properties
    const children = state.all(node)
    return Array.isArray(className) && className.includes('tl-note') ? state.toFlow(children) : children
  }
  visit(tree, 'element', ({ properties: { title, alt, cite } }) => {
    for (const said of [title, alt, cite])
      if (typeof said === 'string' && said.trim())
        reading.lose(said, 'It was said of a part of the text in its HTML only.')
  })
  const list = defaultHandlers['ul']
  const mdast = toMdast(tree, {
    document: true,
    handlers: {
      ...Object.fromEntries(unkept.map((name) => [name, lost])),
      ...Object.fromEntries(['del', 's', 'strike'].map((name) => [name, struck])),
      a: link,
      form,
      hr: () => [],
      span: note,
      wbr: () => [],
      ...(list && { menu: list }),
    },
    nodeHandlers: {
      comment: (_, node: { value: string }) => {
        if (node.value.trim()) reading.lose(node.value.trim(), 'It was a hidden comment.')
        return []
      },
    },
  })
  return mdast.type === 'root' ? mdast : { type: 'root', children: [mdast as RootContent] }
}

/** What HTML can show and a text here cannot, or what no reader was meant to see. */
const unkept =
  'applet area audio base basefont bgsound canvas caption col colgroup datalist dialog embed frame frameset iframe image img input keygen link math meta noembed noframes object optgroup option param script select source style svg template textarea title track video'.split(
    ' ',
  )

/** What an element and those within it lead to or show. */
function addressesOf(node: Element): string[] {
  const found: string[] = []
  visit(node, 'element', ({ properties: { src, href, data, poster, srcSet, value } }) => {
    for (const one of [src, href, data, poster, srcSet, value].flat())
      if (typeof one === 'string' && one.trim()) found.push(one.trim())
  })
  return found
}

function wordsIn(node: Element | Element['children'][number]): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.content)
    return node.content.children.map((one) => (one.type === 'doctype' ? '' : wordsIn(one))).join(' ')
  return 'children' in node ? node.children.map(wordsIn).join('').replace(/\s+/gu, ' ').trim() : ''
}
