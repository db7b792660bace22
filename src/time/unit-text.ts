import { startReading } from './calendar.ts'
import type { Fields, Season, Unit, Year } from './date.ts'
import { endsOf } from './iso.ts'
import { rangeParts, textOf } from './parts.ts'
import type { Pattern, Patterns } from './patterns.ts'
import type { TimeWords } from './words.ts'

/** How years, months and days are shown; a minute is shown as its day, with the time beside it. */
export type Style = { year: Pattern; month: Pattern; day: Pattern }

/** The pattern for a year, month or day, with an era where one is needed. */
export function formatFor(
  unit: Fields & { precision: 'day' | 'minute' | 'month' | 'year' },
  style: Style,
  patterns: Patterns,
): Intl.DateTimeFormat {
  return patterns(style[unit.precision === 'minute' ? 'day' : unit.precision], unit.year < 1)
}

/** A calendar unit in words, without the time of a minute. */
export function unitText(unit: Fields, style: Style, patterns: Patterns, words: TimeWords): string {
  switch (unit.precision) {
    case 'century':
      return unit.year < 1 ? yearsText(unit, patterns) : words.century(unit.year / 100 + 1)
    case 'decade':
      return unit.year < 1 ? yearsText(unit, patterns) : words.decade(unit.year, yearText(unit, patterns))
    case 'season':
      return seasonText(unit, patterns, words)
    default:
      return formatFor(unit, style, patterns).format(startReading(unit))
  }
}

/** Before the year 1 decades and centuries have no names that fit: `199–100 BC`. */
function yearsText(unit: Unit, patterns: Patterns): string {
  const [first, last] = endsOf(unit)
  return textOf(rangeParts(patterns('year', true), first, last))
}

function yearText({ year }: { year: number }, patterns: Patterns): string {
  const unit: Year = { precision: 'year', year }
  return patterns('year', year < 1).format(startReading(unit))
}

function seasonText(unit: Season, patterns: Patterns, words: TimeWords): string {
  const { season, year } = unit
  if (season >= 40) return words.half(season - 40, yearText(unit, patterns))
  if (season >= 37) return words.third(season - 37, yearText(unit, patterns))
  if (season >= 33) return words.quarter(season - 33, yearText(unit, patterns))
  const [first, last] = endsOf(unit)
  const both = first.year !== last.year
  const years = both
    ? textOf(
        rangeParts(
          patterns('year', year < 1),
          { precision: 'year', year },
          { precision: 'year', year: year + 1 },
        ),
      )
    : yearText(unit, patterns)
  const text = words.season((season - 21) % 4, years, both)
  if (season < 25) return text
  return (season < 29 ? words.northern : words.southern).replace('{date}', text)
}
