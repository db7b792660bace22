import type { BlockContent, Nodes, Paragraph, Heading, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit, SKIP } from 'unist-util-visit'
import { issue } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { findForbidden } from './forbidden.ts'
import { findExcess } from './limits.ts'
import { readParagraph } from './paragraph.ts'
import { piecesOf } from './pieces.ts'
import type { ParagraphOptions } from './reading.ts'
import { readableText } from './text.ts'
import type { Body, Statement } from './types.ts'

export type BodyOptions = {
  placeAt: PlaceAt
  /** `cited`: each paragraph needs a citation. `free`: the editor speaks; headings may stand, citations need not. */
  rule: 'cited' | 'free'
}

/** Each is looked up, joined and shown in a note. */
const mostCitations = 200

const parser = unified().use(remarkParse).freeze()

/** Reads a Markdown text into statements. Never throws: all that is wrong comes back as issues. */
export function parseBody(markdown: string, options: BodyOptions): Body {
  const body: Body = { statements: [], links: [], issues: [] }
  const excess = findExcess(markdown)
  if (excess) {
    const fix = { what: excess.what, instead: 'Divide it, or leave some of it out.' }
    return { ...body, issues: [issue('markdown', options.placeAt(excess.offset), fix)] }
  }
  for (const block of parser.parse(markdown).children) {
    const forbidden = findForbidden(block, { ...options, markdown })
    body.issues.push(...forbidden)
    if (forbidden.length > 0 || !isStatement(block)) continue
    const statement: Statement = { block: block.type, pieces: [], text: '', notes: [], quotes: [] }
    for (const { paragraph, quoted } of paragraphsOf(block))
      body.issues.push(...readParagraph(paragraph, statement, { ...options, markdown, quoted }))
    visit(block, 'link', ({ url, position }) => {
      body.links.push({ url, at: options.placeAt(position?.start.offset ?? 0) })
    })
    statement.text = readableText(block)
    statement.pieces = piecesOf(block, statement.quotes)
    body.statements.push(statement)
  }
  const citations = body.statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  if (citations.length <= mostCitations) return body
  const much = { citations: citations.length, most: mostCitations }
  return { statements: [], links: [], issues: [issue('too-many-citations', options.placeAt(0), much)] }
}

/** What is left of the kinds of blocks when those that are forbidden are gone. */
function isStatement(block: RootContent): block is RootContent & BlockContent {
  return ['paragraph', 'list', 'blockquote', 'heading'].includes(block.type)
}

type Found = { paragraph: Paragraph | Heading } & Pick<ParagraphOptions, 'quoted'>

function paragraphsOf(block: Nodes, quoted = block.type === 'blockquote'): Found[] {
  const found: Found[] = []
  visit(block, (node) => {
    if (node !== block && node.type === 'blockquote') {
      found.push(...paragraphsOf(node))
      return SKIP
    }
    if (node.type === 'paragraph' || node.type === 'heading') found.push({ paragraph: node, quoted })
    return undefined
  })
  return found
}
