import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { lookup } from 'mrmime'
import { isFile, route } from './github-pages.ts'

const COMPRESSED = /^text\/|[/+](json|xml|javascript)$/
const compress = promisify(gzip)

/**
 * Serves a built site as GitHub Pages does: under `base` (a slash at both ends), with its redirects, its 404 page,
 * gzip and ten minutes of caching. Files are read for each request, so a new build is seen at once.
 * Port 0 takes any free one. Throws an Error with a sentence for the reader when the port is taken.
 */
export async function serve({ dir, base, port }: Options): Promise<Served> {
  const root = resolve(dir)
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch((error: Error) => response.destroy(error))
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  const head = request.method === 'HEAD'
  if (request.method !== 'GET' && !head) return response.writeHead(405, { Allow: 'GET, HEAD' }).end()

  const { path, query } = split(request.url ?? '/')
  const found = route(root, base, path)
  if (found.status === 301) return response.writeHead(301, { Location: found.location + query }).end()

  const { type, content } = await read(found.file, `Nothing here. The site stands at ${base}\n`)
  const zipped = COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const body = zipped ? await compress(content) : content
  response.writeHead(found.status, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Length': body.length,
    'Cache-Control': 'max-age=600',
    Vary: 'Accept-Encoding',
    ...(zipped && { 'Content-Encoding': 'gzip' }),
  })
  return response.end(head ? undefined : body)
}

async function read(file: string | undefined, otherwise: string): Promise<{ type: string; content: Buffer }> {
  if (file === undefined || !isFile(file)) return { type: 'text/plain', content: Buffer.from(otherwise) }
  return { type: lookup(file) ?? 'application/octet-stream', content: await readFile(file) }
}

function split(url: string): { path: string; query: string } {
  const end = url.indexOf('?')
  return end === -1 ? { path: url, query: '' } : { path: url.slice(0, end), query: url.slice(end) }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return fail(error)
      fail(
        new Error(
          `Port ${port} is taken by another program. Stop that one, or choose another port: --port ${port + 1}`,
        ),
      )
    })
    server.listen(port, 'localhost', done)
  })
}

type Options = { dir: string; base: string; port: number }
type Served = { url: string; close: () => Promise<void> }
