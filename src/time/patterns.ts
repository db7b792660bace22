const PATTERNS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  longMonthAlone: { month: 'long' },
  longDayOfYear: { month: 'long', day: 'numeric' },
  weekdayOfYear: { month: 'long', day: 'numeric', weekday: 'short' },
  shortMonth: { year: 'numeric', month: 'short' },
  shortDay: { year: 'numeric', month: 'short', day: 'numeric' },
  monthAlone: { month: 'short' },
  dayOfYear: { month: 'short', day: 'numeric' },
  time: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type Pattern = keyof typeof PATTERNS

export type Patterns = (pattern: Pattern, era?: boolean) => Intl.DateTimeFormat

/**
 * A language's patterns, each made when first asked for and then kept: making one costs more than a hundred
 * uses. They format clock readings taken for UTC, so that no other zone can come in, in the Gregorian
 * calendar whatever is usual in the language. Plain `en` has the day before the month and 24 hours (`en-GB`);
 * for American dates say `en-US`.
 */
export function createPatterns(locale: string): Patterns {
  const kept = new Map<string, Intl.DateTimeFormat>()
  return (pattern, era = false) => {
    const key = era ? `${pattern} with era` : pattern
    const known = kept.get(key)
    if (known) return known

    const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...PATTERNS[pattern],
      // A time has no era: Intl takes none beside a style.
      ...(era && pattern !== 'time' && { era: 'short' }),
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    kept.set(key, made)
    return made
  }
}
