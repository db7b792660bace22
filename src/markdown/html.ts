import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type RenderOptions, statementTree } from './render.ts'
import { sentencesIn } from './sentences.ts'
import type { ParsedStatement } from './types.ts'

/** A sentence of a paragraph, without the paragraph’s own tags, and the indices of its notes. */
export type RenderedSentence = { html: string; text: string; notes: number[] }

const printer = unified().use(rehypeStringify).freeze()

/** A statement as HTML, as `statementTree` has it. */
export function renderStatement(
  statement: ParsedStatement,
  options: RenderOptions,
): { html: string; sentences: RenderedSentence[] } {
  const tree = statementTree(statement, options)
  const divided = sentencesIn(tree)
  const sentences = (divided.length > 1 ? divided : []).map(({ nodes, ...rest }) => ({
    ...rest,
    html: printer.stringify({ type: 'root', children: nodes }),
  }))
  const html =
    sentences.length > 0
      ? `<p>${sentences.map((sentence) => sentence.html).join('')}</p>`
      : printer.stringify(tree)
  return { html, sentences }
}
