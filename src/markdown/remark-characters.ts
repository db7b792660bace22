import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { findInvisible, findLookalike } from '../schemas/characters.ts'
import { reportAt } from './report.ts'
import { writtenText } from './text.ts'

/**
 * Takes out the blocks in which character references make what misleads: invisible characters, and letters of two
 * scripts that look alike. Those that stand in the file itself are reported when the file is read.
 */
export const remarkCharacters = () => (tree: Root, file: VFile) => {
  const markdown = String(file)
  if (!markdown.includes('&')) return
  tree.children = tree.children.filter((block) => {
    let whole = true
    visit(block, 'text', (node) => {
      const [hidden, alike] = [findInvisible(node.value), findLookalike(node.value)]
      if (!hidden && !alike) return
      const { plain, offsetOf } = writtenText(node, markdown)
      if (hidden && plain.charAt(hidden.offset) === ' ') {
        reportAt(file, 'characters', offsetOf(hidden.offset), { code: hidden.code })
        whole = false
      }
      if (alike && !markdown.includes(alike.word)) {
        reportAt(file, 'lookalike', offsetOf(alike.offset), { word: alike.word })
        whole = false
      }
    })
    return whole
  })
}
