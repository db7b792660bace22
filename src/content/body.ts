import { issue, type Issue } from '../issues/issue.ts'
import { parseBody, type BodyOptions } from '../markdown/body.ts'
import type { Body, Citation } from '../markdown/types.ts'
import { unplacedIn } from '../time/placed.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'

/** Reads a Markdown text of the story: a day in it on which somebody spoke must be one that its zone has. */
export function readBody(markdown: string, options: BodyOptions, { zone }: ZoneAndLanguage): Body {
  const body = parseBody(markdown, options)
  const citations = body.statements.flatMap(({ notes }) => notes.flatMap((note) => note.citations))
  const wrong = citations.flatMap((citation) => checkSpoken(citation, zone))
  return wrong.length > 0 ? { ...body, issues: [...body.issues, ...wrong] } : body
}

function checkSpoken({ source, speaker, at }: Citation, zone: string): Issue[] {
  return unplacedIn(speaker?.on, zone).map(({ edtf }) =>
    issue('citation-syntax', at, {
      written: `@${source}, … said by ${speaker?.id} on ${edtf}`,
      reason: `“${edtf}” is not a date such as 2020-10-06`,
    }),
  )
}
