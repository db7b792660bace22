import type { CslDate, CslItem } from './csl.ts'

const types: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  webpage: 'ELEC',
  report: 'RPRT',
  book: 'BOOK',
  broadcast: 'VIDEO',
  post: 'BLOG',
  interview: 'PCOMM',
  document: 'GEN',
}

/** A record in the RIS format, as Zotero, EndNote and Mendeley read it: UTF-8, a tag on each line. */
export function ris(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', dateText(item.issued)?.replace(/\/.*/, '')],
    ['DA', dateText(item.issued)],
    ['Y2', dateText(item.accessed)],
    ['UR', item.URL],
    ['AV', item.archive_location],
    ['LA', item.language],
    ['N1', item.note],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []))
  return `${lines.join('')}ER  - \r\n`
}

/** `2020/10/06`, with what is not known left empty; an interval by its start, since RIS has none. */
function dateText(date: CslDate | undefined): string | undefined {
  if (!date || 'literal' in date) return undefined
  const [[year = 0, ...rest] = []] = date['date-parts']
  return [String(year).padStart(4, '0'), ...[0, 1].map((at) => padded(rest[at]))].join('/')
}

const padded = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
