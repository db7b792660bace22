import { addressesIn } from '../address.ts'
import type { Refusal } from '../refusal.ts'
import { isObject, shown, textAt, type Json } from './json.ts'
import { locatorIn, readNamed } from './named.ts'
import type { NamedDocument, Lose, TableRow, Table } from './row.ts'
import { losses } from './row.ts'
import { columnNamed, noColumn } from './table.ts'

/**
 * A table whose rows rest on what stands in some columns: addresses, or records with an address, a title and a
 * publisher. Any column can be named, also one that is read for something else.
 */
export function withSources(table: Table, names: string[]): Table | Refusal {
  const columns = names.map((name) => ({ name, column: columnNamed(name, table.columns) }))
  for (const { name, column } of columns)
    if (column === undefined) return { refusal: noColumn(name, 'source', table.columns) }
  const sourceColumns = columns.map(({ column }) => column)
  const rows = table.rows.map((row): TableRow => {
    const { all, lose } = losses(row.place)
    const named = sourceColumns.flatMap((column) => row.cells.filter((one) => one.column === column))
    const sources = named.flatMap((one) => sourcesIn(one, lose))
    return {
      ...row,
      sources: [...row.sources, ...sources],
      unread: row.unread.filter(({ column }) => !sourceColumns.includes(column)),
      losses: [...row.losses, ...all],
    }
  })
  return { ...table, rows }
}

/**
 * A cell may name several addresses; what else stands beside one is lost. Without an address it names documents that are
 * not on the web: “Memoirs, p. 12; State Archive, fonds 12”.
 */
function sourcesIn({ column, text, value }: TableRow['cells'][number], lose: Lose): TableRow['sources'] {
  const records = (Array.isArray(value) ? value : [value]).filter(isObject)
  if (records.length > 0) {
    const texts = (Array.isArray(value) ? value : []).filter((one) => !isObject(one)).map(shown)
    return [
      ...records.flatMap((one) => recordSource(column, one, lose)),
      ...texts.flatMap((one) => sourcesIn({ column, text: one }, lose)),
    ]
  }
  const addresses = addressesIn(text)
  const rest = addresses.reduce((left, one) => left.replace(one, ' '), text).replace(/<[^>]*>/g, ' ')
  if (addresses.length > 0) {
    const words = rest.replace(/[\s,;|()]+/g, ' ').trim()
    if (words) lose(column, words, 'It stands beside an address: write it into the file of that source.')
    return addresses.map((url) => ({ column, given: { url } }))
  }
  return rest.split(/[;|\n]/).flatMap((one) => {
    const named = readNamed(one)
    if (!named && one.trim()) lose(column, one.trim(), 'It names no document.')
    return named ? [{ column, given: named }] : []
  })
}

const keys: Record<Exclude<keyof NamedDocument, 'language'>, string[]> = {
  url: ['url', 'href', 'link', 'URL', 'uri'],
  title: ['title', 'name', 'headline', 'text'],
  publication: ['publisher', 'publication', 'outlet', 'site', 'website', 'container-title', 'source'],
  author: ['author', 'authors', 'byline', 'creator'],
  issued: ['date', 'issued', 'published'],
  place: ['page', 'pages', 'locator'],
  kept: ['archive_location', 'archive', 'repository', 'library', 'location', 'shelfmark', 'call-number'],
}

function recordSource(column: string, record: Record<string, Json>, lose: Lose): TableRow['sources'] {
  const found = (names: string[]) => names.map((name) => textAt(record, name)).find(Boolean)
  const known = new Set(Object.values(keys).flat())
  for (const [key, value] of Object.entries(record))
    if (!known.has(key) && shown(value)) lose(`${column}.${key}`, shown(value), 'Nothing here takes it.')
  const url = found(keys.url)
  const kept = keys.kept.flatMap((name) => textAt(record, name) || []).join(', ')
  const given = {
    title: found(keys.title),
    publication: found(keys.publication),
    author: found(keys.author),
    issued: found(keys.issued),
    kept: kept || undefined,
  }
  if (url) return [{ column, given: { url, ...given } }]
  const { title, place } = readNamed(given.title ?? '') ?? {}
  const page = found(keys.place)
  if (title)
    return [
      {
        column,
        given: { ...given, title, place: (page && (locatorIn(page) ?? locatorIn(`p. ${page}`))) ?? place },
      },
    ]
  lose(column, shown(record), 'It has neither an address nor a title.')
  return []
}
