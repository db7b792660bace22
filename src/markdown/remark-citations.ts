import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { citationPattern, isReason, parseCitations } from './citation.ts'
import { pointAt, reportAt } from './report.ts'
import { cut, writtenText } from './text.ts'
import type { CitationNode, Inline } from './types.ts'

/** Makes a node `citation` of each “[@source, ¶ 2]”, and says why others are not understood. */
export const remarkCitations = () => (tree: Root, file: VFile) => {
  visitParents(tree, 'text', (node, ancestors) => {
    if (!node.value.includes('@')) return undefined
    const parent = ancestors.at(-1) as Inline
    const parts = partsOf(
      node,
      file,
      ancestors.some(({ type }) => type === 'link'),
    )
    const index = parent.children.indexOf(node)
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

function partsOf(node: Text, file: VFile, inLink: boolean): PhrasingContent[] {
  const { value, plain, offsetOf } = writtenText(node, String(file))
  const parts: PhrasingContent[] = []
  let end = 0
  const addText = (to: number) => {
    if (to > end) parts.push(cut(node, file, end, to))
  }
  for (const { 0: found, index } of plain.matchAll(citationPattern)) {
    addText(index)
    end = index + found.length
    parts.push(citationOf(value.slice(index, end), (unit) => offsetOf(index + unit), file, inLink))
  }
  addText(value.length)
  return parts
}

/** One pair of brackets. `offsetOf` says where in the Markdown a unit of what is written stands. */
function citationOf(
  written: string,
  offsetOf: (unit: number) => number,
  file: VFile,
  inLink: boolean,
): CitationNode {
  const { placeAt } = file.data.reading ?? {}
  const [start, end] = [pointAt(file, offsetOf(0)), pointAt(file, offsetOf(written.length - 1) + 1)]
  const node: CitationNode = {
    type: 'citation',
    citations: [],
    offsets: [],
    note: -1,
    position: { start, end },
  }
  const parsed = inLink ? { reason: 'it stands inside a link' } : parseCitations(written)
  if (isReason(parsed)) {
    const params = { written: excerpt(written), reason: parsed.reason }
    reportAt(file, 'citation-syntax', start.offset ?? 0, params)
    return { ...node, open: !written.endsWith(']') }
  }
  node.offsets = parsed.map(({ offset }) => offsetOf(offset))
  const at = placeAt ?? ((offset: number) => ({ file: file.path, ...pointAt(file, offset) }))
  node.citations = parsed.map(({ offset, ...citation }) => ({ ...citation, at: at(offsetOf(offset)) }))
  return node
}
