import { z } from 'astro/zod'
import { parse } from 'yaml'
import { differenceSchema } from '../../schemas/difference.ts'
import { eventSchema } from '../../schemas/event.ts'
import { hints, type Hint } from '../../schemas/hints.ts'
import { personSchema } from '../../schemas/person.ts'
import { placeSchema } from '../../schemas/place.ts'
import { sourceSchema } from '../../schemas/source.ts'
import { storySchema } from '../../schemas/story.ts'
import type { Known } from '../../content/known.ts'
import type { Folder } from '../../content/folders.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * What may be written, as JSON Schemas for editors, which read a file as YAML 1.2: with what each key is for, and with the
 * ids and the tags that there are. They refuse nothing that a check accepts, and a check sees more.
 */
export function editorSchemas(known: Known): Record<Folder | 'story', JsonSchema> {
  const of = (schema: z.ZodType) => toJson(schema, known)
  return {
    story: of(storySchema),
    events: of(eventSchema),
    sources: of(sourceSchema),
    people: of(personSchema),
    places: of(placeSchema),
    differences: of(differenceSchema),
  }
}

function toJson(whole: z.ZodType, known: Known): JsonSchema {
  return z.toJSONSchema(whole, {
    // Of the later drafts, editors know less.
    target: 'draft-07',
    io: 'input',
    reused: 'inline',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const node = jsonSchema as JsonSchema
      const schema = zodSchema as unknown as z.ZodType
      const hint = (hints.get(schema) ?? {}) as Hint
      // What is left out needs no line of its own.
      delete node.default
      if (hint.either) node.anyOf = hint.either.map((one) => toJson(one as z.ZodType, known))
      if (schema instanceof z.ZodObject) node.required = neededIn(schema, node.required)
      // Not what wraps a scalar: it has the scalar’s types by now.
      if (node.type !== 'string') return
      const written = asWritten(schema, hint, node.enum !== undefined, known)
      if (hint.scalar) delete node.enum
      Object.assign(node, written)
    },
  })
}

/** Zod takes for optional what may be of any kind. */
function neededIn({ shape }: z.ZodObject, required: string[] = []): string[] {
  const open = Object.keys(shape).filter((key) => hints.get(shape[key] as z.ZodType)?.either)
  return [...new Set([...required, ...open])]
}

/** A scalar: a check takes the text that is written, and an editor what YAML makes of it. */
function asWritten(schema: z.ZodType, hint: Hint, enumerated: boolean, known: Known): JsonSchema {
  const told = { errorMessage: `It takes ${hint.takes ?? refusal(schema)}.` }
  if (hint.scalar === 'boolean') return { ...told, type: ['boolean', 'string'], pattern: '^(?:true|false)$' }
  if (enumerated) return told
  const names = hint.folder ? known.ids[hint.folder as keyof Known['ids']] : hint.names?.()
  if (names) return { ...told, type: [...scalars], ...enumOf(names) }
  const examples = hint.tags ? known.tags : hint.examples?.()
  return {
    ...told,
    type: hint.scalar
      ? [hint.scalar, 'string']
      : [...scalars.filter((type) => mayBe(type, hint.pattern)), ...(hint.set ? ['array' as const] : [])],
    minLength: 1,
    ...(hint.set && set),
    // A block of text ends with a line break.
    ...(hint.most && { maxLength: hint.most + 1 }),
    ...(hint.pattern && { pattern: hint.pattern.source }),
    ...(examples && { examples: [...examples] }),
  }
}

/** `[..2020-10-08]` without quotation marks. */
const set: JsonSchema = { items: { type: 'string', pattern: '^\\.\\.|\\.\\.$' }, minItems: 1, maxItems: 1 }

const scalars = ['string', 'number', 'boolean'] as const

/** Whether what looks like that can be right: a year does, and no address. */
function mayBe(type: (typeof scalars)[number], pattern = /^/): boolean {
  return type === 'string' || pattern.test(type === 'number' ? '1991' : 'true')
}

/** What a schema says of nothing, which completes the sentence “It takes …”. */
function refusal(schema: z.ZodType): string {
  const { error = schema.safeParse(undefined).error } = schema.safeParse('')
  return error?.issues[0]?.message ?? 'something else'
}

function enumOf(names: ReadonlyMap<string, string>): JsonSchema {
  // An enumeration of nothing is no schema.
  if (names.size === 0) return { type: 'string', pattern: '(?!)' }
  const all = [...names].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    // An id such as 2020 is a number to YAML.
    enum: all.map(([id]) => (/^\d|^(?:false|null|true)$/.test(id) ? (parse(id) as string | number) : id)),
    enumDescriptions: all.map(([, name]) => name),
  }
}
