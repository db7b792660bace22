import type { z } from 'astro/zod'
import type { Issue, Position } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { unplacedIn } from '../time/placed.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { explain, explainUnplaced } from './explain.ts'
import { offsetOf, textsAt, type Path } from './paths.ts'
import { scalarOffsets } from './scalar.ts'
import { rightIn } from './schema-keys.ts'
import { readYaml } from './yaml.ts'

/** What a YAML text holds by a schema, and what is wrong with it. */
export type Parsed<Value> = {
  /** Undefined if anything is wrong. */
  value?: Value
  /** What can be told of it all the same: the keys whose values are right. */
  part: Partial<Value>
  issues: Issue[]
  /** The place of a key or value in the file. */
  placeOf: (path: Path) => Position
  /** The texts at a path in which `*` stands for every item of a list, right or wrong, with the places of their units. */
  textsAt: (pattern: readonly string[]) => { path: Path; text: string; placeAt: PlaceAt }[]
}

/**
 * Reads a YAML text by a schema; never throws. `at` is where the text begins in its file. Dates stay as they are
 * written, and those that the story’s zone does not have are mistakes; if `where` is omitted, the zone is UTC.
 */
export function parseRecord<Schema extends z.ZodObject>(
  yaml: string,
  schema: Schema,
  at: Position,
  where: ZoneAndLanguage = { zone: 'UTC', language: 'en' },
): Parsed<z.output<Schema>> {
  const { document, placeAt, issues } = readYaml(yaml, at)
  const placeOf = (path: Path) => placeAt(offsetOf(document, path))
  if (issues.length > 0) return { part: {}, issues, placeOf, textsAt: () => [] }

  const texts: Parsed<unknown>['textsAt'] = (pattern) =>
    textsAt(document, pattern).map(({ path, scalar }) => {
      const offsets = scalarOffsets(scalar, yaml)
      return {
        path,
        text: scalar.value,
        placeAt: (offset) => placeAt(offsets[offset] ?? offsets.at(-1) ?? 0),
      }
    })
  const written: unknown = document.toJS() ?? {}
  const parsed = schema.safeParse(written)
  const unplaced = unplacedIn(parsed.success ? parsed.data : rightIn(schema, written), where.zone)
  const context = { document, schema, placeAt, where }
  const found = [
    ...(parsed.success ? [] : explain(parsed.error.issues, context)),
    ...unplaced.map((one) => explainUnplaced(one, context)),
  ]
  const wrong = new Set(unplaced.map(({ path: [key] }) => key))
  const part = parsed.success ? parsed.data : partOf(written, schema)
  return {
    ...(parsed.success && found.length === 0 && { value: parsed.data }),
    part: wrong.size === 0 ? part : without(part, wrong),
    issues: found,
    placeOf,
    textsAt: texts,
  }
}

/** The places of keys and values in a YAML text that begins `at` a place. */
export function placesOf(yaml: string, at: Position): (path: Path) => Position {
  const { document, placeAt } = readYaml(yaml, at)
  return (path) => placeAt(offsetOf(document, path))
}

function partOf<Schema extends z.ZodObject>(written: unknown, schema: Schema): Partial<z.output<Schema>> {
  if (typeof written !== 'object' || written === null) return {}
  const kept = Object.entries(schema.shape).flatMap(([key, one]) => {
    if (!Object.hasOwn(written, key)) return []
    const parsed = (one as z.ZodType).safeParse((written as Record<string, unknown>)[key])
    return parsed.success ? [[key, parsed.data] as const] : []
  })
  return Object.fromEntries(kept) as Partial<z.output<Schema>>
}

function without<Value extends object>(part: Value, keys: Set<unknown>): Partial<Value> {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !keys.has(key))) as Partial<Value>
}
