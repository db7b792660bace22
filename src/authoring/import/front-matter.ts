import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseDocument, visit } from 'yaml'
import type { Refusal } from '../refusal.ts'
import { columnsOf } from './records.ts'
import type { Json } from './json.ts'
import type { Columns } from './roles.ts'
import type { Records } from './table.ts'

/** A Markdown file with front matter, as Jekyll and Hugo have them. */
export type Post = { name: string; text: string }

export const isPost = (text: string): boolean =>
  /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)|^\+\+\+\r?\n/.test(text)

/** Posts as records: the keys of their front matter, and their text as HTML under `body`. */
export function recordsOfPosts(posts: Post[]): Records | Refusal {
  const rows: Records['rows'] = []
  for (const { name, text } of posts) {
    if (/^\+\+\+\r?\n/.test(text))
      return {
        refusal: `The front matter of ${name} is TOML (+++). “hugo convert toYAML” writes it as YAML, which is read.`,
      }
    const [whole = '', yaml = ''] = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false })
    const [wrong] = document.errors
    if (wrong)
      return {
        refusal: `The front matter of ${name} is no YAML: ${(wrong.message.split('\n')[0] ?? '').replace(/:$/, '.')}`,
      }
    visit(document, {
      Scalar: (_, one) => {
        if (one.type === 'PLAIN' && /^(?:null|~)$/i.test(String(one.value))) one.value = ''
      },
    })
    const data = (document.toJS({ maxAliasCount: 20 }) ?? {}) as Json
    const front = columnsOf(data).filter(({ column }) => column !== 'body')
    const [, day, slug = ''] = /(\d{4}-\d\d-\d\d)-([^/]*?)\.\w+$/.exec(name) ?? []
    const has = (key: string) => front.some(({ column, text: written }) => column === key && written)
    const hidden = front.find(
      ({ column, text: written }) =>
        (column === 'draft' && written === 'true') || (column === 'published' && written === 'false'),
    )
    rows.push({
      place: name,
      cells: [
        ...front,
        // Jekyll has the day in the name of the file.
        ...(day && !has('date') ? [{ column: 'date', text: day }] : []),
        ...(slug && !has('title') ? [{ column: 'title', text: slug.replaceAll('-', ' ') }] : []),
        { column: 'body', text: htmlOf(text.slice(whole.length)) },
      ],
      hidden: hidden && `${hidden.column}: ${hidden.text}`,
    })
  }
  return {
    format: 'Markdown with front matter',
    columns: [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))],
    rows,
    markup: 'html',
  }
}

/** What the keys of Jekyll and Hugo mean, where the command says nothing else. */
export function usualColumns(columns: string[], named: Columns): Columns {
  const there = (names: string[]) => names.find((name) => columns.includes(name))
  const usual: Columns = {
    title: there(['title']),
    date: there(['date', 'publishDate']),
    end: there(['end', 'endDate', 'end_date']),
    text: there(['body']),
    summary: there(['summary', 'description', 'excerpt']),
    tags: there(['tags', 'keywords']),
  } as Columns
  return Object.fromEntries(
    Object.entries({ ...usual, ...named }).filter(([, name]) => name !== undefined),
  ) as Columns
}

export const usualSources = ['sources', 'source', 'references', 'source_url', 'link']

const parser = unified().use(remarkParse).freeze()

function htmlOf(markdown: string): string {
  if (markdown.trim() === '') return ''
  const tree = toHast(parser.parse(markdown), { allowDangerousHtml: true })
  return toHtml(tree, { allowDangerousHtml: true })
}
