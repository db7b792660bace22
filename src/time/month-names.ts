/** Number of the month, from 1, that a word names in a language (BCP 47) or in English, long or short, in any case. */
export function monthNamed(name: string, language: string): number | undefined {
  const folded = fold(name)
  return (
    namesIn(language).months.get(folded) ??
    namesIn('en').months.get(folded) ??
    (language.startsWith('en') ? undefined : inflected(folded, language))
  )
}

/** A month with an ending, as it stands in a sentence: “октябре” in Russian, “октябрында” in Kyrgyz. */
function inflected(word: string, language: string): number | undefined {
  const found = [...namesIn(language).months].filter(([name]) => {
    const stem = /[ьъйеаяы]$/u.test(name) ? name.slice(0, -1) : name
    return name.length > 3 && word.startsWith(stem) && word.length - stem.length <= 6
  })
  const months = new Set(found.map(([, month]) => month))
  return months.size === 1 ? [...months][0] : undefined
}

/** Whether a word is the name of a day of the week in a language or in English. */
export const isWeekday = (name: string, language: string): boolean =>
  namesIn(language).weekdays.has(fold(name)) || namesIn('en').weekdays.has(fold(name))

/** Tag and English name of a language that has the word as a month’s name. */
export function languageOfMonth(name: string): { tag: string; name: string } | undefined {
  const tag = common.find((one) => namesIn(one).months.has(fold(name)))
  return tag ? { tag, name: new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag } : undefined
}

const common =
  'fr de es it pt nl ru uk pl cs ro tr sv da nb fi hu el id vi ar fa he hi ja ko zh ky kk uz'.split(' ')

type Names = { months: Map<string, number>; weekdays: Set<string> }
const known = new Map<string, Names>()

function namesIn(language: string): Names {
  const there = known.get(language)
  if (there) return there
  const made: Names = { months: new Map(), weekdays: new Set() }
  // Where a day stands beside it, a month has another case in some languages: “октября”, and “октябрь” alone.
  for (const width of ['short', 'long'] as const) {
    const forms = [
      { month: width, day: 'numeric' },
      { month: width },
      { month: width, year: 'numeric' },
    ] as const
    for (const form of forms)
      for (let index = 0; index < 12; index++) {
        const name = fold(partOf(language, form, Date.UTC(2001, index, 1), 'month'))
        if (!/^\p{L}/u.test(name)) continue
        made.months.set(name, index + 1)
        // “Sept” is short in Britain, “Sep” elsewhere.
        if (language.startsWith('en')) made.months.set(name.slice(0, 3), index + 1)
      }
    for (let day = 1; day <= 7; day++)
      made.weekdays.add(fold(partOf(language, { weekday: width }, Date.UTC(2001, 0, day), 'weekday')))
  }
  if (language.startsWith('en')) made.months.set('sept', 9)
  known.set(language, made)
  return made
}

function partOf(language: string, form: Intl.DateTimeFormatOptions, at: number, type: 'month' | 'weekday') {
  const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' })
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? ''
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().replace(/\.$/, '')
