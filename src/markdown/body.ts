import type { Blockquote, List, Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { allowed, refuse } from './allowed.ts'
import { readParagraph } from './paragraph.ts'
import type { Body, PlaceOf, Statement } from './types.ts'

export type BodyOptions = {
  /** Where the text begins in its file. */
  at: Place
  /** The story’s time zone, for dates in citations. */
  zone: string
  /** `cited`: each paragraph needs a citation. `free`: the editor speaks; headings may stand, citations need not. */
  rule: 'cited' | 'free'
}

const parser = unified().use(remarkParse).freeze()

/** Reads a Markdown text into statements. Never throws: all that is wrong comes back as issues. */
export function parseBody(markdown: string, { at, zone, rule }: BodyOptions): Body {
  const body: Body = { statements: [], links: [], issues: [] }
  const placeOf = placesFrom(at)
  const tree = parser.parse(markdown)
  body.issues.push(...findForbidden(tree, rule, placeOf))
  if (body.issues.length > 0) return body
  for (const block of tree.children) {
    if (
      block.type !== 'paragraph' &&
      block.type !== 'list' &&
      block.type !== 'blockquote' &&
      block.type !== 'heading'
    )
      continue
    const statement: Statement = { tree: block, text: '', notes: [], quotes: [] }
    for (const paragraph of paragraphsOf(block)) {
      const quoted = block.type === 'blockquote'
      body.issues.push(...readParagraph(paragraph, statement, { zone, rule, quoted, placeOf }))
    }
    visit(block, 'link', (link) => void body.links.push({ url: link.url, at: placeOf(link) }))
    statement.text = textOf(block).trim()
    body.statements.push(statement)
  }
  return body
}

function placesFrom(start: Place): PlaceOf {
  return (node, offset = 0) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const before = 'value' in node ? node.value.slice(0, offset).split('\n') : ['']
    const inLine = before.at(-1)?.length ?? 0
    return {
      file: start.file,
      line: start.line + line + before.length - 2,
      column:
        before.length > 1 ? inLine + 1 : line === 1 ? start.column + column - 1 + inLine : column + inLine,
    }
  }
}

function findForbidden(tree: Root, rule: BodyOptions['rule'], placeOf: PlaceOf): Issue[] {
  const issues: Issue[] = []
  visit(tree, (node) => {
    if (node.type === 'html')
      issues.push(issue('raw-html', placeOf(node), { start: node.value.slice(0, 30) }))
    else if (!allowed(node, rule)) issues.push(issue('markdown', placeOf(node), refuse(node)))
  })
  return issues
}

function paragraphsOf(block: Paragraph | List | Blockquote | Nodes): { children: PhrasingContent[] }[] {
  const found: { children: PhrasingContent[] }[] = []
  visit(block as Nodes, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(node)
  })
  return found
}

/** What a reader reads, in one line, without marks of notes. */
function textOf(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(textOf).join(node.type === 'list' ? ' ' : '') : ''
  if (node.type === 'citation') return node.word
  if (node.type === 'quotation') return node.marks.join(inner)
  return 'value' in node ? node.value.replace(/\s+/g, ' ') : inner
}
