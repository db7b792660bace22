import { rowsInFile, rowsPath, type Directory, type Row } from '../search/shard-files.ts'
import { searchShards } from '../search/shard-search.ts'
import { mark } from './mark.ts'

/** What fits a query. */
export type Results = {
  /** How many events. */
  count: number
  /** So many of them from one on, as items for the list. */
  items: (from: number, count: number) => Promise<HTMLElement[]>
  /** Marks what was looked for in all that the list shows. */
  mark: () => void
}

/** Fetches the directory; what comes back finds the events that fit a query, undefined if it has no words. */
export async function openShards(
  list: HTMLElement,
  { directory = '', parts = '', events = '' }: DOMStringMap,
): Promise<(query: string) => Promise<Results | undefined>> {
  // It says which version of all else there is.
  const contents = (await read(directory, 'no-cache')) as Directory
  const files = new Map<string, Promise<unknown>>()
  const readPart = (path: string) => {
    const coming = files.get(path) ?? read(`${parts}${contents.version}/${path}.json`)
    files.set(path, coming)
    coming.catch(() => files.delete(path))
    return coming
  }
  const search = searchShards(contents, readPart)
  const itemOf = async (number: number) => {
    const rows = (await readPart(rowsPath(Math.floor(number / rowsInFile)))) as Row[]
    const row = rows[number % rowsInFile]
    return row ? [item(row, events)] : []
  }

  return async (query) => {
    const hits = await search(query)
    if (!hits) return undefined
    return {
      count: hits.events.length,
      items: async (from, count) =>
        (await Promise.all(hits.events.slice(from, from + count).map(itemOf))).flat(),
      mark: () => mark([...list.querySelectorAll('a')].map((element) => ({ element, found: hits }))),
    }
  }
}

async function read(address: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(address, { cache })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

function item([id, title, date]: Row, events: string): HTMLElement {
  const line = document.createElement('li')
  const when = document.createElement('p')
  when.className = 'label first-letter:uppercase'
  when.textContent = date
  const link = document.createElement('a')
  link.href = `${events}${id}/`
  link.textContent = title
  line.append(when, link)
  return line
}
