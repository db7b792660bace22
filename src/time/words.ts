import type { PartOfDay, Precision } from './date.ts'

/**
 * What a language puts around dates; in English:
 *
 *     { by: 'by {date}', from: 'from {date}', about: 'about {date}', uncertain: '{date} (uncertain)',
 *       span: '{start} – {end}', dayAndTime: '{day}, {time}',
 *       parts: { night: 'overnight', morning: 'in the morning', … } }
 */
export type TimeWords = {
  by: Wording
  from: Wording
  about: Wording
  uncertain: Wording
  /**
   * An interval for which Unicode has no pattern: its ends differ in precision or qualifier, or are times on
   * two days.
   */
  span: `${string}{start}${string}{end}${string}`
  dayAndTime: `${string}{day}${string}{time}${string}`
  /** Parts of a day, as they stand in the place of `{time}`. */
  parts: Record<PartOfDay, string>
}

/** One template, or one for each precision where the grammar asks for it. */
export type Wording = DateTemplate | Record<Precision, DateTemplate>

type DateTemplate = `${string}{date}${string}`

export function templateFor(wording: Wording, precision: Precision): string {
  return typeof wording === 'string' ? wording : wording[precision]
}
