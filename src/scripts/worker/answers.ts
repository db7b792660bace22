import { insteadOf, keptTitle, withNotice } from './notice.ts'
import { cacheName, find, homeOf, keptPages, keyOf, put, type Shelf } from './shelf.ts'

/** How long a server may take before a reader sees what is kept, in milliseconds. */
const PATIENCE = 4000

/** A file that never changes: from the cache, else from the server. */
export async function unchanging(shelf: Shelf, event: Asked): Promise<Response> {
  const key = keyOf(event.request.url)
  const kept = await caches.match(key, { cacheName: cacheName(shelf) })
  if (kept) return kept
  const response = await fetch(event.request)
  event.waitUntil(put(shelf, key, response.clone()))
  return response
}

/**
 * A file that changes: always from the server, which is asked whether what the browser has is still the newest. Only
 * where no answer comes, or one that says that the server is out of order, does a reader get what is kept.
 */
export async function newest(shelf: Shelf, event: Asked): Promise<Response> {
  const key = keyOf(event.request.url)
  const coming = fetch(event.request, { cache: 'no-cache' })
  event.waitUntil(coming.then((response) => put(shelf, key, response.clone())).catch(() => undefined))
  const settled = coming.catch(() => undefined)
  const response = await Promise.race([settled, pause()])
  if (response && response.status < 500) return response
  const kept = await find(shelf, key)
  if (kept) return isPage(kept) ? noticed(shelf, kept) : kept
  return (await settled) ?? instead(shelf, key)
}

/** What a page of an event that is not kept can be read on is the timeline. */
async function instead(shelf: Shelf, key: string): Promise<Response> {
  const timeline = await find(shelf, homeOf(shelf))
  if (!timeline || !isPage(timeline)) return Response.error()
  const html = await timeline.text()
  const path = new URL(key).pathname.slice(shelf.base.length)
  const [, id] = /^events\/([^/]+)\/?$/.exec(path) ?? []
  if (id && html.includes(` id="${decodeURIComponent(id)}"`)) return Response.redirect(`${shelf.base}#${id}`)
  const kept = (await keptPages(shelf)).map(async ([href, page]) => ({
    href,
    title: keptTitle(await page.text()),
  }))
  return asPage(timeline, insteadOf(html, shelf.words, await Promise.all(kept)), 503)
}

async function noticed(shelf: Shelf, page: Response): Promise<Response> {
  const time = new Date(page.headers.get('Date') ?? '')
  const format = new Intl.DateTimeFormat(shelf.locale, { dateStyle: 'long', timeStyle: 'short' })
  const when = Number.isNaN(time.valueOf()) ? '?' : format.format(time)
  return asPage(
    page,
    withNotice(
      await page.text(),
      shelf.words.copy.replace('{}', () => when),
    ),
    200,
  )
}

function asPage({ headers }: Response, html: string, status: number): Response {
  const kept = new Headers(headers)
  for (const name of ['Content-Length', 'Content-Encoding']) kept.delete(name)
  return new Response(html, { status, headers: kept })
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false
}

function pause(): Promise<undefined> {
  return new Promise((done) => setTimeout(done, PATIENCE, undefined))
}

/** What a browser asks a worker for (https://www.w3.org/TR/service-workers/#fetchevent). */
export type Asked = {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
}
