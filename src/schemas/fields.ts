import { z } from 'astro/zod'
import type { EventDate } from '../time/date.ts'
import { parseDate } from '../time/parse.ts'
import { isProblem } from '../time/problem.ts'

// Content is read with every YAML scalar as the text that was written (2020 stays "2020", a time keeps its
// offset), so each field parses its own text. A field's error message completes the sentence “It takes …”.

/** Lower-case ASCII words joined by hyphens: what can be a file name, an address and an HTML id. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const id = z.string('an id').regex(idPattern, 'an id: the name of a file, without folder and ending')

/** One line of plain text, of at most `most` characters. */
export const text = (most: number) =>
  z
    .string('a text')
    .trim()
    .min(1, 'a text, not nothing')
    .refine((value) => value.length <= most, {
      error: ({ input }) => `at most ${most} characters; this has ${String(input).trim().length}`,
    })

/** A list of `one`; nothing written means an empty list. */
export const list = <One extends z.ZodType>(one: One) =>
  z.array(one, 'a list: one line “- …” for each, or [one, two]').default([])

/** Ids without repetition. */
export const ids = list(id).refine((all) => new Set(all).size === all.length, 'each id once')

export const flag = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true')

export const integer = z
  .string('a whole number')
  .regex(/^-?\d{1,6}$/, 'a whole number')
  .transform(Number)

export const number = z
  .string('a number')
  .regex(/^-?\d{1,15}(?:\.\d{1,6})?$/, 'a number in digits, such as 5000 or 7.5')
  .transform(Number)

/** An address that readers can follow without harm: https only. */
export const url = z
  .string('an address')
  .refine((value) => isAddress(value, ['https:']), 'an address that begins with https://')

export const contact = z
  .string('an address')
  .refine(
    (value) => isAddress(value, ['https:', 'mailto:']),
    'an address that begins with https:// or mailto:',
  )

/** BCP 47 language tag. */
export const language = z.string('a language').refine((value) => {
  try {
    return (
      Intl.getCanonicalLocales(value).length === 1 &&
      Intl.DateTimeFormat.supportedLocalesOf(value).length === 1
    )
  } catch {
    return false
  }
}, 'a language tag of BCP 47, such as en, ru or ar')

/** `value`, or a word on why it is not known: `unknown: no byline in the text`. */
export const orUnknown = <Value extends z.ZodType>(value: Value) =>
  z.unknown().transform((input, context): z.output<Value> | Unknown => {
    const schema = typeof input === 'object' && input !== null ? unknown : value
    const parsed = (schema as z.ZodType<z.output<Value> | Unknown>).safeParse(input)
    if (parsed.success) return parsed.data
    // No schema tells from outside which keys may stand in it, so an unknown key brings them along.
    for (const found of parsed.error.issues)
      context.issues.push({ ...found, input, allowed: ['unknown'] } as never)
    return z.NEVER
  })

const unknown = z.strictObject({ unknown: text(200) })
export type Unknown = z.infer<typeof unknown>
export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && 'unknown' in value

/** Two minutes with offsets and their slash have 45 characters; looking for what a novel may mean takes hours. */
const longestDate = 80

/** An EDTF date, in the story's time zone. */
export const date = (zone: string) =>
  z.string('a date').transform((written, context): EventDate => {
    if (written.length > longestDate) {
      context.addIssue('a date in EDTF, such as 2020-10-05')
      return z.NEVER
    }
    const parsed = parseDate(written, zone)
    if (!isProblem(parsed)) return parsed
    context.addIssue({ code: 'custom', params: { date: parsed } })
    return z.NEVER
  })

/** A single calendar day. */
export const day = (zone: string) =>
  date(zone).refine(
    (parsed) => parsed.kind === 'moment' && parsed.at.precision === 'day',
    'one day, such as 2020-10-05',
  )

function isAddress(value: string, protocols: string[]): boolean {
  if (/[\s\p{Cc}\p{Cf}]/u.test(value)) return false
  const parsed = URL.parse(value)
  return parsed !== null && protocols.includes(parsed.protocol)
}
