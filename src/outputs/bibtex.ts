import type { CslDate, CslItem } from './csl.ts'

const types: Record<CslItem['type'], string> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  webpage: 'misc',
  report: 'techreport',
  book: 'book',
  broadcast: 'misc',
  post: 'misc',
  interview: 'misc',
  document: 'misc',
}

// BibTeX counts braces even behind a backslash, so that they are named. Letters beyond ASCII stand as they are: UTF-8.
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
}

// Two of them side by side are one sign to TeX: “--” is a dash.
const pairs = /([-'<>,])(?=\1)/g

/** An entry for BibTeX and for biblatex, which reads `date`. Titles keep their case. */
export function bibtex(item: CslItem): string {
  const type = types[item.type]
  const container = type === 'article' ? 'journal' : 'howpublished'
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escape(literal)}}`).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    [container, escape(item['container-title'])],
    ['publisher', item.publisher && escape(item.publisher)],
    ['year', dateText(item.issued)?.replace(/(?<=\d)[-/~].*/, '')],
    ['date', dateText(item.issued)],
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['library', item.archive_location && escape(item.archive_location)],
    ['urldate', dateText(item.accessed)],
    ['language', item.language],
    ['note', item.note && escape(item.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@${type}{${item.id},\n${lines.join('')}}\n`
}

function escape(text: string): string {
  return text
    .replace(/[\\{}~^`]/g, (character) => commands[character] ?? '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(pairs, '$1{}')
}

/** As biblatex takes it, which is EDTF; undefined where a date has no fields. */
function dateText(date: CslDate | undefined): string | undefined {
  if (!date || 'literal' in date) return undefined
  const [start, end] = date['date-parts'].map((parts) =>
    parts.map((part, index) => (index === 0 ? yearText(part) : String(part).padStart(2, '0'))).join('-'),
  )
  return `${end === undefined ? start : `${start}/${end}`}${date.circa ? '~' : ''}`
}

const yearText = (year: number) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
