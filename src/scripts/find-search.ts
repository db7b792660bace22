import type { Directory } from '../search/file-format.ts'
import { findEvents } from '../search/find-events.ts'
import { narrowList } from './find-listed.ts'
import { fillList } from './find-rows.ts'

/** What a query has found, ready to be shown. */
export type Results = {
  /** Whether the query has words. */
  asked: boolean
  /** How many events fit. If omitted, those that the list then shows. */
  count?: number
  /** Puts them into the list, and marks what was looked for. */
  show: () => void
  /** Fetches some more; what comes back puts them into the list and goes to the first of them. */
  more?: () => Promise<() => void>
}

/** Reads a file of the search by its name. */
export type ReadPart = (name: string) => Promise<unknown>

/**
 * Fetches the directory; what comes back finds what fits a query, and of one without words, what the list shows at first.
 * Where the list has all events, a search narrows it; else it is filled. Rejects where something cannot be fetched.
 */
export async function openSearch(
  find: HTMLElement,
  list: HTMLElement,
): Promise<(query: string) => Promise<Results>> {
  const { directory: address = '', parts = '', events = '' } = find.dataset
  // It says which version of all else there is.
  const directory = (await read(address, 'no-cache')) as Directory
  const coming = new Map<string, Promise<unknown>>()
  const readPart: ReadPart = (name) => {
    const part = coming.get(name) ?? read(`${parts}${directory.version}/${name}.json`)
    coming.set(name, part)
    part.catch(() => coming.delete(name))
    return part
  }
  const resultsOf = directory.ids
    ? narrowList(list, directory.ids, readPart)
    : fillList(list, events, readPart)
  return async (query) => resultsOf(await findEvents(query, directory, readPart))
}

async function read(address: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(address, { cache })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}
