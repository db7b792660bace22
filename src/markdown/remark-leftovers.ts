import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { leftovers } from './leftovers.ts'
import { namedSource, shortBrackets } from './named-source.ts'
import { reportAt } from './report.ts'
import { writtenText } from './text.ts'

/** Addresses that are no links yet. */
const bareAddress =
  /(?<!\][ \t]?\()(?:https?:\/\/|(?<![\p{L}\p{N}.@/])www\.)[^\s<>"“”«»]*[^\s<>"“”«»'’.,;:!?)\]}…]/giu

/**
 * Refuses what would be printed as it was typed although its author meant something by it: notation that other dialects
 * of Markdown read and this one does not, marks of emphasis that emphasise nothing, and addresses that lead nowhere.
 */
export const remarkLeftovers = () => (tree: Root, file: VFile) => {
  const markdown = String(file)
  visitParents(tree, 'text', (node, ancestors) => {
    // The same words again, which an address in angle brackets is linked with.
    if (ancestors.some(({ type }) => type === 'link') && /^(?:https?|mailto):/iu.test(node.value)) return
    const { plain, offsetOf } = writtenText(node, markdown)
    const paragraph = ancestors.findLast(({ type }) => type === 'paragraph' || type === 'heading')
    const isFirst = paragraph?.position?.start.offset === node.position?.start.offset
    // What one pattern has found is out of the sight of those after it.
    let rest = plain
    const findEach = (pattern: RegExp, tell: (found: string, at: number) => void) => {
      rest = rest.replaceAll(pattern, (found: string, index: number) => {
        // A text that begins behind emphasis or a citation begins no line.
        if (index === 0 && !isFirst && pattern.source.startsWith('^')) return found
        tell(found, offsetOf(index))
        return '\ufffc'.repeat(found.length)
      })
    }
    findEach(bareAddress, (url, at) => reportAt(file, 'bare-address', at, { url: excerpt(url, 80) }))
    for (const { 0: brackets, index } of plain.matchAll(shortBrackets)) {
      const named = namedSource(brackets)
      if (named) reportAt(file, 'named-source', offsetOf(index), { brackets, ...named })
    }
    for (const { pattern, what, instead } of leftovers)
      findEach(pattern, (found, at) =>
        reportAt(file, 'markdown', at, { what: `${what} (“${excerpt(found, 30)}”)`, instead }),
      )
  })
}
