import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type RenderOptions, statementTree } from './render.ts'
import type { ParsedStatement } from './types.ts'

const printer = unified().use(rehypeStringify).freeze()

/** A statement as HTML, as `statementTree` has it. */
export const renderStatement = (statement: ParsedStatement, options: RenderOptions): string =>
  printer.stringify(statementTree(statement, options))
