import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { leftovers } from './leftovers.ts'
import { reportAt } from './report.ts'
import { writtenText } from './text.ts'

/** Addresses that are no links yet. */
const bareAddress =
  /(?<!\][ \t]?\()(?:https?:\/\/|(?<![\p{L}\p{N}.@/])www\.)[^\s<>"“”«»]*[^\s<>"“”«»'’.,;:!?)\]}…]/iu

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
    const url = bareAddress.exec(plain)
    if (url) reportAt(file, 'bare-address', offsetOf(url.index), { url: excerpt(url[0], 80) })
    const taken = url ? [{ start: url.index, end: url.index + url[0].length }] : []
    for (const { pattern, what, instead } of leftovers) {
      const found = pattern.exec(plain)
      if (!found) continue
      const { index } = found
      // A text that begins behind emphasis or a citation begins no line.
      if (index === 0 && !isFirst && pattern.source.startsWith('^')) continue
      if (taken.some(({ start, end }) => start < index + found[0].length && index < end)) continue
      taken.push({ start: index, end: index + found[0].length })
      const params = { what: `${what} (“${excerpt(found[0], 30)}”)`, instead }
      reportAt(file, 'markdown', offsetOf(index), params)
    }
  })
}
