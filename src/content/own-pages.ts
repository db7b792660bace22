import { z } from 'astro/zod'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Body } from '../markdown/types.ts'
import { text } from '../schemas/fields.ts'
import { fixedAddresses } from '../urls/fixed-addresses.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readBody } from './body.ts'
import type { ContentFile } from './files.ts'
import { splitFrontmatter } from './frontmatter.ts'
import { parseRecord } from './record.ts'

/** A page of the site’s own at `/<id>/`, such as an imprint. */
export type OwnPage = { id: string; title: string; body: Body }

const pageSchema = z.strictObject({ title: text(140).describe('What the page is called.') })

/** What stands at an address made of such a name, or may one day: years, what has an address with a folder of that name, and more. */
const isTaken = (id: string) =>
  /^(?:\d{4,}.*|404|events|kinds|feed|index|known|latest|write)$/.test(id) ||
  fixedAddresses()
    .values()
    .some((path) => path.split('/')[1] === id)

/** Reads content/pages/<id>.md: a title and free text, by the rules of all other texts. */
export function readOwnPage(
  { id, path, text: written }: ContentFile,
  where: ZoneAndLanguage,
): { page: OwnPage; issues: Issue[] } {
  const start: Position = { file: path, line: 1, column: 1 }
  const named = isTaken(id) ? [issue('page-name', start, { name: id })] : []
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
