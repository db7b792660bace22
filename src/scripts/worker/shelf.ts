/** What the site tells its worker when it is built. */
export type Shelf = {
  /** Changes with what is on the shelf, so that browsers notice a new one. */
  version: string
  /** The site’s own path, a slash at both ends. */
  base: string
  /** Paths below it that are kept from the first visit on. */
  first: string[]
  /** BCP 47, for times. */
  locale: string
  words: { copy: string; title: string; lead: string; retry: string }
}

/** How many pages, and how many files that pages need, are kept beside the first ones. */
const LIMIT = 60

/** The name of the one cache; its number is that of its format. */
export const cacheName = ({ base }: Shelf) => `${base}#1`

/** Whether a path below the base is a file whose name changes with its content. */
export const isHashed = (path: string) => path.startsWith('_astro/')

/**
 * Takes what is kept from the first visit on, whole or not at all, and of the addresses that are `open` those that can
 * be had. A reader who saves data gets these alone.
 */
export async function fillShelf(shelf: Shelf, open: string[]): Promise<void> {
  const home = homeOf(shelf)
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const first = connection?.saveData ? [] : shelf.first
  await Promise.all([
    ...first.map((path) => take(shelf, home + path)),
    ...open
      .map(keyOf)
      .filter((key) => key.startsWith(home))
      .map((key) => take(shelf, key).catch(() => undefined)),
  ])
}

/** The whole address of the timeline. */
export const homeOf = ({ base }: Shelf) => new URL(base, location.origin).href

/** Removes what former workers have kept in other ways. */
export async function sweep(shelf: Shelf): Promise<void> {
  const names = await caches.keys()
  const former = names.filter((name) => name.startsWith(`${shelf.base}#`) && name !== cacheName(shelf))
  await Promise.all(former.map((name) => caches.delete(name)))
}

/** Keeps an answer if it is a whole one of this site, and forgets what is gone. A device that is full keeps nothing. */
export async function put(shelf: Shelf, key: string, response: Response): Promise<void> {
  try {
    const cache = await caches.open(cacheName(shelf))
    if (response.status === 404 || response.status === 410) await cache.delete(key)
    if (response.status !== 200 || response.type !== 'basic' || response.redirected) return
    await cache.put(key, response)
    await trim(shelf, cache)
  } catch {
    // What cannot be kept is not there without a connection, and nothing else.
  }
}

export async function find(shelf: Shelf, key: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName(shelf))
  return (await cache.match(key)) ?? cache.match(`${key}/`)
}

/** Pages that are kept, by their addresses. */
export async function keptPages(shelf: Shelf): Promise<[string, Response][]> {
  const cache = await caches.open(cacheName(shelf))
  const pairs = await Promise.all(
    (await cache.keys()).map(async ({ url }) => [url, await cache.match(url)] as const),
  )
  return pairs.flatMap(([url, response]) =>
    response?.headers.get('Content-Type')?.startsWith('text/html') ? [[url, response]] : [],
  )
}

/** An address without what the server makes no difference of. */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

async function take(shelf: Shelf, key: string): Promise<void> {
  const response = await fetch(key, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${key} answers ${response.status}`)
  await put(shelf, key, response)
}

/** The oldest go: what is put again goes to the end. */
async function trim(shelf: Shelf, cache: Cache): Promise<void> {
  const start = homeOf(shelf).length
  const paths = (await cache.keys())
    .map(({ url }) => url.slice(start))
    .filter((path) => !shelf.first.includes(path))
  for (const some of [paths.filter(isHashed), paths.filter((path) => !isHashed(path))])
    for (const path of some.slice(0, -LIMIT)) await cache.delete(shelf.base + path)
}
