import { MINUTE, clockReading, daysInMonth } from './calendar.ts'
import { offsetText } from './iso.ts'
import { withoutLevelTwo } from './level-two.ts'
import { wordedDate } from './worded.ts'
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
]

const REWRITES_OF_SIDE: Rewrite[] = [
  [/^([~?%])(.*\d)$/, '$2$1'],
  [/^-0000/, '0000'],
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
  [/(T\d\d:\d\d(?::\d\d)?)\.\d+/, '$1'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*z/i, '$1Z'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d)(?!:?\d)/, '$1$2:00'],
  [/(T\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d):?(\d\d)/, '$1$2:$3'],
  [/T.*[~?%]$/, ''],
]

/**
 * What the author of a text that is no date may have meant. Some of it may be wrong as well, or the text
 * itself.
 */
export function suggestionsFor(text: string, { zone, language }: ZoneAndLanguage): string[] {
  const [, opened] = /^\.\.\/(.+)$/.exec(text) ?? []
  if (opened !== undefined) return [`[..${opened}]`, `/${opened}`]
  const meant = wordedDate(text.trim().replace(/\s+/g, ' '), language) ?? withoutLevelTwo(text)
  const rewritten = meant ?? fullEnd(rewrite(text, REWRITES_OF_TEXT))
  return dayAndMonth(rewritten).flatMap((form) =>
    form
      .split('/')
      .map((side) => withOffset(nextMidnight(suggestSide(side)), zone))
      .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start}/${end}`))),
  )
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
