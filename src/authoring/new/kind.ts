import type { z } from 'astro/zod'
import type { Issue } from '../../issues/issue.ts'
import type { Unchecked } from '../../content/entries.ts'
import type { Refusal } from '../refusal.ts'
import type { Folder } from '../../content/folders.ts'
import type { YamlValue } from '../yaml.ts'
import type { KeyExample } from './examples.ts'
import type { Field, Given } from './field.ts'
import type { SiteSoFar } from './site.ts'

/** What a new file can be of. */
export type EntryKind = {
  /** In a list of kinds. */
  what: string
  folder: Folder
  /** The first can be given without its name. */
  fields: Field[]
  schema: z.ZodObject
  examples: Partial<Record<string, KeyExample>>
  /** Called when all that is needed was given, and each field by itself is right. */
  build: (given: Given, site: SiteSoFar) => Built | Refusal
  /** Rules of this kind alone, for a file that was read. */
  rules?: (read: Unchecked) => Issue[]
  /** What can be done with the file when it is written. */
  next: (id: string, given: Given) => string
}

export type Built = {
  /** What the id is made of if none was given, and what can be added to tell it from another. */
  named: string
  besides?: string
  record: Record<string, YamlValue>
  /** The Markdown of an event. */
  body?: string
}
