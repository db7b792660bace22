import { z } from 'astro/zod'
import { copiedFrom, isSameAddress } from '../web/same-address.ts'
import { instantOf, notAnswered, parsedJson, secure, unclear, type Asked, type Fetch } from './asked.ts'

const answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: z.string(),
        timestamp: z.string(),
        status: z.string().optional(),
      })
      .optional(),
  }),
})

/**
 * Asks for the capture of a document that is closest to a day (https://archive.org/help/wayback_api.php). `near` is an
 * instant in milliseconds; without one, the newest is given.
 */
export async function askAvailability(
  service: string,
  url: string,
  near: number | undefined,
  fetch: Fetch,
): Promise<Asked> {
  const query = new URLSearchParams({ url, ...(near !== undefined && { timestamp: stampOf(near) }) })
  const page = await fetch(`${service}?${query.toString()}`, { headers: { accept: 'application/json' } })
  if (page.is !== 'page') return notAnswered(page)
  const parsed = answer.safeParse(parsedJson(page.text))
  if (!parsed.success) return unclear('What it answers cannot be understood.')
  const { closest } = parsed.data.archived_snapshots
  if (!closest?.available) return { is: 'none' }
  if (closest.status !== undefined && closest.status !== '200')
    return unclear(`The copy it has is of an answer ${closest.status}.`)
  const captured = instantOf(closest.timestamp)
  const original = copiedFrom(closest.url)
  if (!captured || !original || !isSameAddress(original, url))
    return unclear('The copy it names is of another address.')
  return { is: 'found', copy: { url: secure(closest.url), captured } }
}

/** An instant as `20201008123456`. */
const stampOf = (instant: number) => new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14)
