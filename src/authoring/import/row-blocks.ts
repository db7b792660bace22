import type { PhrasingContent } from 'mdast'
import { readAddress, titleOf } from '../address.ts'
import { idsIn, paragraph, paragraphsIn, plainText, textNode, type Block } from '../nodes.ts'
import { readingOf, type Cite } from './cite.ts'
import { readMarkup } from './markup.ts'
import { tidy } from './phrasing.ts'
import type { TableCell, Lose, TableRow } from './row.ts'

/** `whole` is what the row rests on as a whole. */
export type RowBlocks = { blocks: Block[]; whole: string[] }

/** The text of a row, and a paragraph for the picture, video or page beside it, which is its own source. */
export function blocksOfRow(row: TableRow, cite: Cite, lose: Lose): RowBlocks {
  const { address, caption, credit } = row.media ?? {}
  const text = readMarkup(row.text, readingOf(row.text, cite, lose))
  if (!address || !caption || !credit) return { blocks: text, whole: [] }
  const flat = (one: TableCell) =>
    paragraphsIn(readMarkup(one, readingOf(one, cite, lose))).flatMap(({ children }, index) => [
      ...(index > 0 ? [textNode(' ')] : []),
      ...children,
    ])
  const [captioned, credited] = [flat(caption), flat(credit)]
  const words = [...captioned, ...parenthesised(credited)]
  const hasWords = plainText(words) !== ''
  const named = [...captioned, ...credited].filter(({ type }) => type === 'source')
  const sources = hasWords ? named.filter((one) => !words.includes(one)) : named
  const about = hasWords ? [paragraph(tidy([...words, ...sources]))] : []
  // A credit that is nothing but an address says where all of the row comes from.
  const whole = [caption, credit].flatMap((one, index) => {
    const nodes = [captioned, credited][index] ?? []
    if (plainText(nodes) !== '' || idsIn(nodes).length === 0) return []
    lose(one.column, one.text, 'It is only an address: it is taken for the source of the whole row.', {
      level: 'note',
    })
    return idsIn(nodes)
  })
  const alone = { blocks: [...text, ...about], whole }
  const framed = /<(?:iframe|embed|img|video|audio)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(
    address.text,
  )?.[1]
  if (address.text.startsWith('<') && !framed) {
    const page = readMarkup(address, readingOf(address, cite, lose))
    return { ...alone, blocks: [...text, ...page, ...about] }
  }
  const url = framed ?? address.text
  if (framed) lose(address.column, address.text, 'The frame is not kept; its address is.', { level: 'form' })
  if (!url) return alone
  const citation = cite(address.column)({ url, title: plainText(captioned) }, []).filter(
    ({ type }) => type === 'source',
  )
  if (citation.length === 0) return alone
  const read = readAddress(url)
  const shown = hasWords ? words : [textNode(read.is === 'document' ? titleOf(read.url) : url)]
  return { blocks: [...text, paragraph(tidy([...shown, ...citation, ...sources]))], whole }
}

function parenthesised(words: PhrasingContent[]): PhrasingContent[] {
  return plainText(words) ? [textNode(' ('), ...words, textNode(')')] : []
}
