import type { PhrasingContent } from 'mdast'
import { boundsOf } from '../../time/date.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'
import type { Words } from '../../words/words.ts'
import { clean } from '../clean.ts'
import { plainText } from '../nodes.ts'
import type { Lose, TableRow } from './row.ts'

const mostTags = 20

export type GroupOptions = {
  zone: string
  words: Words
  /** What has not begun by then is to come; milliseconds since the epoch. */
  now: number
}

export function labelOf({ label }: TableRow, lose: Lose): { label?: string } {
  const text = clean(label ?? '').text.trim()
  if (text.length <= 40) return text ? { label: text } : {}
  lose('label', text, 'A label has at most 40 characters.')
  return {}
}

/** Kind and tags: the exports of a site like this one have the kind of an event as its group. */
export function groupsOf(row: TableRow, { words, zone, now }: GroupOptions, lose: Lose) {
  const kinds = Object.entries(words.event.kinds)
  const plain = row.tags.map(({ column, text }) => ({
    column,
    text: clean(text).text.replace(/\s+/gu, ' ').trim(),
  }))
  const told = kinds.find(([, word]) => plain.some(({ text }) => text === word))
  const date = parseDate(row.date ?? '', zone)
  const begins = isProblem(date) ? null : boundsOf(date).earliest
  const kind = row.background
    ? 'background'
    : (told?.[0] ?? (begins !== null && begins > now ? 'to-come' : 'story'))
  const tags = plain.flatMap(({ column, text }) => {
    if (text === '' || text === told?.[1]) return []
    if (text.length <= 40) return [text]
    lose(column, text, 'A tag has at most 40 characters.')
    return []
  })
  const [kept, more] = [[...new Set(tags)].slice(0, mostTags), [...new Set(tags)].slice(mostTags)]
  if (more.length > 0) lose('tags', more.join(', '), `An event has at most ${mostTags} tags.`)
  return { kind, ...(kept.length > 0 && { tags: kept }) }
}

/** A summary for a text that has none. A point after a word of up to three letters ends an abbreviation as often as a sentence: “St. Louis”. */
export function firstSentence(nodes: PhrasingContent[], locale: string): string {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
    plainText(nodes).slice(0, 1000),
  )
  let sentence = ''
  for (const { segment } of segments) {
    sentence += segment
    if (!/(?<!\p{L})\p{L}{1,3}\.\s*$/u.test(sentence)) break
  }
  // An address that ended the sentence is a citation now.
  return sentence.trim().replace(/\s*[:;,(–-]+(\.?)$/u, '$1')
}
