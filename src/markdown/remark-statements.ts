import type { Nodes, Root, RootContent } from 'mdast'
import { removePosition } from 'unist-util-remove-position'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { attribute } from './attribute.ts'
import { pointAt } from './report.ts'
import { readableText } from './text.ts'
import type { Body, ParsedStatement } from './types.ts'

/**
 * Puts the blocks of a text together into statements, gives each quotation its citation and its speaker, and checks that
 * each paragraph has a citation. The statements are the file’s data.
 */
export const remarkStatements = () => (tree: Root, file: VFile) => {
  const links: Body['links'] = []
  visit(tree, 'link', ({ url, position }) => {
    const offset = position?.start.offset ?? 0
    links.push({
      url,
      at: file.data.reading?.placeAt(offset) ?? { file: file.path, ...pointAt(file, offset) },
    })
  })
  file.data.links = links
  file.data.statements = groupsOf(tree.children).map((children): ParsedStatement => {
    const statement: ParsedStatement = { tree: { type: 'root', children }, text: '', notes: [], quotes: [] }
    attribute(statement, file)
    visit(statement.tree, 'citation', (node, index, parent) => {
      if (node.note !== -1 || !parent || index === undefined) return undefined
      parent.children.splice(index, 1)
      return index
    })
    // The notes have them.
    visit(statement.tree, 'citation', (node) => void Object.assign(node, { citations: [], offsets: [] }))
    removePosition(statement.tree, { force: true })
    statement.text = readableText(statement.tree)
    return statement
  })
}

/** A block, or paragraphs that one quotation joins, or a table without citations and the paragraph that cites it. */
function groupsOf(blocks: RootContent[]): RootContent[][] {
  const groups: RootContent[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const goesOn = block.type === 'paragraph' && block.data?.continued
    if (last && (goesOn || (isUncitedTable(last) && isCited(block)))) last.push(block)
    else groups.push([block])
  }
  return groups
}

const isUncitedTable = ([first, ...others]: RootContent[]) =>
  first?.type === 'table' && others.length === 0 && !isCited(first)

function isCited(block: Nodes): boolean {
  let cited = false
  if (block.type === 'paragraph' || block.type === 'table')
    visit(block, 'citation', () => {
      cited = true
    })
  return cited
}
