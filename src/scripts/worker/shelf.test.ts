import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheName, fillShelf, put, type Shelf, sweep } from './shelf.ts'

const origin = 'https://example.org'
const shelf: Shelf = {
  version: '1',
  base: '/name/',
  first: ['', 'find/'],
  locale: 'en',
  words: { copy: '', title: '', lead: '', retry: '' },
}
const server = new Map<string, number>()
let kept: Map<string, Map<string, Response>>

beforeEach(() => {
  kept = new Map()
  server.clear()
  vi.stubGlobal('location', { origin })
  vi.stubGlobal('caches', {
    open: async (name: string) => cacheOf(kept.get(name) ?? kept.set(name, new Map()).get(name)),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  })
  vi.stubGlobal('fetch', async (url: string) => answer(server.get(url.slice(origin.length)) ?? 200))
})
afterEach(() => vi.unstubAllGlobals())

test('the first pages are taken whole or not at all, and open pages where they can be had', async () => {
  await fillShelf(shelf, [`${origin}/name/about/?a#b`, `${origin}/elsewhere/`, 'https://other.example/name/'])
  expect(paths().sort()).toEqual(['/name/', '/name/about/', '/name/find/'])
  server.set('/name/gone/', 404)
  await fillShelf(shelf, [`${origin}/name/gone/`])
  server.set('/name/find/', 500)
  await expect(fillShelf(shelf, [])).rejects.toThrow('500')
})

test('a reader who saves data gets no page that was not asked for', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  await fillShelf(shelf, [`${origin}/name/about/`])
  expect(paths()).toEqual(['/name/about/'])
})

test('only so many pages and files are kept: the first ones, and the last that were read', async () => {
  for (const path of ['', 'find/']) await put(shelf, `${origin}/name/${path}`, answer(200))
  for (let n = 0; n < 100; n++) {
    await put(shelf, `${origin}/name/events/${n}/`, answer(200))
    await put(shelf, `${origin}/name/_astro/${n}.js`, answer(200))
    await put(shelf, `${origin}/name/events/0/`, answer(200))
  }
  expect(paths()).toHaveLength(2 + 60 + 60)
  for (const path of ['', 'find/', 'events/0/', 'events/99/', 'events/41/', '_astro/40.js'])
    expect(paths()).toContain(`/name/${path}`)
  for (const path of ['events/40/', '_astro/39.js']) expect(paths()).not.toContain(`/name/${path}`)
})

test('what is not whole, not of the site or not there is not kept, and what has gone is forgotten', async () => {
  const key = `${origin}/name/a/`
  for (const wrong of [
    answer(206),
    answer(500),
    answer(200, { type: 'opaque' }),
    answer(200, { redirected: true }),
  ])
    await put(shelf, key, wrong)
  expect(paths()).toEqual([])
  await put(shelf, key, answer(200))
  await put(shelf, key, answer(503))
  expect(paths()).toEqual(['/name/a/'])
  await put(shelf, key, answer(404))
  expect(paths()).toEqual([])
})

test('a device that is full keeps nothing, and nothing fails', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) })
  await put(shelf, `${origin}/name/`, answer(200))
})

test('caches of former workers of this site are removed, and no others', async () => {
  for (const name of ['/name/#0', cacheName(shelf), '/name/below/#0', '/#0']) await caches.open(name)
  await sweep(shelf)
  expect([...kept.keys()]).toEqual([cacheName(shelf), '/name/below/#0', '/#0'])
})

/** As in a browser: what is put again goes to the end (https://www.w3.org/TR/service-workers/#cache-put). */
function cacheOf(entries = new Map<string, Response>()) {
  const keyOf = (key: string) => new URL(key, origin).href
  return {
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    match: async (key: string) => entries.get(keyOf(key)),
    delete: async (key: string) => entries.delete(keyOf(key)),
    put: async (key: string, response: Response) => {
      entries.delete(keyOf(key))
      entries.set(keyOf(key), response)
    },
  }
}

function paths(): string[] {
  return [...(kept.get(cacheName(shelf))?.keys() ?? [])].map((url) => url.slice(origin.length))
}

function answer(status: number, more: Partial<Response> = {}): Response {
  return { status, ok: status === 200, type: 'basic', redirected: false, ...more } as Response
}
