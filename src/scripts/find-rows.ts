import { eventsInFile, type ResultRow, rowsName } from '../search/file-format.ts'
import type { Hits } from '../search/find-events.ts'
import type { ReadPart, Results } from './find-search.ts'
import { mark } from './mark.ts'

const first = 10
const further = 20

/** Results in a list that is empty: the best ten are fetched, and more when they are asked for. Events are below `address`. */
export function fillList(
  list: HTMLElement,
  address: string,
  read: ReadPart,
): (hits: Hits | undefined) => Promise<Results> {
  return async (hits) => {
    const { events, words } = hits ?? { events: [], words: [] }
    const fetchItems = async (from: number, to: number) =>
      (await Promise.all(events.slice(from, to).map((number) => readRow(number, read)))).map((row) =>
        itemOf(row, address),
      )
    const markAll = () => mark(list.querySelectorAll('a, .summary'), words)
    const items = await fetchItems(0, first)
    return {
      asked: hits !== undefined,
      ...(hits && { count: events.length }),
      show: () => {
        list.replaceChildren(...items)
        markAll()
      },
      more: async () => {
        const from = list.children.length
        const next = await fetchItems(from, from + further)
        return () => {
          list.append(...next)
          markAll()
          next[0]?.querySelector('a')?.focus()
        }
      },
    }
  }
}

async function readRow(number: number, read: ReadPart): Promise<ResultRow> {
  const rows = (await read(rowsName(number))) as ResultRow[]
  return rows[number % eventsInFile] ?? ['', '', '', '']
}

/** As the page has it that lists all events. */
function itemOf([id, title, date, summary]: ResultRow, address: string): HTMLElement {
  const paragraph = (className: string, textContent: string) =>
    Object.assign(document.createElement('p'), { className, textContent })
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${address}${id}/`
  link.textContent = title
  item.append(paragraph('label first-letter:uppercase', date), link, paragraph('summary', summary))
  return item
}
