import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkCharacters } from './remark-characters.ts'
import { remarkCitations } from './remark-citations.ts'
import { remarkLeftovers } from './remark-leftovers.ts'
import { remarkPublished } from './remark-published.ts'
import { remarkQuotations } from './remark-quotations.ts'
import { remarkStatements } from './remark-statements.ts'
import { remarkTables } from './remark-tables.ts'

/**
 * CommonMark and tables, then one idea of ours a plugin. What is wrong is in the file’s messages, what is read in its
 * data. The order matters: a citation ends a quotation, and only what is neither can be a leftover.
 */
export const reader = unified()
  .use(remarkParse)
  .use(remarkTables)
  .use(remarkPublished)
  .use(remarkCharacters)
  .use(remarkCitations)
  .use(remarkLeftovers)
  .use(remarkQuotations)
  .use(remarkStatements)
  .freeze()
