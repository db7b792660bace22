import type { z } from 'astro/zod'
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { nearest } from '../issues/nearest.ts'
import { explainDate } from './explain-date.ts'

type Path = readonly PropertyKey[]

/** What a YAML text holds, or what is wrong with it. `placeOf` finds the place of a key or value in the file. */
export type Parsed<Value> = { value?: Value; issues: Issue[]; placeOf: (path: Path) => Place }

/**
 * Reads a YAML text by a schema; never throws. The failsafe schema of YAML 1.2 takes every scalar as the text that
 * was written, so that no date, time or number is bent on the way. `at` is where the text begins in its file.
 */
export function parseRecord<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  at: Place,
): Parsed<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: at.file, line: at.line + line - 1, column: col }
  }
  const placeOf = (path: Path) => place(offsetOf(document, path))

  const broken = document.errors.map(({ code, message, pos }) =>
    issue('yaml-syntax', place(pos[0]), {
      reason: code === 'DUPLICATE_KEY' ? 'a key stands here a second time' : sentence(message),
    }),
  )
  const issues =
    broken.length > 0
      ? broken
      : findFeatures(document).map(({ feature, offset }) => issue('yaml-feature', place(offset), { feature }))
  if (issues.length > 0) return { issues, placeOf }

  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return { value: parsed.data, issues, placeOf }
  return {
    issues: parsed.error.issues.flatMap((found) => translate(found, document, schema, place)),
    placeOf,
  }
}

function translate(
  found: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  place: (offset: number) => Place,
): Issue[] {
  const { path } = found
  const at = place(offsetOf(document, path))
  const key = path.filter((part) => typeof part === 'string').join('.') || 'the file'
  if (found.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path)
    return found.keys.map((unknown) =>
      issue('unknown-key', place(offsetOf(document, [...path, unknown])), {
        key: unknown,
        near: nearest(unknown, allowed),
        allowed: allowed.join(', '),
      }),
    )
  }
  if (found.code === 'custom' && found.params?.['date'])
    return [issue('date', at, explainDate(found.params['date']))]
  if (path.length > 0 && document.getIn(path, true) === undefined) {
    return [issue('missing-key', place(offsetOf(document, path.slice(0, -1))), { key: String(path.at(-1)) })]
  }
  return [issue('wrong-value', at, { key, expected: found.message })]
}

/** Where the value of a path begins, or its key, or the nearest thing around it that there is. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents
    const last = path[length - 1]
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
      : undefined
    const node = pair
      ? isScalar(pair.value)
        ? pair.value
        : pair.key
      : document.getIn(path.slice(0, length), true)
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range
    if (range) return range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

// Anchors can be nested into documents of any size, and tags and directives change what a text means.
function findFeatures(document: Document): { feature: string; offset: number }[] {
  const found: { feature: string; offset: number }[] = []
  visit(document, {
    Alias: (_, node) => void found.push({ feature: 'An alias (*)', offset: node.range?.[0] ?? 0 }),
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0
      if ('anchor' in node && node.anchor) found.push({ feature: 'An anchor (&)', offset })
      if (node.tag?.startsWith('!')) found.push({ feature: 'A tag (!)', offset })
    },
  })
  if (document.directives?.docStart && document.directives.yaml.explicit)
    found.push({ feature: 'A directive (%)', offset: 0 })
  return found
}

/** The keys that a schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at = unwrap(schema)
  for (const part of path) at = unwrap(typeof part === 'number' ? at?.element : at?.shape?.[String(part)])
  return Object.keys(at?.shape ?? {})
}

/** The schema of an object or a list, without what zod wraps around it (optional, default, pipe). */
function unwrap(schema: unknown): SchemaNode | undefined {
  let at = schema as SchemaNode | undefined
  while (at && (at.def.innerType ?? at.def.in)) at = at.def.innerType ?? at.def.in
  return at
}

type SchemaNode = {
  def: { innerType?: SchemaNode; in?: SchemaNode }
  shape?: Record<string, SchemaNode>
  element?: SchemaNode
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '')
}
