import { idPattern } from '../../schemas/fields.ts'
import { blocksOfRow } from './row-blocks.ts'
import { citer, endCited, readingOf, type Cite } from './cite.ts'
import { clean, shorten, withoutCitation } from '../clean.ts'
import { firstSentence, groupsOf, labelOf, type GroupOptions } from './kind-and-tags.ts'
import { slugOf } from '../../urls/slug.ts'
import { readLine } from './markup.ts'
import { idsIn, paragraph, paragraphsIn, plainText, textNode, type Block } from '../nodes.ts'
import { levelOf } from './reasons.ts'
import type { Lose, TableRow } from './row.ts'
import type { Sources } from '../sources.ts'
import { writeEvent, type Rules, type WrittenEvent } from './write.ts'

export type EntryOptions = GroupOptions &
  Rules & {
    sources: Sources
    /** What every row rests on: what follows the “@” of each citation. */
    citations: string[]
  }

/** An event as it would be written. `wishes` are ids for it, the best first. */
export type ImportedEvent = WrittenEvent & { wishes: string[] }

/** Makes an event of a row; undefined if there is no date to it. What is not kept is told to `lose`. */
export function entryOf(row: TableRow, options: EntryOptions, lose: Lose): ImportedEvent | undefined {
  if (!row.date) {
    leaveOut(row, 'There is no event without a date: the whole row is left out.', lose)
    return undefined
  }
  for (const { column, text, why } of row.unread) if (text) lose(column, text, why, { level: levelOf(why) })
  const cite = citer(options.sources, lose)
  const { blocks: body, whole: credited } = blocksOfRow(row, cite, lose)
  const whole = new Set(credited)
  const title = titleFor(row, body, cite, whole, lose)
  for (const { column, given } of row.sources) for (const id of idsIn(cite(column)(given, []))) whole.add(id)
  for (const citation of options.citations) whole.add(citation)
  const blocks = body.length > 0 ? body : [paragraph([textNode(title)])]
  for (const one of paragraphsIn(blocks))
    if (whole.size > 0 && idsIn(one.children).length === 0) one.children = endCited(one.children, [...whole])
  const summary = clean(row.summary ?? '').text
  const first = firstSentence(paragraphsIn(body)[0]?.children ?? [], options.words.locale) || title
  const record = {
    title: shorten(withoutCitation(title), 140),
    date: row.date,
    ...labelOf(row, lose),
    summary: shorten(withoutCitation(summary || first), 300),
    ...groupsOf(row, options, lose),
  }
  if (title.length > 140) lose(row.title.column, title, 'A title has at most 140 characters.')
  if (summary.length > 300) lose('summary', summary, 'A summary has at most 300 characters.')
  const written = writeEvent(record, blocks, options, (value, why, level) =>
    lose(row.text.column, value, why, { level }),
  )
  if (!written) {
    leaveOut(row, 'It could not be written as an event: the whole row is left out.', lose)
    return undefined
  }
  const base = slugOf(title) ?? 'event'
  const own = row.id && idPattern.test(row.id) && row.id.length <= 60 ? [row.id] : []
  return { wishes: [...own, base, `${base}-${slugOf(row.date) ?? ''}`], ...written }
}

/** One loss for all of a row, with what it said. */
function leaveOut(row: TableRow, why: string, lose: Lose): void {
  const { title, text, media, sources, tags, cells } = row
  const read = [text, ...(media ? [media.address, media.caption, media.credit] : []), ...tags]
  const columns = new Set(cells.map(({ column }) => column))
  const others = [
    ...read,
    ...sources.map(({ column, given }) => ({ column, text: given.url ?? given.title ?? '' })),
  ]
  const rest = [...cells, ...others.filter(({ column }) => !columns.has(column))].filter(
    (part) => part.text.trim() && part.column !== title.column,
  )
  const [first, ...more] = title.text.trim() ? [title, ...rest] : rest
  lose(first?.column ?? title.column, first?.text ?? '', why, {
    level: 'row',
    detail: more.length > 0 ? more.map((part) => `${part.column}: ${part.text}`).join('; ') : undefined,
  })
}

function titleFor(row: TableRow, body: Block[], cite: Cite, whole: Set<string>, lose: Lose): string {
  const of = readingOf(row.title, cite, lose)
  const title = readLine(row.title, {
    ...of,
    cite: (url, words) => {
      const cited = of.cite(url, words.length > 0 ? words : [textNode(url)])
      for (const id of idsIn(cited)) whole.add(id)
      return cited
    },
  })
  const first = paragraphsIn(body)
    .map(({ children }) => plainText(children))
    .find(Boolean)
  return title || (first ? shorten(first, 100) : (row.date ?? ''))
}
