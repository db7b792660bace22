import { sentence } from '../../issues/issue.ts'
import { z } from 'astro/zod'
import { yamlOf, type YamlValue } from '../yaml.ts'
import { parseRecord } from '../../content/record.ts'
import type { ZoneAndLanguage } from '../../time/suggest.ts'
import type { SiteSoFar } from './site.ts'

/** What was given for each field by its name: by options, or by answers at a terminal. */
export type Given = Partial<Record<string, string[]>>

/** One thing that a new file needs or can have: an option on the command line, a question at a terminal. `Of` is what that depends on. */
export type Field<Of = SiteSoFar> = {
  name: string
  /** Completes a line of --help. */
  takes: string
  /** The question at a terminal. If omitted, it is an option only. */
  ask?: string
  /** Whether nothing can be written without it. If omitted, it can be left out. */
  needed?: (given: Given) => boolean
  /** Whether it can be given more than once; `list`: or several with commas between them. */
  many?: boolean | 'list'
  /** Whether each value is a source, with the place in it: `herald:2`. */
  source?: boolean
  /** What there is to choose from. If omitted, it is written. */
  among?: (site: Of) => Choice[]
  /** What is offered as an answer. */
  offer?: (given: Given, site: Of) => string
  /** What is wrong with a value. */
  wrong?: (value: string, site: Of) => string | undefined
}

/** `paragraphs` is how many a source has whose citations must name one. */
export type Choice = { value: string; label?: string; hint?: string; paragraphs?: number }

export const always = () => true

/** The first of what was given. */
export const one = (given: Given, name: string): string | undefined => given[name]?.[0]

/** `{ [key]: value }` if there is a value. */
export const optional = (key: string, value: YamlValue | undefined): Record<string, YamlValue> =>
  value === undefined || value.length === 0 ? {} : { [key]: value }

/** What has commas between, without the empty ones. */
export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const nowhere = { file: '', line: 1, column: 1 }

/** What a schema finds wrong with the value of one of its keys, in the words of the check. If `where` is omitted, dates are in UTC. */
export function wrongInKey(
  schema: z.ZodObject,
  key: string,
  value: YamlValue,
  where?: ZoneAndLanguage,
): string | undefined {
  const only = z.strictObject({ [key]: schema.shape[key] as z.ZodType })
  const [first] = parseRecord(yamlOf({ [key]: value }), only, nowhere, where).issues
  return first && sentence(first)
}
