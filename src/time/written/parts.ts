import type { DateOptions } from './options.ts'
import { afterChrist, beforeChrist, seasonNamed } from './around.ts'
import { isWeekday, languageOfMonth, monthNamed } from '../month-names.ts'

/** What a text says of a date: any of year (0 is 1 BC), month, day, or a part of a year or a row of years in EDTF. */
export type PartialDate = {
  year?: number
  month?: number
  day?: number
  edtf?: string
  note?: string
  choice?: string
}

/** `other` is a language, as a tag of BCP 47, whose month stands in it. */
export type PartsFound = { all: PartialDate[]; why?: string | undefined; other?: string | undefined }

const none: PartsFound = { all: [] }

/** All that a text without words around it, and without a range in it, may mean. `years`: a bare number is a year. */
export function readParts(text: string, options: DateOptions, years = true): PartsFound {
  return numeric(text, options) ?? rowOfYears(text) ?? worded(text, options, years)
}

function numeric(text: string, { chosen }: DateOptions): PartsFound | undefined {
  const of = (year: string, month: string, day = ''): PartsFound => {
    const parts: PartialDate = { year: Number(year) }
    // Programs write 0 for what is not known: 2012-00-00.
    if (Number(month) > 0) parts.month = Number(month)
    if (Number(month) > 0 && Number(day) > 0) parts.day = Number(day)
    return Number(year) === 0 ? { all: [], why: 'It is a program’s word for no date.' } : { all: [parts] }
  }
  const [, year = '', , month = '', day = ''] =
    /^(\d{4})([-./\s])(\d\d?)\2(\d\d?)$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text) ?? []
  if (year && Number(month) < 13) return of(year, month, day)
  const [, cjkYear, cjkMonth, cjkDay] =
    /^(\d{4})\s?[年년]\s?(?:(\d\d?)\s?[月월]\s?(?:(\d\d?)\s?[日일]?)?)?$/u.exec(text) ?? []
  if (cjkYear) return of(cjkYear, cjkMonth ?? '0', cjkDay)
  const [, dashed, dashedMonth = ''] = /^(\d{4})[-./](\d\d?)$/.exec(text) ?? []
  if (dashed && Number(dashedMonth) < 13) return of(dashed, dashedMonth)
  const [, first, onlyYear = ''] = /^(\d\d?)[-./](\d{4})$/.exec(text) ?? []
  if (first) return Number(first) < 13 ? of(onlyYear, first) : none
  const [, one = '', mark, two = '', last = ''] = /^(\d\d?)([-./])(\d\d?)\2(\d{4}|\d\d)$/.exec(text) ?? []
  if (!one) return undefined
  const dayFirst = { day: Number(one), month: Number(two) }
  const monthFirst = { day: Number(two), month: Number(one) }
  // Where points part them, the day comes first in every language.
  const order = mark === '.' ? 'day-first' : chosen.dates
  const orders = order === 'day-first' ? [dayFirst] : order ? [monthFirst] : [dayFirst, monthFirst]
  const possible = orders.filter(({ day, month }) => month > 0 && month < 13 && day > 0 && day < 32)
  const differ = possible.length > 1 && one.padStart(2, '0') !== two.padStart(2, '0')
  const years = yearsOf(last, chosen.century)
  return {
    all: (differ ? possible : possible.slice(0, 1)).flatMap((rest) =>
      years.map((year) => ({
        ...rest,
        ...year,
        choice: [differ && '--dates day-first or --dates month-first', year.choice]
          .filter(Boolean)
          .join(', and '),
      })),
    ),
  }
}

/** A year of two digits in a date is of one of two centuries; alone it is written as it is. */
function yearsOf(digits: string, century: string | undefined): (PartialDate & { year: number })[] {
  if (digits.length !== 2) return [{ year: Number(digits) }]
  const choice = '--century 19 or --century 20'
  return (century ? [century] : ['19', '20']).map((one) => ({
    year: Number(one + digits),
    ...(!century && { choice }),
  }))
}

/** Decades and centuries in EDTF (level 2 of ISO 8601-2), and weeks and quarters as their days and months. */
function rowOfYears(text: string): PartsFound | undefined {
  const [, decade, hundreds] =
    /^(?:the\s)?(\d{3})0[’']?(?:s|-?[ех](?:\s+(?:гг?\.?|год(?:ы|ов|ах)))?|e?r|-an?s|s?\s+jahre)()$/iu.exec(
      text,
    ) ?? []
  if (decade !== undefined && hundreds !== undefined)
    return decade.endsWith('0')
      ? { all: [{ edtf: `${decade}X` }, { edtf: `${decade.slice(0, 2)}XX` }] }
      : { all: [{ edtf: `${decade}X` }] }
  if (/^\d{3}X$|^\d\dXX$/i.test(text)) return { all: [{ edtf: text.toUpperCase() }] }
  const [, ordinal, roman, era = ''] =
    /^(?:the\s)?(?:(\d{1,2})(?:st|nd|rd|th|-?й|\.|e|ème)?|([ivx]{1,6})(?:e|ème)?)\s+(?:century|cent\.?|c\.|век[ае]?|вв?\.|siècle|jahrhundert|jh\.?|siglo)(?:\s+(.+))?$/iu.exec(
      text,
    ) ?? []
  const century = ordinal ? Number(ordinal) : roman ? romanNumber(roman.toLowerCase()) : 0
  if (century > 0 && century < 22) {
    if (beforeChrist.test(era))
      return { all: [{ edtf: `${minus(1 - century * 100)}/${minus(-(century - 1) * 100)}` }] }
    return era === '' || afterChrist.test(era)
      ? { all: [{ edtf: `${String(century - 1).padStart(2, '0')}XX` }] }
      : none
  }
  const [, half = '', yearOfHalf = ''] = /^(first|second) half of (\d{4})$/i.exec(text) ?? []
  if (half) return { all: [{ edtf: `${yearOfHalf}-${half.toLowerCase() === 'first' ? 40 : 41}` }] }
  const [, yearOfWeek, week] = /^(\d{4})-?W(\d\d)$/i.exec(text) ?? []
  if (yearOfWeek) return { all: [{ edtf: weekOf(Number(yearOfWeek), Number(week)) }] }
  const [, quarter, yearBehind = '', yearBefore = '', quarterBehind] =
    /^Q([1-4])[\s/,-]*(\d{4})$|^(\d{4})[\s/-]*Q([1-4])$/i.exec(text) ?? []
  const number = Number(quarter ?? quarterBehind ?? 0)
  const months = [number * 3 - 2, number * 3].map(
    (month) => `${yearBehind || yearBefore}-${String(month).padStart(2, '0')}`,
  )
  return number > 0 ? { all: [{ edtf: months.join('/') }] } : undefined
}

const minus = (year: number) =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')

function romanNumber(text: string): number {
  const values = [...text].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Week 1 is the one with 4 January in it, and weeks begin on Monday (ISO 8601-1, 4.3.8). */
function weekOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7)
  const days = [monday, monday + 6 * 86_400_000].map((at) => new Date(at).toISOString().slice(0, 10))
  return days.join('/')
}

export const shortYearNote =
  'A number of one or two digits is the year that it says; with --century 19 or --century 20 it is short for another.'

const fillers = new Set(
  'of in on в de del du the le la el den dem am year год года году годы г гг jahr año год. г. гг. ж ж. жыл жылы жылдын'.split(
    ' ',
  ),
)

function worded(text: string, { language, chosen }: DateOptions, years: boolean): PartsFound {
  const { words, era } = withEra(text)
  const shape: string[] = []
  const found: { numbers: string[]; month?: number; season?: number } = { numbers: [] }
  const tokens =
    words.match(
      /[’']?\d[\d,]*(?:\d|(?=\D|$))(?:st|nd|rd|th|er|[ºª°.])?|[\p{L}\p{M}]+\.?|[^\s\p{L}\p{M}\d]/gu,
    ) ?? []
  for (const token of tokens) {
    const [, apostrophe, digits] =
      /^([’']?)(\d+|\d{1,3}(?:,\d{3})+)(?:st|nd|rd|th|er|[ºª°.])?,?$/u.exec(token) ?? []
    const month = monthNamed(token, language)
    const season = seasonNamed(token)
    if (digits) {
      found.numbers.push(digits.replaceAll(',', ''))
      shape.push(apostrophe ? 'y' : digits.replaceAll(',', '').length > 2 ? 'Y' : 'n')
    } else if (month) {
      if (found.month) return none
      found.month = month
      shape.push('M')
    } else if (season && shape.length === 0) {
      found.season = season
      shape.push('S')
    } else if (fillers.has(token.toLowerCase()) || isWeekday(token, language) || /^[,.]$/.test(token))
      continue
    // “13-Jan-12”, as Excel writes it.
    else if (token === '-' && /M|^n$/.test(shape.join(''))) shape.push('-')
    else if (token !== '-') {
      const other = languageOfMonth(token)
      return {
        all: [],
        ...(other && {
          why: `It may be a date in ${other.name}: try --language ${other.tag}.`,
          other: other.tag,
        }),
      }
    }
  }
  const [a = '', b = ''] = found.numbers
  const { month } = found
  const joined = shape.join('').replace(/^(n?)-/, '$1')
  const plain = joined.replaceAll('-', '')
  const full = (digits: string): (PartialDate & { year: number })[] =>
    era ? [{ year: era === 'bc' ? 1 - Number(digits) : Number(digits) }] : yearsOf(digits, chosen.century)
  const dated = (digits: string, rest: PartialDate) => ({
    all: full(digits).map((year) => ({ ...year, ...rest })),
  })
  if (/^(?:Y|n|y)$/.test(plain)) {
    if (era) return { all: full(a) }
    if (a.length > 4) return none
    if (plain === 'y') return { all: yearsOf(a, chosen.century) }
    if (plain === 'n') {
      if (!years) return { all: [{ day: Number(a) }] }
      if (a.length === 2 && chosen.century) return { all: yearsOf(a, chosen.century) }
      return Number(a) > 0 ? { all: [{ year: Number(a), note: shortYearNote }] } : none
    }
    return Number(a) > 0 ? { all: [{ year: Number(a) }] } : none
  }
  if (plain === 'SY') return { all: [{ edtf: `${a.padStart(4, '0')}-${found.season ?? 21}` }] }
  if (!month) return plain === 'nY' && !years ? dated(b, { day: Number(a) }) : none
  if (plain === 'M') return { all: [{ month }] }
  if (/^(?:MY|YM|My)$/.test(plain)) return dated(a, { month })
  if (/^(?:nMY|MnY|nMy|Mny)$/.test(plain)) return dated(b, { month, day: Number(a) })
  if (/^(?:YMn|YnM)$/.test(plain)) return dated(a, { month, day: Number(b) })
  if (/^(?:nMn|Mnn)$/.test(plain)) return dated(b, { month, day: Number(a) })
  if (plain === 'nM') return { all: [{ month, day: Number(a) }] }
  if (plain !== 'Mn') return none
  if (era) return dated(a, { month })
  // “Jan-12” is what Excel makes of January 2012; “Jan 12” is a day as often.
  if (joined.includes('-')) return dated(a, { month })
  return { all: [{ month, day: Number(a) }] }
}

/** An era before or behind a year: “AD 79”, “500 BCE”, “15 March 44 BC”. */
function withEra(text: string): { words: string; era?: 'ad' | 'bc' } {
  const [, before = '', rest = ''] = /^([\p{L}.]{2,5})\s?(?=\d)(.*)$/u.exec(text) ?? []
  const eraOf = (word: string) => (beforeChrist.test(word) ? 'bc' : afterChrist.test(word) ? 'ad' : undefined)
  const leading = eraOf(before.trim())
  if (leading) return { words: rest, era: leading }
  const behind = /^(.*\d)\s?((?:\p{L}[\p{L}.\s-]*\.?))$/u.exec(text)
  const trailing = behind && eraOf((behind[2] ?? '').replace(/^г(?:од|ода|г)?\.?\s+/iu, '').trim())
  return trailing ? { words: behind[1] ?? '', era: trailing } : { words: text }
}
