import { isoOf } from '../iso.ts'
import { readEdtf } from '../read-edtf.ts'
import { isProblem } from '../problem.ts'
import type { DateOptions } from './options.ts'
import { rangeIn } from './range.ts'
import { isOngoing, isUndated, leadingWord, type Meaning } from './around.ts'
import { readSingle, type Read } from './single.ts'

/**
 * What a written date means: `meanings` are all readings, in EDTF; none, and `why`, where it is not understood; several,
 * and `why`, where somebody must decide. `notes` say what was doubtful in one that is read, and `label` what EDTF
 * cannot say. `maybe` is the day that a number may stand for, `other`
 * the language (BCP 47) that it seems to be in.
 */
export type ReadDate = {
  meanings: string[]
  label?: string
  notes: string[]
  why?: string
  maybe?: string
  other?: string
}

const longest = 80

/**
 * Reads a date as people write it: EDTF and what is near it, `5 October 2020`, `10–12 April 1945`, `c. 1200`, `44 BC`,
 * `by 1938`, `1990s`. Never guesses in silence.
 *
 *     readDate('ca. 1850', options) //=> { meanings: ['1850~'], notes: [] }
 *     readDate('5/10/2020', options) //=> { meanings: ['2020-10-05', '2020-05-10'], why: '…--dates…', notes: [] }
 */
export function readDate(text: string, options: DateOptions): ReadDate {
  if (text.length > 4 * longest) return notUnderstood()
  const plain = latinDigits(text.normalize('NFC'))
    .replace(/^([~?%])(\d{4})$/, '$2$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“(]+(?=[^)]*$)|[\s,;:"”]+$/gu, '')
    .replace(/(?<=\d)\s?г{1,2}\.?$/u, '')
    .trim()
  if (plain.length > longest || plain === '') return notUnderstood()
  if (isUndated(plain)) return notUnderstood('It says that no date is known.')
  if (isOngoing(plain)) return notUnderstood('It names no date: write the day, such as 2020-10-05.')
  return program(plain, options) ?? edtf(plain, options) ?? phrase(plain, options)
}

/** Arabic and Persian digits are in the same order as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

export const notUnderstoodWhy = 'It is no date that is understood: write it as 2020-10-05.'
const notUnderstood = (why = notUnderstoodWhy): ReadDate => ({ meanings: [], notes: [], why })

/** Numbers that programs count days and seconds with. */
function program(text: string, { chosen }: DateOptions): ReadDate | undefined {
  const suggested = (milliseconds: number, what: string): ReadDate => ({
    ...notUnderstood(`It may be ${what}: write the day in the table.`),
    maybe: new Date(milliseconds).toISOString().slice(0, 10),
  })
  const number = Number(text)
  if (/^\d{5}(?:\.\d+)?$/.test(text) && number > 15_000 && number < 80_000)
    return suggested((number - 25_569) * 86_400_000, 'a day as a spreadsheet counts them')
  if (/^\d{10}$/.test(text)) return suggested(number * 1000, 'a number of seconds since 1970')
  if (/^\d{13}$/.test(text)) return suggested(number, 'a number of milliseconds since 1970')
  // A spreadsheet’s day 0.
  if (/^0?1\/0\/1900$|^30\.?12\.1899$|^0{1,4}$/.test(text))
    return notUnderstood('It is a program’s word for no date.')
  const [, digits = '', rest = ''] = /^[-−](\d{1,5})((?:-\d\d?){0,2})$/u.exec(text) ?? []
  if (!digits || Number(digits) === 0) return undefined
  const bc = chosen['negative-years'] !== 'astronomical'
  const year = -Number(digits) + (bc ? 1 : 0)
  const date = isoOf({ precision: 'year', year }) + rest
  return {
    meanings: [date],
    notes: [
      bc
        ? 'A year with a minus is that many years BC, as in TimelineJS; --negative-years astronomical makes -44 the year 45 BC, as ISO 8601 counts.'
        : 'A year with a minus is counted as in ISO 8601, where -44 is 45 BC.',
    ],
  }
}

/** What EDTF allows, but for what people mean otherwise. */
function edtf(text: string, { zone, chosen }: DateOptions): ReadDate | undefined {
  const [, from = '', dash, to = ''] = /^(\d{4})([-–—])(\d\d?)$/u.exec(text) ?? []
  if (from) {
    const years = `${from}/${from.slice(0, 4 - to.length)}${to}`
    const isRange = Number(to) > Number(from.slice(-to.length))
    const isMonth = dash === '-' && Number(to) > 0 && Number(to) < 13
    const month = `${from}-${to.padStart(2, '0')}`
    if (isRange && isMonth) {
      if (chosen.ranges === 'years') return { meanings: [years], notes: [] }
      if (chosen.ranges === 'months') return { meanings: [month], notes: [] }
      return { meanings: [years, month], notes: [], why: decide('--ranges years or --ranges months') }
    }
    const centuryEnds = to === '00' && from.endsWith('99') ? `${from}/${Number(from) + 1}` : undefined
    if (isRange || centuryEnds) return { meanings: [centuryEnds ?? years], notes: [] }
    return isMonth ? { meanings: [month], notes: [] } : notUnderstood()
  }
  if (/^\[\.\.\d{4}(?:-\d\d){0,2}\]$|^\[\d{4}(?:-\d\d){0,2}\.\.\]$/.test(text))
    return { meanings: [text], notes: [] }
  if (/T00:00/.test(text) || isProblem(readEdtf(text, zone))) return undefined
  return { meanings: [text], notes: [] }
}

const decide = (options: string) =>
  `It can mean more than one date: say ${options}, or write it in the table as 2020-10-05.`

type Doubt = { sign: '' | '~' | '?'; bound?: Meaning; label?: string }

function phrase(text: string, options: DateOptions): ReadDate {
  const doubt: Doubt = { sign: '' }
  let rest = text.replace(/\s*\(\?\)$/u, '?')
  const [, unsure] =
    /^(.+\S)\s*\((?:approx\.?|approximately|circa|ca\.?|about|примерно)\)$/iu.exec(rest) ?? []
  if (unsure !== undefined) [rest, doubt.sign] = [unsure, '~']
  const [, begun] = /^(.*\d{4})\s?[-–—]$/u.exec(rest) ?? []
  if (begun !== undefined) [rest, doubt.bound] = [begun, 'since']
  const asked = /^(.*[^?\s])\s*\?$/u.exec(rest)
  if (asked) [rest, doubt.sign] = [asked[1] ?? '', '?']
  for (let step = 0; step < 4; step++) {
    const tilde = /^~\s*(?=\S)(.+)$|^(.*\d)~$/u.exec(rest)
    const found = tilde ? { means: 'about' as const, rest: tilde[1] ?? tilde[2] ?? '' } : leadingWord(rest)
    if (!found) break
    rest = found.rest
    if (found.means === 'about') doubt.sign = '~'
    else if (found.means === 'perhaps') doubt.sign = '?'
    else if (found.means === 'early' || found.means === 'mid' || found.means === 'late')
      doubt.label = found.means
    else doubt.bound ??= found.means
  }
  return bounded(rangeIn(rest, options) ?? readSingle(rest, options), doubt)
}

function bounded({ all, notes, label, why, other }: Read, { sign, bound, label: part }: Doubt): ReadDate {
  const said = [...notes]
  const marked = (one: string) => {
    if (!sign || one.includes('T')) return one
    if (!/X|\//.test(one)) return one + sign
    said.push('EDTF has no doubt for decades and centuries: the word before it is not kept.')
    return one
  }
  const written = all.map(({ from, to }) => {
    const [start = '', end = start] = from.includes('/') && !to ? from.split('/') : [from, to ?? from]
    const day = (one: string) => one.replace(/T.*/, '')
    if (bound === 'before' || bound === 'by' || bound === 'until') return `[..${lastYear(day(end))}]`
    if (bound === 'after') return `[${firstYear(day(end))}..]`
    if (bound === 'since' && to === undefined) return `${marked(start)}/..`
    if (to === '..') return `${marked(from)}/..`
    return to === undefined ? marked(from) : `${marked(from)}/${marked(to)}`
  })
  if (sign && bound && bound !== 'since')
    said.push('A date before or after another is written without “about”.')
  if (bound === 'before' || bound === 'after')
    said.push('“Before” and “after” are written [..X] and [X..] in EDTF, which X itself belongs to.')
  if (bound === 'until') said.push('“Until” is written [..X] in EDTF: by X.')
  const meanings = [...new Set(written)]
  const choices = [...new Set(all.map(({ choice }) => choice).filter(Boolean))]
  const shown = [part, label].filter(Boolean).join(', ')
  return {
    meanings,
    notes: [...new Set(said)],
    ...(shown && { label: shown }),
    ...(meanings.length === 0 && { why: why ?? notUnderstoodWhy }),
    ...(other && { other }),
    ...(meanings.length > 1 && {
      why: why ?? (choices.length > 0 ? decide(choices.join(', and ')) : either),
    }),
  }
}

const either = 'It can mean more than one date: write it in the table as 2020-10-05.'

/** One-sided sets take years, months and days, and no rows of years. */
const lastYear = (edtf: string) => edtf.replaceAll('X', '9').replace(/-2[1-4]$/, '')
const firstYear = (edtf: string) => edtf.replaceAll('X', '0').replace(/-2[1-4]$/, '')
