import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visitParents } from 'unist-util-visit-parents'

/** What a page of the web says of itself, before anybody judges it. */
export type PageTree = {
  root: Root
  /** By the name in small letters, in their order: `<meta name>`, `property` and `itemprop`. */
  metas: Map<string, string[]>
  /** `<link rel="canonical">`. */
  canonical: string | undefined
  /** The `lang` of `<html>`. */
  lang: string | undefined
  /** The `<title>` of the head, and the first `<h1>`; '' where there is none. */
  title: string
  heading: string
  /** All objects of JSON-LD that stand at the top of a block or in its `@graph`. */
  data: Record<string, unknown>[]
}

export function readTree(html: string): PageTree {
  const root = fromHtml(html)
  const tree: PageTree = {
    root,
    metas: new Map(),
    canonical: undefined,
    lang: undefined,
    title: '',
    heading: '',
    data: [],
  }
  visitParents(root, 'element', (node, parents) => {
    const { tagName } = node
    if (tagName === 'svg' || tagName === 'template') return SKIP
    if (tagName === 'html') tree.lang ||= propertyOf(node, 'lang')
    if (tagName === 'title') tree.title ||= textOf(node)
    // Some sites put their own name into an h1 above the article.
    if (tagName === 'h1' && !parents.some((one) => isNamed(one, aside))) tree.heading ||= textOf(node)
    if (tagName === 'link' && propertyOf(node, 'rel')?.toLowerCase() === 'canonical')
      tree.canonical ||= propertyOf(node, 'href')
    if (tagName === 'meta' && !parents.some((one) => isNamed(one, aside))) addMeta(tree.metas, node)
    if (tagName === 'script' && /^application\/ld\+json\b/i.test(propertyOf(node, 'type') ?? ''))
      tree.data.push(...objectsIn(textOf(node, '')))
    return undefined
  })
  return tree
}

/** Where what belongs to no article stands. */
export const aside = ['aside', 'nav', 'footer']

export const isNamed = (node: Nodes, names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName)

/** An attribute as it is written, lists with spaces between; undefined if it is empty. */
export function propertyOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  return text.trim() || undefined
}

/** The words of a node in one line; `between` stands for a line break. */
export function textOf(node: Nodes, between = ' '): string {
  if (node.type === 'text') return between ? node.value.replace(/\s+/gu, ' ') : node.value
  if (isNamed(node, ['br'])) return between
  if (isNamed(node, ['style', 'template', 'noscript']) || (isNamed(node, ['script']) && between)) return ''
  const text = 'children' in node ? node.children.map((one) => textOf(one, between)).join('') : ''
  return between ? withoutBreaks(text) : text
}

/** White space as one space, and without the signs that only tell browsers where a line may break. */
const withoutBreaks = (text: string) => text.replace(/[\u00ad\u200b\u2060\ufeff]/gu, '').replace(/\s+/gu, ' ')

/** What is written as HTML inside of JSON or an attribute: `Tom &amp; Ada`. */
export const plainOf = (html: string) =>
  /[<&]/.test(html) ? textOf(fromHtml(html, { fragment: true })).trim() : withoutBreaks(html).trim()

function addMeta(metas: PageTree['metas'], node: Element): void {
  const content = propertyOf(node, 'content')
  if (!content) return
  for (const key of ['name', 'property', 'itemProp', 'httpEquiv']) {
    const name = propertyOf(node, key)?.toLowerCase()
    if (name) metas.set(name, [...(metas.get(name) ?? []), content])
  }
}

function objectsIn(json: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, ''))
    return [parsed].flat(2).flatMap((one) => {
      if (!isObject(one)) return []
      return '@graph' in one ? [one['@graph']].flat().filter(isObject) : [one]
    })
  } catch {
    return []
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
