import { rangesOf } from '../search/passages.ts'

/** Marks terms without touching the document, where the browser can (CSS Custom Highlight API). */
export function mark(texts: { element: Element; found: Pick<ReadonlySet<string>, 'has'> }[]): void {
  if (!('highlights' in CSS)) return
  const highlight = new Highlight()
  for (const { element, found } of texts) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    for (const [startOffset, endOffset] of rangesOf(node.data, found))
      highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
  }
  CSS.highlights.set('found', highlight)
}
