import { parse } from 'yaml'

/** What stands in each field of an issue form, by the field’s id; a field that was left empty is not among them. */
export type Filled = Partial<Record<string, string>>

/** What GitHub writes where a field was left empty. */
const empty = '_No response_'

/**
 * Reads the text of an issue that came from a form: GitHub puts the label of each field on a line of its own, `### Label`,
 * and what was written below it. `form` is the form’s YAML. What looks like a label inside a field is a part of it, if it
 * does not stand where the next field is to come.
 */
export function readForm(body: string, form: string): Filled {
  const text = `\n${body.replace(/\r\n?/g, '\n')}\n`
  const filled: Filled = {}
  let at = 0
  const found = fieldsOf(form).flatMap(({ id, label }) => {
    const heading = `\n### ${label}\n`
    const start = text.indexOf(heading, at)
    if (start === -1) return []
    at = start + heading.length - 1
    return [{ id, start, end: at }]
  })
  for (const [index, { id, end }] of found.entries()) {
    const value = text.slice(end, found[index + 1]?.start).trim()
    if (value && value !== empty) filled[id] = value
  }
  return filled
}

function fieldsOf(form: string): { id: string; label: string }[] {
  const { body = [] } = parse(form) as { body?: { id?: string; attributes?: { label?: string } }[] }
  return body.flatMap(({ id, attributes }) =>
    id && attributes?.label ? [{ id, label: attributes.label }] : [],
  )
}
