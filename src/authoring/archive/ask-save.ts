import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'astro/zod'
import { isSameAddress } from '../web/same-address.ts'
import { instantOf, notAnswered, parsedJson, secure, unclear, type Asked, type Fetch } from './asked.ts'

const started = z.object({ job_id: z.string().regex(/^[\w-]+$/) })
const status = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('success'), timestamp: z.string(), original_url: z.string() }),
  z.object({
    status: z.literal('error'),
    status_ext: z.string().default(''),
    message: z.string().default(''),
  }),
])

/** What Save Page Now answers when one has to wait, and for how many seconds. */
const waits: Partial<Record<string, number>> = {
  'error:user-session-limit': 60,
  'error:no-browsers-available': 60,
  'error:cannot-fetch': 60,
}

export type SaveOptions = {
  /** `ACCESSKEY:SECRET`. */
  key: string
  /** Milliseconds between two looks at a capture that is being made. */
  pause: number
  /** How often one looks. */
  looks: number
}

/** Asks Save Page Now 2 for a new capture, and waits until it is made (its public API, 2025-10-22). */
export async function askSave(
  service: string,
  url: string,
  { key, pause, looks }: SaveOptions,
  fetch: Fetch,
): Promise<Asked> {
  const headers = { accept: 'application/json', authorization: `LOW ${key}` }
  const body = new URLSearchParams({ url, skip_first_archive: '1' })
  const page = await fetch(service, { headers, body, timeout: 60_000 })
  if (page.is !== 'page') return notAnswered(page)
  const answer = parsedJson(page.text)
  const job = started.safeParse(answer)
  if (!job.success) return failed(answer)
  for (let look = 0; look < looks; look++) {
    await sleep(pause)
    const told = await fetch(`${service}/status/${job.data.job_id}`, { headers })
    if (told.is !== 'page') return notAnswered(told)
    const now = status.safeParse(parsedJson(told.text))
    if (!now.success || now.data.status === 'error') return failed(parsedJson(told.text))
    if (now.data.status === 'success') return copyOf(service, url, now.data)
  }
  return { is: 'slow', why: 'The capture is still being made: ask again later, without --save.' }
}

function copyOf(service: string, url: string, made: { timestamp: string; original_url: string }): Asked {
  const captured = instantOf(made.timestamp)
  if (!captured) return unclear('It does not say when the capture was made.')
  if (!isSameAddress(made.original_url, url))
    return unclear(`What it captured is another address, ${made.original_url}.`)
  const copy = new URL(`/web/${made.timestamp}/${made.original_url}`, service).href
  return { is: 'found', copy: { url: secure(copy), captured } }
}

function failed(answer: unknown): Asked {
  const error = status.safeParse(answer)
  if (!error.success || error.data.status !== 'error') return unclear('What it answers cannot be understood.')
  const { status_ext: kind, message } = error.data
  const wait = waits[kind]
  return wait === undefined
    ? { is: 'error', why: message || kind || 'It gives no reason.' }
    : { is: 'too-many', wait }
}
