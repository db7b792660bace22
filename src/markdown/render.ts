import type { Root as HtmlRoot } from 'hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { handlers } from './handlers.ts'
import type { Part } from './names.ts'
import { rehypeMarks } from './rehype-marks.ts'
import { remarkNames } from './remark-names.ts'
import type { ParsedStatement } from './types.ts'

/** A mark that opens a list of notes: the list’s HTML id, what is printed, and its name for those who do not see it. */
export type NoteMark = { list: string; number: string; label: string }

type Cite = { cite?: string; lang?: string; dir?: string }

export type RenderOptions = {
  /** Links the names in a text. */
  linkNames: (text: string) => Part[]
  /** The site’s own address of a path from the root: under a base, `/about/` is `/base/about/`. */
  href: (path: string) => string
  markOf: (note: number) => NoteMark
  /** The address of the document that a quotation is taken from, and its language where that is not the text’s. */
  citeOf: (quote: number) => Cite
}

/** What the plugins must know of the page that a statement stands on. */
export type Page = RenderOptions & { statement: ParsedStatement }

declare module 'vfile' {
  interface DataMap {
    page: Page
  }
}

const renderer = unified().use(remarkNames).use(remarkRehype, { handlers }).use(rehypeMarks).freeze()

/** A statement as a tree of HTML. Statements of one text are rendered in their order: a name is linked where it first stands. */
export function statementTree(statement: ParsedStatement, options: RenderOptions): HtmlRoot {
  const file = new VFile({ data: { page: { ...options, statement } } })
  // The plugins change what they are given, and the statement may be rendered again.
  return renderer.runSync(copyOf(statement.tree), file) as HtmlRoot
}

/** A tree of its own; a structured clone takes four times as long. */
function copyOf<Node extends object>(node: Node): Node {
  return 'children' in node ? { ...node, children: (node.children as object[]).map(copyOf) } : { ...node }
}
