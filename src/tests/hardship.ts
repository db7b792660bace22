import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { pageKinds } from './pages.ts'
import { isLong } from './random.ts'
import type { Unread } from './unread.ts'

const all = (html: string, pattern: RegExp, instead: string) => html.replaceAll(pattern, instead)
// What is changed in a page has another hash.
const withoutPolicy = (html: string) => all(html, /<meta http-equiv="content-security-policy"[^>]*>/g, '')
const withoutStyles = (html: string) =>
  all(html, /<style[^>]*>[^]*?<\/style>|<link rel="stylesheet"[^>]*>/g, '')

/** What may be missing between a site and its reader. */
export const hardships: Record<string, Hardship> = {
  'without styles': { page: (html) => withoutStyles(withoutPolicy(html)), blocks: /\.css$/, unstyled: true },
  'without scripts': { blocks: /\.js$/ },
  'without pictures': { blocks: /\.(?:png|svg)$/ },
  'in an old browser': { page: (html) => aged(withoutPolicy(html)) },
  'with letters twice as large': {
    page: (html) => withoutPolicy(html).replace('</head>', '<style>html{font-size:200%}</style></head>'),
  },
  'with a connection that stops after 60 %': { share: 0.6 },
  'with a connection that stops after 85 %': { share: 0.85 },
}

/** The pages that have most to lose; in a long run one of each kind that a story has. */
const isTried = isLong ? /^$|^find\/|\/[^/]+\// : /^$|^find\/|^events\//

/**
 * Tries each hardship on some pages, and expects that no text is lost but what is left out at all times. `read` opens an
 * address and says what cannot be read there; it is asked for all pages at once.
 */
export async function expectReadable(site: string, read: Read): Promise<void> {
  const pages = pageKinds().filter((path) => isTried.test(path))
  const tryOut = async (hardship: Hardship) => {
    const served = await serveWith(hardship, site)
    const found = pages.map(
      async (path) => [path, await read(new URL(path, served.site).href, hardship)] as const,
    )
    try {
      return Object.fromEntries(await Promise.all(found))
    } finally {
      served.close()
    }
  }
  const usual = await tryOut({})
  for (const [name, hardship] of Object.entries(hardships)) {
    for (const [path, unread] of Object.entries(await tryOut(hardship))) {
      const known = usual[path]?.map(([text]) => text) ?? []
      // A connection may stop amid a text that is left out; else a text is there as a whole.
      const isKnown = (text: string) =>
        hardship.share ? known.some((whole) => whole.startsWith(text)) : known.includes(text)
      expect(
        unread.filter(([text]) => !isKnown(text)),
        `/${path} ${name}`,
      ).toEqual([])
    }
  }
}

/** Serves the site at `site` once more, with a hardship, under the same path. */
async function serveWith({ page, blocks, share = 1 }: Hardship, site: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (blocks?.test(path)) return response.destroy()
    return answer(path, response).catch((error: Error) => response.destroy(error))
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = new URL(site)
  url.port = String(port)
  return {
    site: url.href,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const original = await fetch(new URL(path, site))
    const type = original.headers.get('Content-Type') ?? ''
    const bytes = Buffer.from(await original.arrayBuffer())
    const isPage = type.startsWith('text/html')
    const body = isPage && page ? Buffer.from(page(bytes.toString())) : bytes
    response.writeHead(original.status, { 'Content-Type': type, 'Content-Length': body.length })
    // The rest never comes: the connection stays open, and nothing more is said.
    if (isPage && share < 1) response.write(body.subarray(0, Math.floor(body.length * share)))
    else response.end(body)
  }
}

/** As a browser of 2021 reads it: no popovers, `:has()` or `light-dark()`. It drops a rule that it cannot read. */
function aged(html: string): string {
  return html
    .replaceAll(/:has\(|:popover-open/g, (name) => `:-unknown-${name.slice(1)}`)
    .replaceAll('light-dark(', '-unknown-light-dark(')
    .replaceAll(/(?<=[\s[])popover(?=[\s=\]>])/g, 'data-popover')
    .replaceAll('popovertarget', 'data-popovertarget')
}

export type Hardship = {
  /** What a browser makes of a page. */
  page?: (html: string) => string
  /** Paths that are not answered. */
  blocks?: RegExp
  /** Labels in pictures stand where they can, and what is too wide is read by scrolling. */
  unstyled?: boolean
  /** The part of a page’s bytes that arrives. */
  share?: number
}
type Read = (address: string, hardship: Hardship) => Promise<Unread[]>
type Served = { site: string; close: () => void }
