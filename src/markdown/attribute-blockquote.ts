import type { Blockquote } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { excerpt } from '../issues/excerpt.ts'
import { addQuote, areRight, cite } from './notes.ts'
import { findQuotations } from './quotation.ts'
import { reportAt } from './report.ts'
import type { ParsedStatement } from './types.ts'

/** All words of a block quotation up to a citation are one quotation, over its paragraphs too. */
export function attributeBlockquote(block: Blockquote, statement: ParsedStatement, file: VFile): void {
  const wasRight = areRight([block], file)
  let words: { text: string; offset: number } | undefined
  let isUnderstood = true
  const takeQuote = () => {
    const taken = words
    words = undefined
    if (!taken || !/[\p{L}\p{N}]/u.test(taken.text)) return undefined
    return addQuote(withoutMarks(taken.text), taken.offset, statement, file)
  }
  const takeUncited = () => {
    const offset = words?.offset ?? 0
    const quote = isUnderstood ? takeQuote() : undefined
    if (quote) reportAt(file, 'quotation-uncited', offset, { quotation: excerpt(quote.words) })
  }
  visit(block, (node) => {
    if (node.type === 'blockquote' && node !== block) {
      takeUncited()
      attributeBlockquote(node, statement, file)
      return SKIP
    }
    if (node.type === 'paragraph') {
      isUnderstood = true
      if (words) words.text += ' '
    } else if (node.type === 'text')
      words = {
        text: (words?.text ?? '') + node.value,
        offset: words?.offset ?? node.position?.start.offset ?? 0,
      }
    else if (node.type === 'break' && words) words.text += ' '
    else if (node.type === 'citation') {
      const quote = takeQuote()
      if (node.citations.length > 0) node.note = cite(node, quote ? [quote] : [], statement, file, wasRight)
      else isUnderstood = false
    }
    return undefined
  })
  takeUncited()
}

/** Marks around words that are quoted already are the author’s double care. */
function withoutMarks(text: string): string {
  const words = text.replace(/^[\s.,;:!?…]+/u, '').trim()
  const [only] = findQuotations(words).quotations
  return only?.start === 0 && only.end === words.length - 1 ? words.slice(1, -1) : words
}
