import { parseFeed } from 'feedsmith'
import type { DateOptions } from '../../time/written/options.ts'
import { dateOfItem } from './feed-date.ts'
import { isObject, shown, textAt, type Json } from './json.ts'
import { plainWords } from './markup.ts'
import { columnsOf } from './records.ts'
import { cell, losses, type TableCell, type Lose, type Loss, type TableRow, type Table } from './row.ts'
import { type Refusal } from '../refusal.ts'
import { unknownWhy } from './reasons.ts'
import { statesIn } from './wordpress.ts'

const names: Record<string, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed', rdf: 'RSS 1.0' }

/** Reads a feed of any kind: each item rests on the page that it links to. */
export function readFeed(text: string, options: DateOptions): Table | Refusal {
  const parsed = attempt(text)
  if (!parsed) return { refusal: 'This is no feed that can be read: RSS, Atom or JSON Feed.' }
  const { format, feed } = parsed
  const items = [feed['items'], feed['entries']].find(Array.isArray) ?? []
  const of = {
    publication: plainWords(textCell(feed['title'], 'title')),
    language: textAt(feed, 'language') || textAt(feed, 'dc.language'),
  }
  const states = statesIn(text, items.length)
  const places = items.map((_, index) => `item ${index + 1}`)
  const left = states.flatMap((state, index) => {
    const { all, lose } = losses(places[index] ?? '')
    if (state)
      lose('title', textAt(items[index] ?? '', 'title') || state.what, state.why, {
        level: 'row',
        detail: state.what,
      })
    return all
  })
  const rows = items.flatMap((item, index) =>
    states[index] ? [] : [rowOf(isObject(item) ? item : {}, places[index] ?? '', { ...of, options })],
  )
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))]
  return {
    format: names[format] ?? 'a feed',
    columns,
    rows,
    losses: [...lossesOfFeed(feed), ...left],
    leftOut: left.length,
  }
}

/** What the feed says of itself; its title is the name of the publication. */
function lossesOfFeed(feed: Item): Loss[] {
  const { all, lose } = losses('the feed')
  const whole = 'It is about the feed, not about an event.'
  for (const key of ['description', 'subtitle', 'link', 'url', 'home_page_url'])
    if (textAt(feed, key)) lose(key, plainWords(textCell(feed[key], key)), whole, { level: 'look' })
  return all
}

type Feed = { publication: string; language: string; options: DateOptions }
export type Item = Record<string, Json>

function attempt(text: string): { format: string; feed: Item } | undefined {
  try {
    return JSON.parse(JSON.stringify(parseFeed(text))) as { format: string; feed: Item }
  } catch {
    return undefined
  }
}

function rowOf(item: Item, place: string, { publication, language, options }: Feed): TableRow {
  const { all, lose } = losses(place)
  const [title, ...texts] = [
    textCell(item['title'], 'title'),
    cell('content', textAt(item, 'content.encoded')),
    isObject(item['content']) ? textCell(item['content'], 'content') : cell('content'),
    cell('content_html', textAt(item, 'content_html')),
    cell('content_text', textAt(item, 'content_text'), 'plain'),
    textCell(item['description'], 'description'),
    textCell(item['summary'], 'summary'),
  ] as const
  const [text = cell('content'), ...shorter] = texts.filter((one) => one.text && !/^\{/.test(one.text))
  const [teaser, ...rest] = shorter
  for (const one of rest) lose(one.column, plainWords(one), 'Another text of the item is kept.')
  const { date, issued } = dateOfItem(item, options, lose)
  const given = {
    title: plainWords(title),
    publication,
    language,
    issued,
    author: authorOf(item),
  }
  const cells = columnsOf(item)
  const unread = cells
    .filter(({ column }) => !taken.has(column.split('.')[0] ?? ''))
    .flatMap(({ column, value }) =>
      (Array.isArray(value) ? value : [value]).map((one) => ({ column, text: shown(one), why: unknownWhy })),
    )
  return {
    place,
    title,
    date,
    summary: teaser && plainWords(teaser),
    text,
    sources: linksOf(item, lose).map((url, index) => ({
      column: 'link',
      given: { ...(index === 0 && given), url },
    })),
    tags: tagsOf(item),
    cells,
    unread,
    losses: all,
  }
}

const taken = new Set(
  'title link links url external_url description summary content content_html content_text pubDate published updated date_published date_modified dc author authors categories tags id guid'.split(
    ' ',
  ),
)

function linksOf(item: Item, lose: Lose): string[] {
  const links = Array.isArray(item['links']) ? item['links'] : []
  const atom = links.flatMap((link) => {
    const [href, rel] = [textAt(link, 'href'), textAt(link, 'rel')]
    if (rel === '' || rel === 'alternate') return [href]
    if (href && rel !== 'self') lose(`link, ${rel}`, href, unknownWhy)
    return []
  })
  const own = [textAt(item, 'link'), textAt(item, 'url'), textAt(item, 'external_url'), ...atom].filter(
    Boolean,
  )
  const guid = textAt(item, 'guid.value')
  const all = own.length === 0 && /^https?:/.test(guid) ? [guid] : own
  return [...new Set(all)]
}

function authorOf(item: Item): string {
  const dc = isObject(item['dc']) ? item['dc']['creators'] : undefined
  const authors = [item['authors'], item['author'], dc].flatMap((one) =>
    Array.isArray(one) ? one : one ? [one] : [],
  )
  const shownNames = authors.map((one) =>
    isObject(one) ? textAt(one, 'name') || textAt(one, 'email') : shown(one),
  )
  return [...new Set(shownNames.filter(Boolean))].join(', ')
}

function tagsOf(item: Item): TableRow['tags'] {
  return ['categories', 'tags'].flatMap((column) => {
    const list = item[column]
    return (Array.isArray(list) ? list : []).map((one) => ({
      column,
      text: isObject(one) ? textAt(one, 'label') || textAt(one, 'name') || textAt(one, 'term') : shown(one),
    }))
  })
}

/** A text as it is, or of Atom’s with its type. */
function textCell(value: Json | undefined, column: string): TableCell {
  if (!isObject(value)) return cell(column, shown(value))
  return cell(column, textAt(value, 'value'), /^(?:x?html)$/.test(textAt(value, 'type')) ? 'html' : 'plain')
}
