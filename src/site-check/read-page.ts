import { Parser } from 'htmlparser2'

/** What a check needs to know of a page: plain values, small enough to keep for each of thousands. */
export type SitePage = {
  /** Below the built folder, with slashes: `events/fire/index.html`. */
  file: string
  ids: Set<string>
  /** Ids that stand there more than once. */
  twice: FoundInPage[]
  /** Where one can go from here. */
  links: FoundInPage[]
  /** What a browser asks for to show the page. */
  asked: (FoundInPage & { what: string; lazy: boolean })[]
  /** The address that the page names as its own. */
  canonical?: string
  /** Bytes of the text that is shown, in UTF-8. */
  textBytes: number
}

/** An address or an id, with where it stands in its file. */
export type FoundInPage = { value: string; at: number }

/** Reads a built page. Never throws: HTML that is damaged is read as far as it can be. */
export function readPage(file: string, html: string): SitePage {
  const page: SitePage = { file, ids: new Set(), twice: [], links: [], asked: [], textBytes: 0 }
  let hidden = 0
  let isStyle = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (isHidden(name)) hidden += 1
        isStyle = name === 'style'
        const at = parser.startIndex
        const { id } = attributes
        if (id !== undefined) {
          if (page.ids.has(id)) page.twice.push({ value: id, at })
          page.ids.add(id)
        }
        readAddresses(page, name, attributes, at)
      },
      ontext(text) {
        if (hidden === 0) page.textBytes += Buffer.byteLength(text)
        if (!isStyle) return
        for (const value of inStyle(text))
          page.asked.push({ value, what: 'a style', lazy: false, at: parser.startIndex })
      },
      onclosetag(name) {
        if (isHidden(name)) hidden -= 1
        isStyle = false
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return page
}

const isHidden = (name: string) => name === 'script' || name === 'style' || name === 'template'

const whatIs: Record<string, string> = {
  img: 'an image',
  source: 'an image',
  image: 'an image',
  script: 'a script',
  iframe: 'a frame',
  video: 'a film',
  audio: 'a sound',
  track: 'a text track',
  embed: 'a plug-in',
  object: 'a plug-in',
  use: 'a drawing',
}

/** Relations of `<link>` for which browsers fetch something to show the page. */
const fetched =
  /^(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)$/

function readAddresses(page: SitePage, name: string, attributes: Record<string, string>, at: number): void {
  const { href, src, srcset, data, poster, rel = '', style = '', loading, content = '' } = attributes
  const lazy = loading === 'lazy'
  const ask = (value: string | undefined, what: string) => {
    if (value !== undefined && !/^(?:data|blob):/.test(value)) page.asked.push({ value, what, lazy, at })
  }
  for (const value of inStyle(style)) ask(value, 'a style')
  if (name === 'a' || name === 'area') {
    if (href !== undefined) page.links.push({ value: href, at })
  } else if (name === 'form') {
    if (attributes['action']) page.links.push({ value: attributes['action'], at })
  } else if (name === 'link' && href !== undefined) {
    const kinds = rel.toLowerCase().split(/\s+/)
    if (kinds.includes('canonical')) page.canonical = href
    if (kinds.some((one) => fetched.test(one))) ask(href, 'what comes with it')
    else if (!kinds.some((one) => one === 'license' || one === 'author')) page.links.push({ value: href, at })
  } else if (name === 'meta') {
    if (/^og:(?:image|url)$/.test(attributes['property'] ?? '')) page.links.push({ value: content, at })
    const [, refreshed] =
      attributes['http-equiv']?.toLowerCase() === 'refresh' ? (/url=(.*)$/i.exec(content) ?? []) : []
    if (refreshed) page.links.push({ value: refreshed, at })
  } else if (Object.hasOwn(whatIs, name)) {
    const what = whatIs[name] ?? ''
    for (const value of [
      src,
      data,
      poster,
      name === 'use' || name === 'image' ? (href ?? attributes['xlink:href']) : undefined,
    ])
      ask(value, what)
    for (const one of srcset?.split(',') ?? []) ask(one.trim().split(/\s+/)[0], what)
  }
}

/** What a style sheet fetches. */
function inStyle(css: string): string[] {
  const found = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)
  return [...found]
    .flatMap(([, url, imported]) => url ?? imported ?? [])
    .filter((one) => !/^(?:data:|#)/.test(one))
}
