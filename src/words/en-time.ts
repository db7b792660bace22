import type { TimeWords } from '../time/words.ts'

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (number: number) => `${number}${endings[rules.select(number)]}`
const ordinals = ['first', 'second', 'third', 'fourth']

/** Dates in English. */
export const time: TimeWords = {
  by: 'by {date}',
  after: '{date} or later',
  from: 'from {date} on',
  until: 'until {date}',
  unknownStart: '{date}, beginning unknown',
  unknownEnd: '{date}, end unknown',
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  inPart: '{date} ({what})',
  approximatePart: { year: 'year approximate', month: 'month approximate', day: 'day approximate' },
  uncertainPart: { year: 'year uncertain', month: 'month uncertain', day: 'day uncertain' },
  unspecified: {
    month: '{date}, month not known',
    day: '{date}, day not known',
    'month-and-day': '{date}, month and day not known',
  },
  span: '{start} – {end}',
  dayAndTime: '{day}, {time}',
  parts: {
    night: 'overnight',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
  },
  decade: (_, year) => `the ${year}s`,
  century: (century) => `the ${ordinal(century)} century`,
  season: (season, years) => `${['spring', 'summer', 'autumn', 'winter'][season]} ${years}`,
  northern: '{date} (northern hemisphere)',
  southern: '{date} (southern hemisphere)',
  quarter: (quarter, year) => `${ordinals[quarter]} quarter of ${year}`,
  third: (third, year) => `${ordinals[third]} four months of ${year}`,
  half: (half, year) => `${ordinals[half]} half of ${year}`,
}
