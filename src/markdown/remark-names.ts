import type { Link, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import type { Inline } from './types.ts'

/** Links the names in a text, but for those in a link or in somebody’s own words. */
export const remarkNames = () => (tree: Root, file: VFile) => {
  const linkNames = file.data.page?.linkNames
  if (!linkNames) return
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'link' || node.type === 'quotation' || node.type === 'blockquote') return SKIP
    if (node.type !== 'text') return undefined
    const parts = linkNames(node.value)
    if (parts.every(({ href }) => !href)) return undefined
    const { children } = ancestors.at(-1) as Inline
    const index = children.indexOf(node)
    children.splice(index, 1, ...parts.map(({ text, href }) => (href ? link(text, href) : textNode(text))))
    return [SKIP, index + parts.length]
  })
}

const textNode = (value: string): Text => ({ type: 'text', value })
const link = (text: string, url: string): Link & PhrasingContent => ({
  type: 'link',
  url,
  children: [textNode(text)],
})
