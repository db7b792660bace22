/**
 * The month (1 to 12) that a word names in a language (BCP 47) or in English, long or short, also as it is inflected
 * beside a day; undefined if it names none.
 */
export function monthNamed(word: string, language: string): number | undefined {
  const name = fold(word)
  return monthsIn(language).get(name) ?? monthsIn('en').get(name)
}

/** Whether a word is the name of a weekday, in the language or in English. */
export function isWeekday(word: string, language: string): boolean {
  const name = fold(word)
  return weekdaysIn(language).has(name) || weekdaysIn('en').has(name)
}

const known = new Map<string, Map<string, number>>()
const knownDays = new Map<string, Set<string>>()

function monthsIn(language: string): Map<string, number> {
  const kept = known.get(language)
  if (kept) return kept
  const months = new Map<string, number>()
  const styles: Intl.DateTimeFormatOptions[] = [{ month: 'short' }, { month: 'long' }]
  for (const style of styles.flatMap((one) => [one, { ...one, day: 'numeric' } as const]))
    for (let month = 12; month > 0; month--) {
      const shown = partOf('month', { ...style, calendar: 'gregory' }, language, Date.UTC(2001, month - 1, 1))
      if (/\p{L}/u.test(shown)) months.set(fold(shown), month)
      // “Sept” is short in Britain, “Sep” elsewhere.
      if (language === 'en') months.set(fold(shown).slice(0, 3), month)
    }
  known.set(language, months)
  return months
}

function weekdaysIn(language: string): Set<string> {
  const kept = knownDays.get(language)
  if (kept) return kept
  const days = new Set<string>()
  for (const weekday of ['short', 'long'] as const)
    for (let day = 1; day <= 7; day++)
      days.add(fold(partOf('weekday', { weekday }, language, Date.UTC(2001, 0, day))))
  knownDays.set(language, days)
  return days
}

function partOf(
  type: 'month' | 'weekday',
  style: Intl.DateTimeFormatOptions,
  language: string,
  day: number,
): string {
  const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).formatToParts(day)
  return parts.find((part) => part.type === type)?.value ?? ''
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().replace(/\.$/, '')
