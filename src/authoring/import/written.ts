import { isoOf } from '../../time/iso.ts'
import { parseDate } from '../../time/parse.ts'
import { isProblem } from '../../time/problem.ts'

export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

export type DateText = { zone: string; language: string; order?: DayOrder | undefined }

/** What a written date means in EDTF; all that it may mean, if that is more than one date. `seconds` were given, too. */
export type ReadDate = { meanings: string[]; seconds: boolean }

/** Reads a date as people write it: EDTF and what is near it, `5 October 2020`, `Oct. 5, 2020`, `c. 1200`, `44 BC`. */
export function readDate(text: string, { zone, language, order }: DateText): ReadDate {
  const plain = text.replace(/\s+/gu, ' ').trim().slice(0, 80)
  const seconds = /[T ]\d\d?:\d\d:(?!00(?:[.,]0+)?(?!\d))\d\d/.test(plain)
  const [, about, rest = ''] = /^(c\.?|ca\.?|circa|about|around|~)?\s*(.*)$/iu.exec(plain) ?? []
  const worded = wordedDate(rest, language) ?? rest
  // A table’s seconds are a clock’s, and no claim: the caller tells that they are left out.
  const ordered = inOrder(worded, order).replace(/([T ]\d\d?:\d\d):\d\d(?:[.,]\d+)?/, '$1')
  const parsed = parseDate(ordered, zone)
  // What is open at its start is as likely meant for “by”.
  const [, open] = /^\.\.\/(.+)$/.exec(ordered) ?? []
  const meanings = open ? [`[..${open}]`, `/${open}`] : isProblem(parsed) ? parsed.suggestions : [ordered]
  return { meanings: about ? meanings.flatMap((one) => approximate(one, zone)) : meanings, seconds }
}

/** `05/10/2020` and `05-10-2020` by the order that was told; without one, in the form that is known to be ambiguous. */
function inOrder(text: string, order: DayOrder | undefined): string {
  const [whole, first = '', second = '', year = ''] = /^(\d\d?)[/-](\d\d?)[/-](\d{4})(?!\d)/.exec(text) ?? []
  if (whole === undefined) return text
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const ordered = order
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${first}/${second}/${year}`
  return ordered + text.slice(whole.length)
}

function approximate(edtf: string, zone: string): string[] {
  return isProblem(parseDate(`${edtf}~`, zone)) ? [] : [`${edtf}~`]
}

function wordedDate(text: string, language: string): string | undefined {
  const [, years, , before] = /^(\d{1,4})\s?((bce?|b\.c\.(?:e\.)?)|ad|ce)$/iu.exec(text) ?? []
  if (years)
    return Number(years) > 0
      ? isoOf({ precision: 'year', year: before ? 1 - Number(years) : Number(years) })
      : undefined
  const words = text.replace(/^\p{L}+,\s*(?=\d|\p{L}+ \d)/u, '')
  const [, day, name = ''] = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s)?(\p{L}+)\.?,?\s\d{4}/u.exec(words) ?? []
  const [, american, other] = /^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s\d{4}/u.exec(words) ?? []
  const month = monthNamed(name || (american ?? ''), language)
  const [, year, after = ''] = /\s(\d{4})(.*)$/u.exec(words) ?? []
  if (!month || !year) return undefined
  const date = day ?? other
  const unit = isoOf(
    date
      ? { precision: 'day', year: Number(year), month, day: Number(date) }
      : { precision: 'month', year: Number(year), month },
  )
  const [, time, rest = ''] = /^,?\s(?:at\s)?(\d{1,2}:\d\d(?::\d\d)?)(.*)$/u.exec(after) ?? []
  return time ? `${unit}T${time.padStart(5, '0')}${rest}` : unit + after.trim()
}

const names = new Map<string, Map<string, number>>()

/** By its long or short name in the language or in English. */
function monthNamed(name: string, language: string): number | undefined {
  return monthsIn(language).get(fold(name)) ?? monthsIn('en').get(fold(name))
}

function monthsIn(language: string): Map<string, number> {
  const known = names.get(language)
  if (known) return known
  const made = new Map<string, number>()
  for (const month of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat(language, {
      month,
      day: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    for (let index = 0; index < 12; index++) {
      const shown =
        format.formatToParts(Date.UTC(2001, index, 1)).find(({ type }) => type === 'month')?.value ?? ''
      made.set(fold(shown), index + 1)
      // “Sept” is short in Britain, “Sep” elsewhere.
      if (language === 'en') made.set(fold(shown).slice(0, 3), index + 1)
    }
  }
  names.set(language, made)
  return made
}

const fold = (name: string) => name.toLocaleLowerCase().replace(/\.$/, '')
