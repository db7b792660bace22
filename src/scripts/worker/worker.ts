// The service worker. With a connection everything comes from the server, without one from what the device has kept.

import { type Asked, newest, unchanging } from './answers.ts'
import { fillShelf, isHashed, type Shelf, sweep } from './shelf.ts'

export type { Shelf }
declare const SHELF: Shelf
const worker = self as unknown as Scope

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) =>
  event.waitUntil(sweep(SHELF).then(() => worker.clients.claim())),
)
worker.addEventListener('fetch', (event) => {
  const { method, url, destination } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(SHELF.base)) return
  const path = pathname.slice(SHELF.base.length)
  if (isHashed(path)) event.respondWith(unchanging(SHELF, event))
  else if (destination === 'document' || SHELF.first.includes(path)) event.respondWith(newest(SHELF, event))
})

/** Takes the place of a former worker at once: what both do with a connection is the same. */
async function install(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const addresses = open.map(({ url }) => url)
  await fillShelf(SHELF, addresses)
  await worker.skipWaiting()
}

type Extendable = { waitUntil(work: Promise<unknown>): void }
type Scope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: Asked & { respondWith(answer: Promise<Response>): void }) => void,
  ): void
  clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<{ url: string }[]>
  }
  skipWaiting(): Promise<void>
}
