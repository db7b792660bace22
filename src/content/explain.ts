import type { z } from 'astro/zod'
import { isScalar, type Document } from 'yaml'
import { issue, type Issue } from '../issues/issue.ts'
import { nearest } from '../issues/nearest.ts'
import type { PlaceAt } from '../issues/places.ts'
import type { Flaw } from '../time/problem.ts'
import { problemOf } from '../time/parse.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import type { Unplaced } from '../time/placed.ts'
import { explainDate } from './explain-date.ts'
import { keyOffsets, nodeAt, offsetOf, type Path } from './paths.ts'
import { keysAt } from './schema-keys.ts'

type Found = z.core.$ZodIssue
type Context = { document: Document; schema: z.ZodType; placeAt: PlaceAt; where: ZoneAndLanguage }

/** What a schema has found, in an author’s words. A key that is misspelt is not reported as missing as well. */
export function explain(found: readonly Found[], context: Context): Issue[] {
  const unknown = found.flatMap((one) => (one.code === 'unrecognized_keys' ? explainKeys(one, context) : []))
  const meant = new Set(unknown.map(({ path, near }) => keyOf([...path, near ?? ''])))
  return [
    ...unknown.map(({ reported }) => reported),
    ...found.flatMap((one) => (one.code === 'unrecognized_keys' ? [] : explainValue(one, context, meant))),
  ]
}

/** The same of a date that the story’s zone does not have. */
export function explainUnplaced(
  { path, edtf, flaw }: Unplaced,
  { document, placeAt, where }: Omit<Context, 'schema'>,
): Issue {
  return issue('date', placeAt(offsetOf(document, path)), explainDate(problemOf(flaw, edtf, where)))
}

function explainKeys(
  { path, keys, ...more }: Extract<Found, { code: 'unrecognized_keys' }>,
  { document, schema, placeAt }: Context,
) {
  const allowed = 'allowed' in more ? (more.allowed as string[]) : keysAt(schema, path)
  const offsets = keyOffsets(document, path)
  return keys.map((key) => {
    const near = nearest(key, allowed)
    const at = placeAt(offsets.get(key) ?? offsetOf(document, path))
    return { path, near, reported: issue('unknown-key', at, { key, near, allowed: allowed.join(', ') }) }
  })
}

function explainValue(found: Found, context: Context, meant: Set<string>): Issue[] {
  const { document, schema, placeAt, where } = context
  const { path } = found
  const at = placeAt(offsetOf(document, path))
  if (found.code === 'custom' && found.params?.['date']) {
    const { edtf, flaw } = found.params['date'] as { edtf: string; flaw: Flaw }
    return [issue('date', at, explainDate(problemOf(flaw, edtf, where)))]
  }
  if (path.length > 0 && nodeAt(document, path) === undefined) {
    if (meant.has(keyOf(path))) return []
    const around = placeAt(offsetOf(document, path.slice(0, -1)))
    return [issue('missing-key', around, { key: String(path.at(-1)) })]
  }
  const key = path.filter((part) => typeof part === 'string').join('.') || 'the file'
  const keys = found.code === 'invalid_type' && found.expected === 'object' ? keysAt(schema, path) : []
  const expected =
    keys.length > 0
      ? `lines of its own, each beginning with one of the keys ${keys.join(', ')}`
      : found.message
  return [issue('wrong-value', at, { key, expected, near: nearIn(found, document) })]
}

/** The one of several values that was most likely meant. */
function nearIn(found: Found, document: Document): string | undefined {
  const written = nodeAt(document, found.path)
  if (found.code !== 'invalid_value' || !isScalar(written)) return undefined
  return nearest(String(written.value), found.values.map(String))
}

const keyOf = (path: Path) => JSON.stringify(path)
