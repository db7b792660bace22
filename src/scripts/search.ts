import { lookUp } from '../search/look-up.ts'
import { readIndex } from '../search/search-index.ts'
import { mark } from './mark.ts'

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
    mark(
      (found ?? []).flatMap(({ item, terms }) =>
        [...item.querySelectorAll('a, .summary, .js-excerpt')].map((element) => ({ element, found: terms })),
      ),
    )
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = 'js-excerpt label'
  element.textContent = text
  return element
}
