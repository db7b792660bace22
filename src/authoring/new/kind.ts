import type { z } from 'astro/zod'
import type { Refusal } from '../import/row.ts'
import type { Folder } from '../../content/slots.ts'
import type { Value } from './annotate.ts'
import type { Beside } from './beside.ts'
import type { Field, Given } from './field.ts'
import type { Site } from './site.ts'

/** What a new file can be of. */
export type Kind = {
  /** In a list of kinds. */
  what: string
  folder: Folder
  /** The first can be given without its name. */
  fields: Field[]
  schema: z.ZodObject
  beside: Partial<Record<string, Beside>>
  /** Called when all that is needed was given, and each field by itself is right. */
  build: (given: Given, site: Site) => Built | Refusal
  /** What can be done with the file when it is written. */
  next: (id: string, given: Given) => string
}

export type Built = {
  /** What the id is made of if none was given, and what can be added to tell it from another. */
  named: string
  besides?: string
  record: Record<string, Value>
  /** The Markdown of an event. */
  body?: string
}
