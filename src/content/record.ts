import type { z } from 'astro/zod'
import type { Issue, Place } from '../issues/issue.ts'
import type { PlaceAt } from '../issues/places.ts'
import { explain } from './explain.ts'
import { offsetOf, textsAt, type Path } from './paths.ts'
import { scalarOffsets } from './scalar.ts'
import { readYaml } from './yaml.ts'

/** What a YAML text holds by a schema, and what is wrong with it. */
export type Parsed<Value> = {
  /** Undefined if anything is wrong. */
  value?: Value
  /** What can be told of it all the same: the keys whose values are right. */
  part: Partial<Value>
  issues: Issue[]
  /** The place of a key or value in the file. */
  placeOf: (path: Path) => Place
  /** The texts at a path in which `*` stands for every item of a list, right or wrong, with the places of their units. */
  textsAt: (pattern: readonly string[]) => { path: Path; text: string; placeAt: PlaceAt }[]
}

/** Reads a YAML text by a schema; never throws. `at` is where the text begins in its file. */
export function parseRecord<Schema extends z.ZodObject>(
  yaml: string,
  schema: Schema,
  at: Place,
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
  if (parsed.success) return { value: parsed.data, part: parsed.data, issues, placeOf, textsAt: texts }
  return {
    part: partOf(written, schema),
    issues: explain(parsed.error.issues, { document, schema, placeAt }),
    placeOf,
    textsAt: texts,
  }
}

/** The places of keys and values in a YAML text that begins `at` a place. */
export function placesOf(yaml: string, at: Place): (path: Path) => Place {
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
