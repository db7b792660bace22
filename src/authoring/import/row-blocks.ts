import type { PhrasingContent } from 'mdast'
import { titleOf } from '../address.ts'
import { readingOf, type Cite } from './cite.ts'
import { readText } from './markup.ts'
import { paragraph, paragraphsIn, plainText, textNode, type Block } from '../nodes.ts'
import { tidy } from './phrasing.ts'
import type { Cell, Lose, Row } from './row.ts'

/** The text of a row, and a paragraph for the picture, video or page beside it, which is its own source. */
export function blocksOfRow(row: Row, cite: Cite, lose: Lose): Block[] {
  const { address, caption, credit } = row.media ?? {}
  const blocks = readText(row.text, readingOf(row.text, cite, lose))
  if (!address || !caption || !credit) return blocks
  const flat = (one: Cell) =>
    paragraphsIn(readText(one, readingOf(one, cite, lose))).flatMap(({ children }, index) => [
      ...(index > 0 ? [textNode(' ')] : []),
      ...children,
    ])
  const framed = /<(?:iframe|embed|img|video|audio)\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(
    address.text,
  )?.[1]
  const words = [...flat(caption), ...parenthesised(flat(credit))]
  if (address.text.startsWith('<') && !framed)
    return [
      ...blocks,
      ...readText(address, readingOf(address, cite, lose)),
      ...(words.length > 0 ? [paragraph(tidy(words))] : []),
    ]
  const url = framed ?? address.text
  if (framed) lose(address.column, address.text, 'The frame is not kept; its address is.')
  if (!url) return words.length > 0 ? [...blocks, paragraph(tidy(words))] : blocks
  const cited = cite(address.column)({ url, title: plainText(flat(caption)) }, [])
  const citation = cited.filter(({ type }) => type === 'source')
  if (citation.length === 0) return words.length > 0 ? [...blocks, paragraph(tidy(words))] : blocks
  const shown = words.length > 0 ? words : [textNode(titleOf(url.replace(/^(?:https?:)?\/\//i, 'https://')))]
  return [...blocks, paragraph(tidy([...shown, ...citation]))]
}

function parenthesised(words: PhrasingContent[]): PhrasingContent[] {
  return plainText(words) ? [textNode(' ('), ...words, textNode(')')] : []
}
