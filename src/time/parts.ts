import { startReading } from './calendar.ts'
import type { Fields } from './date.ts'
import { datetimeOf } from './iso.ts'

/** A piece of a formatted date; with `datetime` (HTML's formats) where the piece is a `<time>` of its own. */
export type DatePart = { text: string; datetime?: string }

export function timePart(text: string, unit: Fields): DatePart {
  const datetime = datetimeOf(unit)
  return datetime === undefined ? { text } : { text, datetime }
}

/**
 * A range in the language's own pattern, which writes once what both ends share: `5–6 October 2020`. Each end
 * is a part of its own.
 */
export function rangeParts(format: Intl.DateTimeFormat, start: Fields, end: Fields): DatePart[] {
  const pieces = format.formatRangeToParts(startReading(start), startReading(end))
  // Unicode's patterns put thin spaces around every dash: let it be a plain one beside several words, and
  // none in `5–6`. Narrow no-break spaces become plain ones, as `Intl.DateTimeFormat#format` has them, and a hyphen
  // a dash: in some languages a date has hyphens of its own.
  const space = pieces.some(({ source, value }) => source === 'startRange' && /\s/.test(value)) ? ' ' : ''

  const runs: { source: string; text: string }[] = []
  for (const { source, value } of pieces) {
    const plain = value.replaceAll('\u202f', ' ').replace(/ - $/, ' – ')
    const text = source === 'shared' ? plain.replaceAll('\u2009', space) : plain
    const last = runs.at(-1)
    if (last?.source === source) last.text += text
    else runs.push({ source, text })
  }
  return runs.map(({ source, text }) =>
    source === 'shared' ? { text } : timePart(text, source === 'startRange' ? start : end),
  )
}

/**
 * A range of months of one year with the year once, as CLDR has it (“октябрь – ноябрь 2020 г.”), in languages for which
 * ICU writes the year twice because it does not find the pattern. `range` is what ICU has made of the months `start` and
 * `end`, and `month` is the first without its year.
 */
export function monthRangeParts(
  range: DatePart[],
  start: DatePart,
  end: DatePart,
  month: string,
): DatePart[] {
  const text = textOf(range)
  const isTwice = text.startsWith(start.text) && text.endsWith(end.text)
  if (!isTwice || start.text === month || !start.text.startsWith(month)) return range
  return [{ ...start, text: month }, { text: text.slice(start.text.length, -end.text.length) }, end]
}

/** Puts parts where a template names them: `by {date}`. */
export function fillParts(template: string, places: Record<string, DatePart[]>): DatePart[] {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((piece, index) =>
      index % 2 === 1 ? (places[piece] ?? []) : piece === '' ? [] : [{ text: piece }],
    )
}

export function textOf(parts: DatePart[]): string {
  return parts.map(({ text }) => text).join('')
}
