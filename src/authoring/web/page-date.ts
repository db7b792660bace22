import type { Element, Nodes } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { overlap, readInstant, type Published } from './page-instant.ts'
import { aside, isNamed, propertyOf, textOf, type PageTree } from './page-tree.ts'
import { changed, readWrittenDay } from './page-written-date.ts'

/** EDTF, or why there is none. */
export type PageDate = { edtf: string } | { why: string }

type Where = {
  tree: PageTree
  /** The one object of JSON-LD that is about this page. */
  data: Record<string, unknown> | undefined
  firstParagraph: Element | undefined
  language: string
  url: string
  /** Milliseconds. */
  now: number
}

/** `<meta>` that say when a document was published; `date` alone is on many sites when it was changed. */
const names =
  'article:published_time og:article:published_time citation_publication_date citation_date citation_online_date datepublished dc.date.issued dcterms.issued dc.issued parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date article.published'.split(
    ' ',
  )

/**
 * When a page says that it was published. All that it says must be able to be one day, and agree with a day in its address
 * and with when it was changed: else it has none, since no date is better than a wrong one.
 */
export function readPageDate(where: Where): PageDate {
  const { tree, data, now } = where
  const written = [data?.['datePublished'], ...names.flatMap((name) => tree.metas.get(name) ?? [])].filter(
    (one) => typeof one === 'string',
  )
  const machine = written.flatMap((one) => readInstant(one, now) ?? [])
  const found = machine.length > 0 ? machine : shownDays(where)
  const [first] = found
  if (!first)
    return { why: written.length > 0 ? 'the page’s own date cannot be read for certain' : 'not on the page' }
  if (!found.every((one) => found.every((other) => overlap(one, other))))
    return { why: 'the page names several days' }
  const modified = ['dateModified', 'dateUpdated'].flatMap(
    (key) => readInstant(String(data?.[key] ?? ''), now) ?? [],
  )
  if (modified.some(({ last }) => last < first.first))
    return { why: 'the page names a later day than that of its changes' }
  const [, year, month, day] = /\/(\d{4})[/-](\d\d)[/-](\d\d)(?:\/|-|$)/.exec(where.url) ?? []
  const inAddress = readInstant(`${year}-${month}-${day}`, now)
  if (inAddress && (inAddress.first - 2 > first.last || inAddress.last + 2 < first.first))
    return { why: 'the page names another day than its address' }
  // A moment says more than a day, and what names its zone is right everywhere.
  return { edtf: (found.find(({ edtf }) => edtf.includes('T')) ?? first).edtf }
}

/** Words of dates, hours and their zones: what may stand beside a date of publication. */
const besideDate =
  /publi\p{L}*|posted|опубликован\p{L}*|жарыяланган|veröffentlicht|yayın\p{L}*|نشر\p{L}*|تاریخ انتشار|on|am|pm|uhr|h|gmt|utc|[a-z]{3,4}t|msk|мск|г|года|ж|发布时间|发布|公開|掲載|at|le|à|um|am|kl|klo|ora|часов|du/giu

/** The days that readers see between headline and first paragraph, where nothing else can be meant. */
function shownDays({ tree, firstParagraph, language, now }: Where): Published[] {
  const found: Published[] = []
  let isOver = false
  let isBegun = tree.heading === ''
  visitParents(tree.root, 'element', (node, parents) => {
    if (node === firstParagraph) isOver = true
    if (isNamed(node, ['h1'])) isBegun = true
    if (isOver || !isBegun || !firstParagraph) return
    if (
      parents.some(
        (one) => isNamed(one, [...aside, 'a', 'ul', 'ol', 'head', 'form'] as const) || isOther(one),
      )
    )
      return
    const line = textOf(node).trim()
    if (line === '' || line.length > 120) return
    const datetime = isNamed(node, ['time']) ? propertyOf(node, 'dateTime') : undefined
    const label = `${parents.slice(-2).map(labelOf).join(' ')} ${labelOf(node)}`
    if (changed.test(label) || /event|deadline|expire|comment/i.test(label)) return
    if (isOfChange(node, parents)) return
    if (datetime) {
      found.push(...[readInstant(datetime, now)].flatMap((one) => one ?? []))
      return
    }
    if (node.children.some((one) => one.type === 'element' && !isNamed(one, ['br', 'span', 'b', 'strong'])))
      return
    const isDate =
      isNamed(node, ['time']) ||
      /(?:^|[\s_-])(?:date|datum|fecha|time|published|pubdate|byline|meta|posted)/i.test(labelOf(node))
    if (!isDate && !isOnlyDate(line, language)) return
    found.push(...[readWrittenDay(line, language, now)].flatMap((one) => one ?? []))
  })
  return found
}

const labelOf = (node: Nodes) =>
  node.type === 'element'
    ? `${propertyOf(node, 'className') ?? ''} ${propertyOf(node, 'itemProp') ?? ''} ${propertyOf(node, 'id') ?? ''}`
    : ''

const isOther = (node: Nodes) =>
  /related|recommend|latest|trending|most-?read|teaser|promo|comment/i.test(labelOf(node))

/** Whether the words before it, or around it where it is the only date there, say that it is of a change. */
function isOfChange(node: Element, parents: Nodes[]): boolean {
  const path = [...parents.slice(-3), node]
  return path.slice(0, -1).some((outer, index) => {
    const parts = 'children' in outer ? (outer.children as Nodes[]) : []
    const at = parts.findIndex((one) => one === path[index + 1])
    const before = parts
      .slice(Math.max(0, at - 2), at)
      .map((one) => textOf(one))
      .join(' ')
    const after = textOf(parts[at + 1] ?? { type: 'text', value: '' })
    return changed.test(before.slice(-60)) || (!/\d/.test(after) && changed.test(after.slice(0, 40)))
  })
}

/** Whether nothing but names of months and days, hours and words of publishing stands in a line. */
function isOnlyDate(line: string, language: string): boolean {
  const names = (['month', 'weekday'] as const).flatMap((part) =>
    Array.from({ length: 12 }, (_, at) =>
      new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        day: 'numeric',
        [part]: 'long',
        timeZone: 'UTC',
      })
        .formatToParts(new Date(Date.UTC(2020, part === 'month' ? at : 5, 5 + (part === 'month' ? 0 : at))))
        .find(({ type }) => type === part)
        ?.value.toLowerCase(),
    ),
  )
  const rest = names.reduce<string>(
    (text, name) => (name ? text.replaceAll(name, ' ') : text),
    line.toLowerCase(),
  )
  return rest.split(/[^\p{L}]+/u).every((word) => word.length < 2 || word.replace(besideDate, '') === '')
}
