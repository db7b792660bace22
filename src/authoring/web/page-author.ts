import { visitParents } from 'unist-util-visit-parents'
import { aside, isNamed, isObject, plainOf, propertyOf, textOf, type PageTree } from './page-tree.ts'

/** Who a page says wrote it, names with commas between; undefined if it names nobody but the publication. */
export function readAuthors(
  tree: PageTree,
  data: Record<string, unknown> | undefined,
  publication: string | undefined,
): string | undefined {
  const { metas } = tree
  const ways = [
    () => metas.get('citation_author')?.map(inOrder) ?? [],
    () => namesIn(data?.['author']),
    () =>
      ['author', 'article:author', 'parsely-author', 'byl', 'dc.creator', 'dcterms.creator']
        .map((name) => metas.get(name) ?? [])
        .find((some) => names(some, publication).length > 0) ?? [],
    () => bylines(tree),
  ]
  for (const way of ways) {
    const found = names(way(), publication)
    if (found.length > 0) return found.join(', ')
  }
  return undefined
}

function names(written: string[], publication: string | undefined): string[] {
  const all = written
    .map((one) =>
      plainOf(one)
        .replace(by, '')
        .replace(/[\s,|•·–—-]+$/u, '')
        .trim(),
    )
    .filter((one) => /\p{L}{2}/u.test(one) && one.length <= 100 && !/^https?:|^@|\/\/|@\S+\.|\d{4}/.test(one))
    .filter(
      (one) =>
        one.toLowerCase() !== publication?.toLowerCase() &&
        !/^(?:admin(?:istrator)?|editor|redaktion|редакция|staff|root|webmaster|null|undefined)$/i.test(one),
    )
  return [...new Set(all)]
}

const by =
  /^\s*(?:by|von|par|por|di|door|av|af|yazan|автор(?:ы|у)?|текст|بقلم|نویسنده|מאת|文|撰文|記者|记者|作者)(?:\s*[:：]\s*|\s+)/iu

/** BibTeX’s order, in which journals give names: `Example, Ada`. */
const inOrder = (name: string) => /^([^,]+), ([^,]+)$/.exec(name)?.slice(1).toReversed().join(' ') ?? name

const namesIn = (author: unknown): string[] =>
  [author].flat().flatMap((one) => {
    const name = isObject(one) ? one['name'] : one
    return [name].flat().filter((text) => typeof text === 'string')
  })

/** What is marked as its author where the article begins. */
function bylines({ root }: PageTree): string[] {
  const [marked, classed]: [string[], string[]] = [[], []]
  visitParents(root, 'element', (node, parents) => {
    if ([node, ...parents].some((one) => isNamed(one, aside) || isOther(one))) return
    const line = textOf(node).trim()
    if (/\bauthor\b/.test(`${propertyOf(node, 'rel') ?? ''} ${propertyOf(node, 'itemProp') ?? ''}`))
      marked.push(line)
    else if (
      /(?:^|[\s_-])(?:byline|author|author-name)(?:$|\s|__name)/i.test(propertyOf(node, 'className') ?? '') &&
      by.test(line)
    )
      classed.push(line.split(/[|•·,–—]/u)[0] ?? '')
  })
  return marked.length > 0 ? marked : classed.slice(0, 1)
}

const isOther = (node: { type: string; properties?: object }) =>
  'properties' in node &&
  /comment|related|recommend|teaser|promo/i.test(
    JSON.stringify((node.properties as { className?: unknown }).className ?? ''),
  )
