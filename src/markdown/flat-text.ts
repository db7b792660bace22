import type { PhrasingContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { barrier } from './quotation.ts'
import { pointAt } from './report.ts'
import { writtenText } from './text.ts'
import type { Inline } from './types.ts'

/** A text node, and the unit of the flat text with which it begins. */
export type TextPiece = { node: Text; parent: Inline; start: number }

/** All text of a paragraph as one string, in which marks can be looked for across emphasis and links. */
export type FlatText = {
  paragraph: Inline
  /** With a blank for each character that was escaped, a line feed for a break, and a barrier for a citation. */
  text: string
  /** The same as it is read. */
  read: string
  /** The text node that a unit belongs to. */
  at: (unit: number) => TextPiece | undefined
  /** Where a unit stands in the Markdown. */
  offsetOf: (unit: number) => number
  /** A stretch within one text node as a node of its own. */
  slice: (from: number, to: number) => Text
  /** Where a citation stands whose brackets are not closed. */
  openAt: number
}

export function flatText(paragraph: Inline, file: VFile): FlatText {
  const markdown = String(file)
  const pieces: (TextPiece & { offsetOf: (unit: number) => number })[] = []
  let [text, read] = ['', '']
  let openAt = Infinity
  const add = (parent: Inline) => {
    for (const node of parent.children) {
      if (node.type === 'text') {
        const { plain, offsetOf } = writtenText(node, markdown)
        pieces.push({ start: text.length, node, parent, offsetOf })
        text += plain
        read += node.value
      } else if ('children' in node && !isAddress(node)) add(node)
      else {
        if (node.type === 'citation' && node.open) openAt = Math.min(openAt, text.length)
        text += signFor(node)
        read += signFor(node)
      }
    }
  }
  add(paragraph)
  const at = (unit: number) => pieces.findLast(({ start }) => start <= unit)
  const offsetOf = (unit: number) => {
    const piece = at(unit)
    return piece?.offsetOf(unit - piece.start) ?? 0
  }
  const slice = (from: number, to: number): Text => {
    const [start, end] = [pointAt(file, offsetOf(from)), pointAt(file, offsetOf(to - 1) + 1)]
    return { type: 'text', value: read.slice(from, to), position: { start, end } }
  }
  return { paragraph, text, read, at, offsetOf, slice, openAt }
}

/** A link whose words are its address. */
const isAddress = (node: PhrasingContent) =>
  node.type === 'link' && node.children[0]?.type === 'text' && node.url.endsWith(node.children[0].value)

function signFor(node: PhrasingContent): string {
  if (node.type !== 'citation') return '\n'
  return node.citations.some(({ said }) => said) ? barrier.spoken : barrier.plain
}
