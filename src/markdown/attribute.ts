import type { Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { addQuote, areRight, cite } from './notes.ts'
import { attributeBlockquote } from './attribute-blockquote.ts'
import { reportAt } from './report.ts'
import { readableText } from './text.ts'
import type { Quote, ParsedStatement } from './types.ts'

/**
 * Enters the notes and quotations of a statement and checks them. A quotation belongs to the next citation of its
 * paragraph, or to the one before if none follows. What `said by` attributes is the quotation beside the citation.
 */
export function attribute(statement: ParsedStatement, file: VFile): void {
  const blocks = statement.tree.children
  // A quotation or a table joins several blocks: together they are what needs a citation.
  if (blocks.length > 1) attributePart(blocks, statement, file)
  else
    visit(statement.tree, (node) => {
      if (node.type === 'blockquote') attributeBlockquote(node, statement, file)
      else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table')
        attributePart([node], statement, file)
      else return undefined
      return SKIP
    })
}

function attributePart(blocks: RootContent[], statement: ParsedStatement, file: VFile): void {
  const { notes, quotes } = statement
  const before = notes.length
  const wasRight = areRight(blocks, file)
  const waiting: { quote: Quote; offset: number }[] = []
  let isUnderstood = true
  const root: Root = { type: 'root', children: blocks }
  visit(root, (node) => {
    if (node.type === 'citation') {
      const some = waiting.splice(0).map(({ quote }) => quote)
      if (node.citations.length > 0) node.note = cite(node, some, statement, file, wasRight)
      else isUnderstood = false
      return undefined
    }
    if (node.type !== 'quotation') return undefined
    const words = readableText({ type: 'paragraph', children: node.children })
    const former = quotes.at(-1)
    const offset = node.children[0]?.position?.start.offset ?? 0
    if (node.continued && former) former.words += ` ${words}`
    else waiting.push({ quote: addQuote(words, offset, statement, file), offset })
    node.quote = quotes.length - 1
    return SKIP
  })
  for (const { quote, offset } of waiting) {
    if (notes.length > before) quote.note = notes.length - 1
    else if (isUnderstood && file.data.reading?.rule !== 'free')
      reportAt(file, 'quotation-uncited', offset, { quotation: excerpt(quote.words) })
  }
  if (file.data.reading?.rule === 'free' || notes.length > before || !areRight(blocks, file)) return
  const [first] = blocks
  const inside = first?.type === 'paragraph' ? first.children[0] : first
  const text = readableText(root)
  reportAt(file, 'uncited', inside?.position?.start.offset ?? 0, {
    start: excerpt(text),
    named: namedSource(text),
  })
}

/** What a text names as a source in brackets, as in “(BBC, 6 October)” and “(source: BBC)”. */
function namedSource(text: string): string | undefined {
  const day = String.raw`(?:\d{1,2}\.?\s+\p{L}+|\p{L}+\s+\d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2})`
  const named = new RegExp(
    String.raw`[(\[]\p{L}[^()\[\]\d]{1,60},\s*(?:${day}(?:,?\s+\d{4})?|\d{4})[)\]]|[(\[](?:sources?|via|источник)[:\s][^()\[\]]{2,60}[)\]]`,
    'u',
  )
  return named.exec(text)?.[0]
}
