import { hostOf } from '../address.ts'
import { readPageDate, type PageDate } from './page-date.ts'
import { readLanguage } from './page-language.ts'
import { readParagraphs } from './page-paragraphs.ts'
import { isObject, plainOf, readTree, type PageTree } from './page-tree.ts'
import { readAuthors } from './page-author.ts'

/** What a page of the web says of itself; what it does not say is undefined. */
export type PageFacts = {
  /** A type of CSL. */
  type: 'article-newspaper' | 'article-journal' | 'report' | 'webpage'
  title: string | undefined
  publication: string | undefined
  author: string | undefined
  issued: PageDate
  language: string | undefined
  /** Its own address, as far as that is of the same site; else where it was found. */
  url: string
  /** Each in one line. None where it shows only a part, or something else. */
  paragraphs: string[]
  /** Why what is here is not the document, or not all of it, in words for an author. */
  wall: string | undefined
}

/** Reads what JSON-LD, Open Graph, `citation_*`, microdata and the page itself say. `now` is in milliseconds. */
export function readPage(html: string, url: string, now: number): PageFacts {
  const tree = readTree(html)
  const address = addressOf(tree, url)
  const data = articleOf(tree, [url, address])
  const { paragraphs } = readParagraphs(tree.root)
  const publication = publicationOf(tree, data)
  const title = titleOf(tree, data, publication)
  const words = paragraphs.map(({ text }) => text).join(' ')
  const language = readLanguage(tree, data?.['inLanguage'], words)
  const wall = wallOf(tree, data, title)
  if (wall?.isOther) return { ...nothing, url, wall: wall.why }
  return {
    type: typeOf(tree, data),
    title,
    publication,
    author: readAuthors(tree, data, publication),
    issued: readPageDate({
      tree,
      data,
      firstParagraph: paragraphs[0]?.node,
      language: language ?? 'en',
      url: address,
      now,
    }),
    language,
    url: address,
    paragraphs: wall ? [] : paragraphs.map(({ text }) => text),
    wall: wall?.why,
  }
}

const nothing = {
  type: 'webpage',
  title: undefined,
  publication: undefined,
  author: undefined,
  issued: { why: 'not on the page' },
  language: undefined,
  paragraphs: [],
} satisfies Partial<PageFacts>

const articleTypes = /(?:Article|BlogPosting|Report|WebPage|NewsArticle|VideoObject)$/
const typesOf = (data: Record<string, unknown>) => [data['@type']].flat().map(String)

/** The object of JSON-LD that is about this page: by its address, or else the only article. */
function articleOf({ data }: PageTree, urls: string[]): Record<string, unknown> | undefined {
  const articles = data
    .map((one) =>
      isObject(one['mainEntity']) && typesOf(one['mainEntity']).some((type) => articleTypes.test(type))
        ? one['mainEntity']
        : one,
    )
    .filter((one) => typesOf(one).some((type) => articleTypes.test(type)))
  const isOfPage = (one: Record<string, unknown>) => {
    const main = one['mainEntityOfPage']
    return [one['url'], one['@id'], isObject(main) ? main['@id'] : main].some(
      (said) => typeof said === 'string' && urls.some((url) => isSame(said, url)),
    )
  }
  const isPage = (one: Record<string, unknown>) => typesOf(one).every((type) => type.endsWith('WebPage'))
  const exact = articles.filter((one) => !isPage(one))
  const matching = exact.filter(isOfPage)
  if (matching.length > 0) return matching[0]
  // One that names another address is of another page.
  const only = exact.length === 1 ? exact[0] : undefined
  if (only)
    return [only['url'], only['mainEntityOfPage']].some(
      (one) => typeof one === 'string' && /^https?:.*\/\/[^/]+\/./.test(one),
    )
      ? undefined
      : only
  return exact.length === 0 ? articles.find(isPage) : undefined
}

const isSame = (one: string, other: string) => {
  const plain = (url: string) =>
    (URL.parse(url, other)?.href ?? url)
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
      .replace(/[#?].*$|\/$/g, '')
  return plain(one).replace(/\/$/, '') === plain(other).replace(/\/$/, '')
}

/** Another site’s canonical address would be another’s document. */
function addressOf({ canonical, metas }: PageTree, url: string): string {
  const own = hostOf(url).replace(/^(?:m|amp|mobile)\./, '')
  for (const said of [canonical, ...(metas.get('og:url') ?? [])]) {
    const parsed = said === undefined ? null : URL.parse(said, url)
    if (!parsed || !/^https?:$/.test(parsed.protocol)) continue
    const isFront = parsed.pathname === '/' && parsed.search === '' && new URL(url).pathname !== '/'
    if (!isFront && hostOf(parsed.href).replace(/^(?:m|amp|mobile)\./, '') === own) return parsed.href
  }
  return url
}

function titleOf(tree: PageTree, data: Record<string, unknown> | undefined, publication: string | undefined) {
  const { metas, heading, title } = tree
  const said = [
    metas.get('citation_title')?.[0],
    data?.['headline'],
    metas.get('og:title')?.[0],
    heading,
    title,
  ]
  for (const one of said) {
    const plain = typeof one === 'string' ? plainOf(one) : ''
    const alone =
      publication && plain.endsWith(publication)
        ? plain.slice(0, -publication.length).replace(/\s*[|•·:»–—-]\s*$/u, '')
        : plain
    if (alone.trim()) return alone.trim()
  }
  return undefined
}

function publicationOf({ metas }: PageTree, data: Record<string, unknown> | undefined): string | undefined {
  const named = (value: unknown) =>
    [value]
      .flat()
      .map((one) => (isObject(one) ? one['name'] : one))
      .find((one) => typeof one === 'string')
  const said = [
    metas.get('citation_journal_title')?.[0],
    metas.get('og:site_name')?.[0],
    named(data?.['publisher']),
    metas.get('application-name')?.[0],
  ]
  return said
    .flatMap((one) => (one ? [plainOf(one)] : []))
    .find((one) => one !== '' && !/^https?:|^[\w-]+(?:\.[\w-]+)+$/.test(one))
}

function typeOf({ metas }: PageTree, data: Record<string, unknown> | undefined): PageFacts['type'] {
  const types = data ? typesOf(data) : []
  if (metas.has('citation_journal_title') || types.includes('ScholarlyArticle')) return 'article-journal'
  if (types.some((type) => /NewsArticle$/.test(type))) return 'article-newspaper'
  return types.includes('Report') ? 'report' : 'webpage'
}

/** Titles of pages that stand in the place of one. */
const others =
  /^(?:just a moment|access denied|attention required|forbidden|are you a robot|robot or human|please verify|security check|checking your browser|(?:error )?40[34]\b|page not found|not found|страница не найдена|página no encontrada|page introuvable|seite nicht gefunden|الصفحة غير موجودة|before you continue)/i

function wallOf(
  { title, heading }: PageTree,
  data: Record<string, unknown> | undefined,
  found: string | undefined,
) {
  if ([title, heading, found ?? ''].some((one) => others.test(one.trim())))
    return { isOther: true, why: `What it shows is no document: “${(found ?? title).slice(0, 80)}”.` }
  const free = data?.['isAccessibleForFree']
  return free === false || /^false$/i.test(String(free))
    ? { isOther: false, why: 'It shows only a part to those who have not paid.' }
    : undefined
}
