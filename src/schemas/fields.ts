import { z } from 'astro/zod'
import type { WrittenDate } from '../time/date.ts'
import { parseWritten } from '../time/read-edtf.ts'
import { isProblem } from '../time/problem.ts'
import { isVisible } from './characters.ts'
import { hints } from './hints.ts'
import { meantLanguage } from './meant.ts'

// Content is read with every YAML scalar as the text that was written (2020 stays "2020", a time keeps its
// offset), so each field parses its own text. A field's error message completes the sentence “It takes …”.

/** Lower-case ASCII words joined by hyphens: what can be a file name, an address and an HTML id. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** With an ending, it must be a file name everywhere, and a file name has at most 255 bytes. */
export const longestId = 100

export const isId = (text: string) => text.length <= longestId && idPattern.test(text)

/** Ids that the timeline page has for its own parts, beside those of events: its sections begin with a kind and a date. */
export const isReserved = (id: string) =>
  /^(?:background|brief|differences|map|share|sources|text|to-come|visits)$|^(?:after|by|century|decade|from|season|until|[dmy])-\d/.test(
    id,
  )

export const id = z.string('an id').refine(isId, 'an id: the name of a file, without folder and ending')

/** An id of one of content’s folders. */
export const idOf = (folder: string) =>
  id
    .clone()
    .register(hints, { folder, takes: `the name of a file in content/${folder}/, without its ending` })

/** One line of plain text, of at most `most` characters: lines that are written below each other are one. */
export const text = (most: number) =>
  z
    .string('a text')
    .overwrite((value) => value.trim().replace(/[ \t]*\n\s*/g, ' '))
    .refine(isVisible, 'a text, not nothing')
    .refine((value) => value.length <= most, {
      error: ({ input }) => `at most ${most} characters; this has ${String(input).trim().length}`,
    })
    .register(hints, { most })

/** A list of `one`, of at most `most`; nothing written means an empty list. */
export const list = <One extends z.ZodType>(one: One, most: number) =>
  z
    .array(one, 'a list: one line “- …” for each, or [one, two]')
    .max(most, { error: ({ input }) => tooMany(input, most), abort: true })
    .default([])

/** What a list that is too long should be. */
export const tooMany = (written: unknown, most: number) =>
  `at most ${most}; these are ${Array.isArray(written) ? written.length : 0}`

/** Ids without repetition; of one of content’s folders, if they are of things that exist. */
export const ids = (most: number, folder?: string) =>
  list(folder ? idOf(folder) : id, most).refine((all) => new Set(all).size === all.length, 'each id once')

export const flag = z
  .enum(['true', 'false'], 'true or false')
  .register(hints, { scalar: 'boolean' })
  .transform((value) => value === 'true')

export const integer = z
  .string('a whole number')
  .regex(/^-?\d{1,6}$/, 'a whole number')
  .register(hints, { scalar: 'integer' })
  .transform(Number)

export const number = z
  .string('a number')
  .regex(/^-?\d{1,15}(?:\.\d{1,6})?$/, 'a number in digits, such as 5000 or 7.5')
  .register(hints, { scalar: 'number' })
  .transform(Number)

/** No browser shows more. */
const longestAddress = 2000

/** An address that readers can follow without harm: https only. */
export const url = z
  .string('an address')
  .refine((value) => isAddress(value, ['https:']), 'an address that begins with https://')
  .register(hints, { pattern: /^[Hh][Tt]{2}[Pp][Ss]:/ })

/** Where a source can be read. What was published with http: alone may be cited, and is said to be so. */
export const sourceUrl = z
  .string('an address')
  .refine(
    (value) => isAddress(value, ['https:', 'http:']),
    'an address that begins with https://, or with http:// where it has no other',
  )
  .register(hints, { pattern: /^[Hh][Tt]{2}[Pp][Ss]?:/ })

export const isUnencrypted = (url: string) => /^http:/i.test(url)

export const contact = z
  .string('an address')
  .refine(
    (value) => isAddress(value, ['https:', 'mailto:']),
    'an address that begins with https:// or mailto:',
  )
  .register(hints, { pattern: /^[A-Za-z]{5,6}:/ })

/** BCP 47 language tag. RFC 5646 (4.4.1) asks for room for 35 characters. */
export const language = z
  .string('a language')
  .refine(
    (value) => {
      try {
        return (
          value.length <= 35 &&
          Intl.getCanonicalLocales(value).length === 1 &&
          Intl.DateTimeFormat.supportedLocalesOf(value).length === 1
        )
      } catch {
        return false
      }
    },
    {
      error: ({ input }) => {
        const meant = meantLanguage(String(input))
        return `a language tag of BCP 47, ${meant ? `which is ${meant.tag} for ${meant.name}` : 'such as en, ru or ar'}`
      },
    },
  )
  .register(hints, { pattern: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/ })

/** A text that is shown as it is, without Markdown: what its sources are is said in the text of its entry. */
export const plain = (most: number) =>
  text(most)
    .refine(
      (value) => !/\[[^\][]*(?<![\p{L}\p{N}])@[a-z0-9][^\][]*\]/u.test(value),
      'words alone: citations such as [@source-id, ¶ 2] stand in the text of an entry, below its keys',
    )
    .register(hints, { most })

export const unknown = z.strictObject({ unknown: text(200) })

/**
 * `value`, or a word on why it is not known: `unknown: no byline in the text`. `why` may have keys for what is known all
 * the same.
 */
export const orUnknown = <Value extends z.ZodType, Why extends z.ZodObject = typeof unknown>(
  value: Value,
  why: Why = unknown as never,
) =>
  z
    .unknown()
    .transform((input, context): z.output<Value> | z.output<Why> => {
      const schema = typeof input === 'object' && input !== null ? why : value
      const parsed = (schema as z.ZodType<z.output<Value> | z.output<Why>>).safeParse(input)
      if (parsed.success) return parsed.data
      // No schema tells from outside which keys may stand in it, so an unknown key brings them along.
      const allowed = Object.keys(why.shape)
      for (const found of parsed.error.issues) context.issues.push({ ...found, input, allowed } as never)
      return z.NEVER
    })
    .register(hints, { either: [value, why] })

export type Unknown = z.infer<typeof unknown>
export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && 'unknown' in value

/** Two minutes with offsets and their slash have 51 characters; looking for what a novel may mean takes hours. */
const longestDate = 80

const year = String.raw`(?:-?\d\d(?:\d\d|\dX|XX)|Y-?[1-9]\d{4})`
const time = String.raw`T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::\d\d)?)`
const moment = String.raw`${year}(?:-(?:\d\d|XX)(?:-(?:\d\d(?:${time})?|XX))?)?[~?%]?`

/** What a date looks like, for who must know it without reading it. */
const datePattern = new RegExp(
  `^(?:${moment}|${moment}/(?:${moment}|\\.\\.)?|/${moment}|\\[(?:\\.\\.${moment}|${moment}\\.\\.)\\])$`,
)

/**
 * An EDTF date as it is written; `placed` puts it in the story’s time zone. `../2020`, an interval whose beginning is
 * open, is mistaken for “by 2020”, and refused with what to write.
 */
export const date = z
  .string('a date')
  .register(hints, { takes: 'a date in EDTF, such as 2020-10-05', pattern: datePattern, set: true })
  .transform((edtf, context): WrittenDate => {
    if (edtf.length > longestDate) {
      context.addIssue('a date in EDTF, such as 2020-10-05')
      return z.NEVER
    }
    const parsed = parseWritten(edtf)
    const isOpen = !isProblem(parsed) && parsed.kind === 'until' && parsed.start === 'open'
    const flaw = isOpen ? ({ problem: 'open-start', part: edtf } as const) : parsed
    if (!isProblem(flaw)) return flaw
    context.addIssue({ code: 'custom', params: { date: { edtf, flaw } } })
    return z.NEVER
  })

/** A single calendar day. */
export const day = date.refine(
  (parsed) => parsed.kind === 'moment' && parsed.at.precision === 'day',
  'one day, such as 2020-10-05',
)

/**
 * Whether an address is whole and means what it seems to mean: browsers forgive missing slashes and backslashes, and
 * what stands before an “@” looks like a host and is none.
 */
export function isAddress(value: string, protocols: string[]): boolean {
  if (value.length > longestAddress || /[\s\p{C}\\]/u.test(value)) return false
  const parsed = URL.parse(value)
  if (!parsed || !protocols.includes(parsed.protocol) || parsed.username || parsed.password) return false
  return !parsed.protocol.startsWith('http') || /^https?:\/\/[^/]/i.test(value)
}
