import type { Element, Nodes, Root } from 'hast'
import { aside, isNamed, propertyOf, textOf } from './page-tree.ts'

/** Where the article of a page stands, and its paragraphs in their order, each in one line. */
export type PageText = { article: Nodes; paragraphs: { node: Element; text: string }[] }

/**
 * The element that holds most words in paragraphs of its own is the article, or where several of its parts hold some,
 * what is around these.
 */
export function readParagraphs(root: Root): PageText {
  const article = articleIn(root)
  return { article, paragraphs: paragraphsIn(article) }
}

const blocks = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'pre', 'td']
const unread = [
  ...aside,
  'script',
  'style',
  'template',
  'noscript',
  'form',
  'figure',
  'button',
  'svg',
  'header',
]
/** What frames an article on most sites, by the words of its class or id. */
const frame =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|comments?|share|social|newsletter|subscribe|promo|advert(?:isement)?|ads?|breadcrumbs?|byline|author-bio|tags|read-?more|more-news|latest|cookie|caption|footer|sidebar|date|timestamp|dateline|meta)(?:$|[\s_-])/i

function articleIn(root: Root): Nodes {
  const marked = find(root, (one) => /\barticleBody\b/.test(propertyOf(one, 'itemProp') ?? ''))
  if (marked && wordsIn(marked) > 0) return marked
  const articles = all(root, (one) => isNamed(one, ['article']))
  const largest = articles.toSorted((a, b) => wordsIn(b) - wordsIn(a))[0]
  const main = find(root, (one) => isNamed(one, ['main']) || propertyOf(one, 'role') === 'main')
  const within = largest && wordsIn(largest) > 0 ? largest : main && wordsIn(main) > 0 ? main : root
  return densest(within)
}

/** The one part that has nearly all of the words, however deep. */
function densest(node: Nodes): Nodes {
  const total = wordsIn(node)
  const parts =
    'children' in node ? node.children.filter((one) => isReadable(one) && !isNamed(one, blocks)) : []
  const best = parts.find((one) => wordsIn(one) > total * 0.7)
  return best ? densest(best) : node
}

const wordsIn = (node: Nodes) =>
  paragraphsIn(node).reduce(
    (sum, { node: { tagName }, text }) => sum + (tagName === 'p' ? text.length : 0),
    0,
  )

function paragraphsIn(node: Nodes): PageText['paragraphs'] {
  if (!('children' in node)) return []
  return node.children.flatMap((one): PageText['paragraphs'] => {
    if (!isReadable(one)) return []
    const inner = paragraphsIn(one)
    if (inner.length > 0 || !isNamed(one, blocks)) return inner
    const text = textOf(one).trim()
    return /[\p{L}\p{N}]/u.test(text) ? [{ node: one, text }] : []
  })
}

/** Whether a reader of the article reads it: no frame around it, and nothing that is hidden. */
function isReadable(node: Nodes): node is Element {
  if (node.type !== 'element' || unread.includes(node.tagName)) return false
  const { hidden } = node.properties
  const names = `${propertyOf(node, 'className') ?? ''} ${propertyOf(node, 'id') ?? ''}`
  return hidden === undefined && propertyOf(node, 'ariaHidden') !== 'true' && !frame.test(names)
}

function all(node: Nodes, is: (one: Element) => boolean): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((one) =>
    one.type === 'element' && isReadable(one) ? [...(is(one) ? [one] : []), ...all(one, is)] : [],
  )
}

const find = (node: Nodes, is: (one: Element) => boolean) => all(node, is)[0]
