import { MINUTE, clockReading, daysInMonth } from './calendar.ts'
import { offsetText } from './iso.ts'
import { withoutLevelTwo } from './level-two.ts'
import { readEdtf } from './read-edtf.ts'
import { isProblem } from './problem.ts'
import { readDate } from './written/read.ts'
import { instantsShowing } from './zone.ts'

/** A story’s: an IANA zone, and a language tag of BCP 47. */
export type ZoneAndLanguage = { zone: string; language: string }

type Rewrite = [written: RegExp, meant: string | ((written: string) => string)]

/** Order matters in both tables: each rewrite starts from what the ones before it have made. */
const REWRITES_OF_TEXT: Rewrite[] = [
  [/^\s+|\s+$/g, ''],
  [/\s*[–—/]\s*/g, '/'],
  [/^(\d{4})-(\d{4})$/, '$1/$2'],
  [/^(\d\d)(\d\d)-(1[3-9]|[2-9]\d)$/, '$1$2/$1$3'],
  [/^(?:the\s+)?(\d{3})0['’]?s$/i, '$1X'],
  [/^(\d{4})\/(\d\d?)\/(\d\d?)$/, '$1-$2-$3'],
  [/^(\d\d?)\/(\d{4})$/, '$2-$1'],
  [/^\[?(?:\.\.|…)([^/.…\]]+)\]?$/, '[..$1]'],
  [/^\[([^/.…\]]+)(?:\.\.|…)\]?$/, '[$1..]'],
  [/^([^/.…[]+)(?:\.\.|…)$/, '$1/..'],
  [/^([^/.[]+)\.{2,3}([^/.\]]+)$/, '$1/$2'],
]

const REWRITES_OF_SIDE: Rewrite[] = [
  [/^([~?%])+(.*\d)$/, '$2$1'],
  [/^-0000/, '0000'],
  [/^\+(?=\d{4})/, ''],
  [/^\((.+)\)([~?%]?)$/, '$1$2'],
  [/^(\d{3})[?-]$|^(\d\d)(?:\?\?|--)$/, (text) => text.replace(/[?-]/g, 'X')],
  [/^\d{4}(?:-\d\d)?(?:-\?\?)+$/, (text) => text.replaceAll('?', 'X')],
  [/~\?$|\?~$/, '%'],
  [/^(\d{4}-\d\d-\d\d)(?:T|Z|[+-]\d\d:?\d\d)$/, '$1'],
  [/^(\d{3})x$|^(\d\d)xx$/i, (text) => text.toUpperCase()],
  [/^(-?)(\d{5,})$/, 'Y$1$2'],
  [/^Y(-?\d{4})$/, '$1'],
  [/^Y?(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3'],
  [/^(\d{4})\.(\d\d?)\.(\d\d?)/, '$1-$2-$3'],
  [/^(\d\d?)[.-](\d\d?)[.-](\d{4})/, '$3-$2-$1'],
  [/^(\d\d?)\.(\d{4})/, '$2-$1'],
  [/^(-?\d{4})-(\d)(?!\d)/, '$1-0$2'],
  [/^(-?\d{4}-\d\d)-(\d)(?!\d)/, '$1-0$2'],
  [/^(-?\d{4}-\d\d-\d\d)(?:\s*,?\s*|t)(?=\d\d?:)/, '$1T'],
  [/T(?=\d:)/, 'T0'],
  [/T(\d\d)(\d\d)(?!\d)/, 'T$1:$2'],
  [/(T\d\d:\d\d(?::\d\d)?)\.\d+/, '$1'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*(?:z|utc|gmt)$/i, '$1Z'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d)(?!:?\d)/, '$1$2:00'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d):?(\d\d)/, '$1$2:$3'],
  [/T.*[~?%]$/, ''],
]

/** What the author of a text that is no date may have meant: dates in EDTF. */
export function suggestionsFor(text: string, { zone, language }: ZoneAndLanguage): string[] {
  if (text.length > LONGEST) return []
  const [, opened] = /^\.\.\/(.+)$/.exec(text) ?? []
  const valid = (some: string[]) => [...new Set(some)].filter((one) => !isProblem(readEdtf(one, zone)))
  if (opened !== undefined) return valid([`[..${opened}]`, `/${opened}`])
  const near = valid(rewritten(text, zone))
  if (TIMED.test(text)) return near
  const read = valid(readWords(text, zone, language))
  return near.length === 0 || read.length > 1 ? read : near
}

/** No date is longer, and looking for one takes time. */
const LONGEST = 100

/** What is nearly a time in EDTF says nothing in words. */
const TIMED = /^-?\d{4}-\d\d-\d\dT/

/** What comes of signs that are put right. */
function rewritten(text: string, zone: string): string[] {
  const meant = withoutLevelTwo(text) ?? fullEnd(rewrite(text, REWRITES_OF_TEXT))
  return dayAndMonth(meant).flatMap((form) =>
    form
      .split('/')
      .map((side) => withOffset(nextMidnight(suggestSide(side)), zone))
      .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start}/${end}`))),
  )
}

/** What a date in words means, in English, in the story’s language or in the one that it is in. */
function readWords(text: string, zone: string, language: string): string[] {
  const options = { zone, language, chosen: { 'negative-years': 'astronomical' } } as const
  const { meanings, other } = readDate(text, options)
  return other === undefined ? meanings : readDate(text, { ...options, language: other }).meanings
}

function suggestSide(side: string): string {
  return rewrite(withoutLevelTwo(side) ?? side, REWRITES_OF_SIDE)
}

function rewrite(text: string, rewrites: Rewrite[]): string {
  return rewrites.reduce((result, [written, meant]) => result.replace(written, meant as string), text)
}

/**
 * `2020-10-04/08`: in ISO 8601-1 (5.5.2.4) the end of an interval may leave out what it shares with the
 * start.
 */
function fullEnd(text: string): string {
  const [, day, offset = '', time] = /^(.+T)\d\d:\d\d(\S*)\/(\d\d:\d\d)$/.exec(text) ?? []
  if (day && time) return `${text.slice(0, -time.length)}${day}${time}${offset}`
  const [, start, end] = /^(\d[\d-]+)\/(\d\d(?:-\d\d)?)$/.exec(text) ?? []
  return start && end ? `${start}/${start.slice(0, -end.length)}${end}` : text
}

/** Both readings of `5/10/2020`. */
function dayAndMonth(text: string): string[] {
  const [, first, second, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text) ?? []
  return year ? [`${year}-${second}-${first}`, `${year}-${first}-${second}`] : [text]
}

function nextMidnight(text: string): string {
  const [, year, month, day, rest] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T24:00(?::00)?(.*)/.exec(text) ?? []
  if (!year || !month || !day || +day < 1 || +day > daysInMonth(+year, +month)) return text
  const next = new Date(clockReading(+year, +month, +day + 1))
  return `${next.toISOString().slice(0, 'YYYY-MM-DD'.length)}T00:00${rest}`
}

/**
 * A time without offset, with the zone's; with both where it was shown twice, with none where clocks skipped it. An
 * offset that had seconds, as before standard time, is given in whole minutes, with which clocks show that minute.
 */
function withOffset(text: string, zone: string): string[] {
  const [, year, month, day, hour, minute] =
    /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(text) ?? []
  if (!year || !month || !day || !hour || !minute) return [text]

  const shown = clockReading(+year, +month, +day, +hour, +minute)
  return instantsShowing(shown, zone)
    .map((instant) => Math.floor((shown - instant) / MINUTE) * MINUTE)
    .map((offset) => text + offsetText(offset))
}
