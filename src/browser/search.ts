import { lookUp, type Found } from '../find/look-up.ts'
import { rangesOf } from '../find/passages.ts'
import { readIndex } from '../find/search-index.ts'

/** Fetches the index; what comes back shows, of a list, what fits a query, best first, with the found words marked. */
export async function openSearch(list: HTMLElement, address: string): Promise<(query: string) => void> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(response.statusText)
  const index = readIndex(await response.json())
  const items = new Map(
    [...list.children].map((item) => [(item as HTMLElement).dataset.id, item as HTMLElement]),
  )

  return (query) => {
    const found = lookUp(index, query)?.flatMap((one) => {
      const item = items.get(one.id)
      return item ? [{ ...one, item }] : []
    })
    const shown = found && new Set(found.map(({ item }) => item))
    for (const excerpt of list.querySelectorAll('.js-excerpt')) excerpt.remove()
    for (const item of items.values()) item.hidden = shown !== undefined && !shown.has(item)
    if (shown) list.prepend(...shown)
    else list.append(...items.values())
    list.parentElement?.classList.toggle('js-asked', shown !== undefined)
    for (const { item, excerpt } of found ?? []) if (excerpt) item.append(paragraph(excerpt))
    mark(found ?? [])
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = 'js-excerpt label'
  element.textContent = text
  return element
}

/** Marks without touching the document, where the browser can (CSS Custom Highlight API). */
function mark(found: (Found & { item: HTMLElement })[]): void {
  if (!('highlights' in CSS)) return
  const highlight = new Highlight()
  for (const { item, terms } of found) {
    for (const element of item.querySelectorAll('a, .summary, .js-excerpt')) {
      const node = element.firstChild
      if (!(node instanceof Text)) continue
      for (const [startOffset, endOffset] of rangesOf(node.data, terms))
        highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
    }
  }
  CSS.highlights.set('found', highlight)
}
