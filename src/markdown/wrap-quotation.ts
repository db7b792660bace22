import type { FlatText } from './flat-text.ts'
import type { Quotation } from './quotation.ts'
import type { Inline, QuotationNode } from './types.ts'

/**
 * A quotation of a paragraph. Where a mark is empty, it goes on in the paragraph beside this one; `end` is then where
 * its words end. `continued`: the paragraph before has the beginning of it.
 */
export type Quoted = Quotation & { continued?: boolean }

/**
 * Puts what stands between two marks into a node of its own, without the marks. Of several quotations the last must be
 * wrapped first. False if one mark stands inside emphasis or a link and the other outside.
 */
export function wrapQuotation(flat: FlatText, { start, end, marks, continued = false }: Quoted): boolean {
  const opening = marks[0] ? flat.at(start)?.parent : undefined
  const closing = marks[1] || end < flat.text.length ? flat.at(end)?.parent : undefined
  const parent = opening ?? flat.paragraph
  if ((closing ?? flat.paragraph) !== parent) return false
  const { children } = parent
  const last = closing ? divide(flat, parent, end, marks[1].length) : children.length
  const behind = children.length - last
  const first = opening ? divide(flat, parent, start, marks[0].length) : 0
  const inside = children.slice(first, children.length - behind)
  const quotation: QuotationNode = { type: 'quotation', quote: -1, marks, continued, children: inside }
  children.splice(first, inside.length, quotation)
  return true
}

/**
 * Divides the text node in which a mark stands, and takes the mark off. The index, among its siblings, of what begins
 * behind it. The node itself stays for what stands before.
 */
function divide(flat: FlatText, parent: Inline, unit: number, length: number): number {
  const piece = flat.at(unit)
  if (!piece) return 0
  const { node, start } = piece
  const index = parent.children.indexOf(node)
  const end = start + node.value.length
  const after = end > unit + length ? [flat.slice(unit + length, end)] : []
  if (unit > start) Object.assign(node, flat.slice(start, unit))
  parent.children.splice(index, 1, ...(unit > start ? [node] : []), ...after)
  return index + (unit > start ? 1 : 0)
}
