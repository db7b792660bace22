import { VFile } from 'vfile'
import { issue } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { findExcessIn } from './limits.ts'
import { reader } from './processor.ts'
import { issuesOf } from './report.ts'
import type { Body, Rule } from './types.ts'

export type BodyOptions = {
  placeAt: PlaceAt
  rule: Rule
}

/** Each is looked up, joined and shown in a note. */
const mostCitations = 200

/** Reads a Markdown text into statements. Never throws: all that is wrong comes back as issues, from top to bottom. */
export function parseBody(markdown: string, options: BodyOptions): Body {
  const { placeAt } = options
  const excess = findExcessIn(markdown)
  if (excess) {
    const fix = { what: excess.what, instead: 'Divide it, or leave some of it out.' }
    return { statements: [], links: [], issues: [issue('markdown', placeAt(excess.offset), fix)] }
  }
  const file = new VFile({ value: markdown, data: { reading: options } })
  reader.runSync(reader.parse(file), file)
  const { statements = [] } = file.data
  const citations = statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  if (citations.length > mostCitations) {
    const much = { citations: citations.length, most: mostCitations }
    return { statements: [], links: [], issues: [issue('too-many-citations', placeAt(0), much)] }
  }
  return { statements, links: file.data.links ?? [], issues: issuesOf(file, placeAt) }
}
