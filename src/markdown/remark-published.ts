import type { Html, Root } from 'mdast'
import { EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { isPublished, refuse } from './published.ts'
import { reportAt } from './report.ts'

/** Takes out the blocks that hold what is not published, and says of each such thing what to write instead. */
export const remarkPublished = () => (tree: Root, file: VFile) => {
  const rule = file.data.reading?.rule ?? 'cited'
  tree.children = tree.children.filter((block) => {
    const opened = new Set<string>()
    let whole = true
    visit(block, (node) => {
      if (isPublished(node, rule)) return
      whole = false
      const offset = node.position?.start.offset ?? 0
      if (node.type !== 'html') reportAt(file, 'markdown', offset, refuse(node, rule))
      else if (!closesOneOf(opened, node))
        reportAt(file, 'raw-html', offset, { start: excerpt(node.value, 30) })
    })
    return whole
  })
  // A table that stands in a list or quotation could not be told from its text in feeds and exports.
  visit(tree, ['list', 'blockquote'], (container) => {
    visit(container, 'table', (table) => {
      const what = 'A table in a list or quotation'
      reportAt(file, 'markdown', table.position?.start.offset ?? 0, { what, instead: 'Let it stand alone.' })
      return EXIT
    })
  })
}

/** An element is one mistake, though its two tags are two nodes. */
function closesOneOf(opened: Set<string>, { value }: Html): boolean {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(value) ?? []
  if (slash) return opened.has(name.toLowerCase())
  opened.add(name.toLowerCase())
  return false
}
