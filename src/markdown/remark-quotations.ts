import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { flatText, type FlatText } from './flat-text.ts'
import { joinQuotations } from './join-quotations.ts'
import { closes, findQuotations } from './quotation.ts'
import { reportAt } from './report.ts'
import { wrapQuotation } from './wrap-quotation.ts'

/**
 * Makes a node `quotation` of all that stands between quotation marks, with emphasis, links and other quotations inside
 * it, and over several paragraphs; says where a mark stands alone. In a block quotation all is quoted, and marks are part
 * of the words.
 */
export const remarkQuotations = () => (tree: Root, file: VFile) => {
  const joined = joinQuotations(tree, file)
  visit(tree, (node) => {
    if (node.type === 'blockquote') return SKIP
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    const flat = flatText(node, file)
    const { quotations, strays } = joined.get(node) ?? findQuotations(flat.text)
    const offsets = new Map(
      [...strays, ...quotations.map(({ start }) => start)].map((unit) => [unit, flat.offsetOf(unit)]),
    )
    // From the last to the first, so that what stands before stays where it was found.
    const torn = quotations.toReversed().filter((one) => !wrapQuotation(flat, one))
    const alone = [...strays, ...torn.map(({ start }) => start)].sort((a, b) => a - b)
    for (const unit of mistaken(alone, flat)) {
      const start = excerpt(upToMark(flat.read, unit))
      reportAt(file, 'quotation-unbalanced', offsets.get(unit) ?? 0, { start })
    }
    return SKIP
  })
}

/** A quotation that is torn apart has two marks alone, and is one mistake; what follows an open citation may belong to it. */
function mistaken(alone: number[], { text, openAt }: FlatText): number[] {
  let open: string | undefined
  return alone.filter((unit) => {
    const mark = text.charAt(unit)
    const isAnswer = open !== undefined && closes(open, mark)
    open = isAnswer || openAt < unit ? undefined : mark
    return open !== undefined
  })
}

function upToMark(text: string, unit: number): string {
  const end = text.slice(unit + 1).search(/[“”„«»「」"\ufffb\ufffc]/u)
  return end === -1 ? text.slice(unit) : text.slice(unit, unit + 1 + end)
}
