import type { z } from 'astro/zod'
import type { Path } from './paths.ts'

/** The keys that a schema allows at a path; none if what stands there is no object. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  let at = unwrap(schema)
  for (const part of path) at = unwrap(typeof part === 'number' ? at?.element : at?.shape?.[String(part)])
  return Object.keys(at?.shape ?? {})
}

/** All that is right in a value, however deep: what a schema makes of it, with undefined for what it refuses. */
export function rightIn(schema: z.ZodType, written: unknown): unknown {
  const parsed = schema.safeParse(written)
  if (parsed.success) return parsed.data
  const { element, shape } = unwrap(schema) ?? {}
  if (element && Array.isArray(written)) return written.map((one) => rightIn(element as never, one))
  if (!shape || typeof written !== 'object' || written === null) return undefined
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, one]) =>
      Object.hasOwn(shape, key) ? [[key, rightIn(shape[key] as never, one)]] : [],
    ),
  )
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
