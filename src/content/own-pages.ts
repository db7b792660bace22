import { z } from 'astro/zod'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Body } from '../markdown/types.ts'
import { text } from '../schemas/fields.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readBody } from './body.ts'
import type { ContentFile } from './files.ts'
import { splitFrontmatter } from './frontmatter.ts'
import { parseRecord } from './record.ts'

/** A page of the site’s own at `/<id>/`, such as an imprint. */
export type OwnPage = { id: string; title: string; body: Body }

const pageSchema = z.strictObject({ title: text(140).describe('What the page is called.') })

/** Names of which the site has something itself, or may have one day; years stand at addresses of their own, too. */
const taken =
  /^(?:\d{4,}.*|404|about|corrections|data|differences|embed|events|feed|find|index|kinds|known|latest|people|places|settings|sources|tags|write)$/

/** Reads content/pages/<id>.md: a title and free text, by the rules of all other texts. */
export function readOwnPage(
  { id, path, text: written }: ContentFile,
  where: ZoneAndLanguage,
): { page: OwnPage; issues: Issue[] } {
  const start: Position = { file: path, line: 1, column: 1 }
  const named = taken.test(id) ? [issue('page-name', start, { name: id })] : []
  const parts = splitFrontmatter(written, path)
  const body: Body = { statements: [], links: [], issues: [] }
  if (!parts) return { page: { id, title: id, body }, issues: [...named, issue('no-frontmatter', start, {})] }
  const record = parseRecord(parts.yaml, pageSchema, { ...start, line: parts.yamlLine })
  const read = readBody(parts.body, { placeAt: parts.bodyAt, rule: 'free' }, where)
  const empty = read.statements.length === 0 && read.issues.length === 0
  return {
    page: { id, title: record.value?.title ?? id, body: read },
    issues: [
      ...named,
      ...record.issues,
      ...read.issues,
      ...(empty ? [issue('no-text', parts.bodyAt(0), {})] : []),
    ],
  }
}
