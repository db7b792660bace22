import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { decodePage, isText } from './decode-page.ts'
import { isPublic, lookupPublic, notPublic } from './public-address.ts'

export type FetchOptions = {
  /** Milliseconds for all of it, redirects among them. If omitted, 15,000. */
  timeout?: number
  /** Bytes of a page at most, unpacked. If omitted, 5,000,000. */
  most?: number
  /** Redirects that are followed. If omitted, 5. */
  redirects?: number
  /** Whether this machine and its network may be asked, as tests do. If omitted, only the public internet. */
  allowPrivate?: boolean
  headers?: Record<string, string>
  /** What is sent with POST; without it, GET is asked. */
  body?: URLSearchParams | Uint8Array
}

export type Page =
  | {
      is: 'page'
      /** Where it was found in the end. */
      url: string
      /** Of HTTP: 200 to 299. */
      status: number
      /** Its Content-Type, such as `text/html; charset=utf-8`; '' if none was said. */
      type: string
      text: string
      headers: Headers
      /** The addresses that led to it, in their order; none if it stands where it was asked for. */
      moved: string[]
    }
  | NoPage

/** Why there is no page: `refused` is an address that is not asked, or an answer other than 200 to 299, with its `status`. */
export type NoPage = {
  is: 'refused' | 'unreachable' | 'too-large' | 'too-slow' | 'too-many-redirects' | 'not-text'
  url: string
  /** In words for an author, without the address. */
  why: string
  status?: number
  headers?: Headers
  /** Node’s code of what went wrong, such as ENOTFOUND. */
  code?: string
  moved: string[]
}

/** A page of the web as text, or why there is none; never throws, and takes no more time or memory than it was given. */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<Page> {
  const answer = await fetchBytes(url, options)
  if (answer.is !== 'bytes') return answer
  const { bytes, ...rest } = answer
  const type = rest.headers.get('content-type') ?? ''
  if (!isText(type, bytes)) {
    const why = `It is no text but ${type || 'of an unknown type'}.`
    return { ...rest, is: 'not-text', why }
  }
  return { ...rest, is: 'page', type, text: decodePage(type, bytes) }
}

export type Answer =
  { is: 'bytes'; url: string; status: number; headers: Headers; moved: string[]; bytes: Uint8Array } | NoPage

/** The same for what need not be text. */
export async function fetchBytes(
  url: string,
  { timeout = 15_000, most = 5_000_000, redirects = 5, ...options }: FetchOptions = {},
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout)
  const moved: string[] = []
  let at = url
  let { headers = {} } = options
  for (;;) {
    const no = (is: NoPage['is'], why: string): NoPage => ({ is, url: at, why, moved })
    const asked = URL.parse(at)
    const wrong = refusalOf(asked, options.allowPrivate)
    if (!asked || wrong) return no('refused', wrong ?? '')
    try {
      const response = await ask(asked, { ...options, headers, signal })
      const answered = { status: response.statusCode ?? 0, headers: headersOf(response) }
      const { status } = answered
      const next = answered.headers.get('location')
      if (status >= 300 && status < 400 && next !== null) {
        response.destroy()
        if (moved.length >= redirects)
          return { ...no('too-many-redirects', 'It leads to ever other addresses.'), ...answered }
        moved.push(at)
        at = URL.parse(next, at)?.href ?? next
        if (URL.parse(at)?.origin !== asked.origin) headers = withoutSecrets(headers)
        continue
      }
      if (status < 200 || status > 299) {
        response.destroy()
        const why = `It answers ${status} ${response.statusMessage ?? ''}`.trimEnd()
        return { ...no('refused', `${why}.`), ...answered }
      }
      const bytes = await readAtMost(most, response)
      if (!bytes) return { ...no('too-large', `It has more than ${inMegabytes(most)} MB.`), ...answered }
      return { is: 'bytes', url: at, ...answered, moved, bytes }
    } catch (error) {
      if (signal.aborted) return no('too-slow', `It did not answer within ${timeout / 1000} seconds.`)
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === notPublic) return no('refused', 'It belongs to a network that is not public.')
      const why = whyUnreachable[code] ?? `No whole answer came (${code || String(error)}).`
      return { ...no('unreachable', why), code }
    }
  }
}

const whyUnreachable: Partial<Record<string, string>> = {
  ENOTFOUND: 'There is no host of that name.',
  ECONNREFUSED: 'The host takes no connection.',
  ECONNRESET: 'The host broke the connection off.',
}

function refusalOf(url: URL | null, allowPrivate = false): string | undefined {
  if (!url) return 'It is no whole address.'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'Only https: and http: are asked.'
  if (url.username || url.password) return 'It has a user’s name or password in it.'
  // Who looks names up is not asked about a number.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) && !isPublic(host)) return 'It belongs to a network that is not public.'
  return undefined
}

type Request = Pick<FetchOptions, 'allowPrivate' | 'body'> & {
  headers: Record<string, string>
  signal: AbortSignal
}

/** Node’s own client, since `fetch` does not let one look at the address of a host before it connects. */
function ask(url: URL, { allowPrivate, body, headers, signal }: Request): Promise<IncomingMessage> {
  const all = {
    'user-agent': 'Sourceline',
    accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(body instanceof URLSearchParams ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: body ? 'POST' : 'GET',
      headers: all,
      signal,
      agent: false,
      ...(allowPrivate ? {} : { lookup: lookupPublic }),
    })
    request.on('response', resolve).on('error', reject)
    request.end(body instanceof URLSearchParams ? body.toString() : body)
  })
}

/** All bytes, unpacked, or undefined when there are more. */
async function readAtMost(most: number, response: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of unpacked(response)) {
    length += part.length
    if (length > most) {
      response.destroy()
      return undefined
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }
  const name = response.headers['content-encoding']?.toLowerCase() ?? ''
  if (!Object.hasOwn(unpack, name)) return response
  const to: Readable = response.pipe(unpack[name as keyof typeof unpack]())
  response.on('error', (error) => to.destroy(error))
  return to
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  return headers
}

/** What proves who one is to one host is no other’s. */
const withoutSecrets = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie)$/i.test(name)))

const inMegabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })
