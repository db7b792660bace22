import type { Fits } from '../search/find-events.ts'
import { rangesOf } from '../search/passages.ts'

/** Marks in some elements what fits the words of a query, without touching the document, where the browser can (CSS Custom Highlight API). */
export function mark(elements: Iterable<Element>, words: Fits[]): void {
  if (!('highlights' in CSS)) return
  const highlight = new Highlight()
  for (const { firstChild: node } of elements) {
    if (!(node instanceof Text)) continue
    for (const [startOffset, endOffset] of rangesOf(node.data, words))
      highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
  }
  CSS.highlights.set('found', highlight)
}
