import { copiedFrom, isSameAddress } from '../web/same-address.ts'
import { notAnswered, secure, unclear, type Asked, type Fetch } from './asked.ts'

/** Asks a TimeGate of Memento for the copy of a document that is nearest to an instant (RFC 7089, 4.5). */
export async function askTimeGate(
  service: string,
  url: string,
  near: number | undefined,
  fetch: Fetch,
): Promise<Asked> {
  const headers = near === undefined ? {} : { 'accept-datetime': new Date(near).toUTCString() }
  const page = await fetch(`${service}${url}`, { headers })
  if (page.is === 'refused' && page.status === 404) return { is: 'none' }
  // What is too large or no text to us may be a copy all the same.
  const answered = page.is === 'page' || page.is === 'not-text' || page.is === 'too-large'
  if (!answered) return notAnswered(page)
  const captured = Date.parse(page.headers?.get('memento-datetime') ?? '')
  if (Number.isNaN(captured)) return unclear('What it leads to does not say of when it is.')
  const original =
    /<([^>]*)>[^,]*;\s*rel="?[^",]*\boriginal\b/i.exec(page.headers?.get('link') ?? '')?.[1] ??
    copiedFrom(page.url)
  if (!original || !isSameAddress(original, url))
    return unclear('The copy it leads to is of another address.')
  const iso = new Date(captured).toISOString().replace('.000Z', 'Z')
  return { is: 'found', copy: { url: secure(page.url), captured: iso } }
}
