import type { DoubtedPart, PartOfDay, Precision, Unspecified } from './date.ts'

/** What a language puts around dates. The examples are English. */
export type TimeWords = {
  /** `by {date}`: then or before. */
  by: Wording
  /** `{date} or later`. */
  after: Wording
  /** `from {date} on`: it has lasted since then. */
  from: Wording
  /** `until {date}`: it lasted until then. */
  until: Wording
  /** `{date}, beginning unknown` and `{date}, end unknown`, around what `until` and `from` make. */
  unknownStart: DateTemplate
  unknownEnd: DateTemplate
  about: Wording
  uncertain: Wording
  /** `{date} ({what})`, of a date of which only some parts are doubted, and what is said of each such part. */
  inPart: `${string}{date}${string}{what}${string}`
  approximatePart: Record<DoubtedPart['name'], string>
  uncertainPart: Record<DoubtedPart['name'], string>
  /** `{date}, day not known`: what it is that nobody has said yet. */
  unspecified: Record<Unspecified, DateTemplate>
  /**
   * An interval for which Unicode has no pattern: its ends differ in precision or qualifier, or are times on
   * two days.
   */
  span: `${string}{start}${string}{end}${string}`
  dayAndTime: `${string}{day}${string}{time}${string}`
  /** `the 1990s`, of the decade’s first year. `year` is the same in the digits of the language. */
  decade: (first: number, year: string) => string
  /** `the 20th century`, of 20. */
  century: (century: number) => string
  /** `spring 2020`, `winter 2020–2021`: spring is 0. `both`: whether there are two years. */
  season: (season: number, years: string, both: boolean) => string
  /** `{date} (northern hemisphere)`. */
  northern: DateTemplate
  southern: DateTemplate
  /** `first quarter of 2020`: the first is 0. Thirds have four months. */
  quarter: (quarter: number, year: string) => string
  third: (third: number, year: string) => string
  half: (half: number, year: string) => string
  /** Parts of a day, as they stand in the place of `{time}`. */
  parts: Record<PartOfDay, string>
}

/**
 * One template, or one for each precision where the grammar asks for it; seasons, decades and centuries are worded as
 * years are.
 */
export type Wording = DateTemplate | Record<Exclude<Precision, Coarse>, DateTemplate>

type Coarse = 'century' | 'decade' | 'season'
type DateTemplate = `${string}{date}${string}`

export function templateFor(wording: Wording, precision: Precision): string {
  if (typeof wording === 'string') return wording
  return wording[
    precision === 'century' || precision === 'decade' || precision === 'season' ? 'year' : precision
  ]
}
