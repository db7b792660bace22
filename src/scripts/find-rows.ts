import { eventsInFile, type Row, rowsName } from '../search/file-format.ts'
import type { Hits } from '../search/find-events.ts'
import type { ReadPart, Results } from './find-search.ts'
import { mark } from './mark.ts'

const first = 10
const further = 20

/** Results in a list that is empty: the best ten are fetched, and more when they are asked for. Events are below `address`. */
export function fetched(
  list: HTMLElement,
  template: HTMLTemplateElement | null,
  address: string,
  read: ReadPart,
): (hits: Hits | undefined) => Promise<Results> {
  const itemOf = async (number: number) => {
    const rows = (await read(rowsName(number))) as Row[]
    const row = rows[number % eventsInFile]
    const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined
    const [when, link, summary] = item?.children ?? []
    if (!row || !item || !when || !(link instanceof HTMLAnchorElement) || !summary) return []
    const [id, title, date, text] = row
    when.textContent = date
    link.href = `${address}${id}/`
    link.textContent = title
    summary.textContent = text
    return [item]
  }

  return async (hits) => {
    const { events, words } = hits ?? { events: [], words: [] }
    const itemsOf = async (from: number, to: number) =>
      (await Promise.all(events.slice(from, to).map(itemOf))).flat()
    const markAll = () => mark(list.querySelectorAll('a, .summary'), words)
    const items = await itemsOf(0, first)
    return {
      asked: hits !== undefined,
      ...(hits && { count: events.length }),
      show: () => {
        list.replaceChildren(...items)
        markAll()
      },
      more: async () => {
        const from = list.children.length
        const next = await itemsOf(from, from + further)
        return () => {
          list.append(...next)
          markAll()
          next[0]?.querySelector('a')?.focus()
        }
      },
    }
  }
}
