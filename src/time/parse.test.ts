import * as edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, momentText, zone } from './arbitrary.ts'
import { clockReading } from './calendar.ts'
import { anchorOf, boundsOf, type Doubt, type EventDate, type Moment, precisionOf } from './date.ts'
import { coverageOf, isoOf } from './iso.ts'
import { parseDate } from './parse.ts'
import { isProblem } from './problem.ts'
import { runs } from '../tests/random.ts'

const BISHKEK = 'Asia/Bishkek'
const utc = (text: string) => Date.parse(text)

test.each([
  ['1991', '1990-12-31T18:00Z', '1991-12-31T18:59:59.999Z'],
  ['2010-04', '2010-03-31T18:00Z', '2010-04-30T17:59:59.999Z'],
  ['2020-02-29', '2020-02-28T18:00Z', '2020-02-29T17:59:59.999Z'],
  ['2020-10-05T18:30+06:00', '2020-10-05T12:30Z', '2020-10-05T12:30:59.999Z'],
  ['2020-10-05T12:30Z', '2020-10-05T12:30Z', '2020-10-05T12:30:59.999Z'],
  ['2020-10-04/2020-10', '2020-10-03T18:00Z', '2020-10-31T17:59:59.999Z'],
  ['2020-10/2020-10-05', '2020-09-30T18:00Z', '2020-10-05T17:59:59.999Z'],
  ['2020-10-05T18:30:45+06', '2020-10-05T12:30:45Z', '2020-10-05T12:30:45.999Z'],
  ['2004-XX', '2003-12-31T19:00Z', '2004-12-31T18:59:59.999Z'],
  ['1999-XX-XX', '1998-12-31T19:00Z', '1999-12-31T18:59:59.999Z'],
  ['2020-10-XX', '2020-09-30T18:00Z', '2020-10-31T17:59:59.999Z'],
  ['201X', '2009-12-31T18:00Z', '2019-12-31T17:59:59.999Z'],
  ['20XX', '1999-12-31T19:00Z', '2099-12-31T17:59:59.999Z'],
  ['2020-21', '2020-02-29T18:00Z', '2020-05-31T17:59:59.999Z'],
  ['2020-24', '2020-11-30T18:00Z', '2021-02-28T17:59:59.999Z'],
  ['2020-29', '2020-08-31T18:00Z', '2020-11-30T17:59:59.999Z'],
  ['2020-36', '2020-09-30T18:00Z', '2020-12-31T17:59:59.999Z'],
  ['2020-38', '2020-04-30T18:00Z', '2020-08-31T17:59:59.999Z'],
  ['2020-41', '2020-06-30T18:00Z', '2020-12-31T17:59:59.999Z'],
])('%s lies between %s and %s in Bishkek', (text, earliest, latest) => {
  expect(boundsOf(dateOf(text, BISHKEK))).toEqual({ earliest: utc(earliest), latest: utc(latest) })
})

test('an interval that is open at one end has one bound', () => {
  expect(boundsOf(dateOf('[..2020-10-08]', 'UTC'))).toEqual({
    earliest: null,
    latest: utc('2020-10-08T23:59:59.999Z'),
  })
  for (const text of ['2020-10-08/..', '2020-10-08/', '[2020-10-08..]'])
    expect(boundsOf(dateOf(text, 'UTC'))).toEqual({ earliest: utc('2020-10-08'), latest: null })
})

test('a minute written with another offset is given as clocks in the zone show it', () => {
  expect(anchorOf(dateOf('2020-10-05T18:30Z', BISHKEK))).toMatchObject({
    precision: 'minute',
    year: 2020,
    month: 10,
    day: 6,
    hour: 0,
    minute: 30,
    offset: 6 * 3_600_000,
  })
})

test.each([
  ['1991', false, false],
  ['1991~', true, false],
  ['1991-04?', false, true],
  ['1991-04-30%', true, true],
])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
  expect(anchorOf(dateOf(text, 'UTC'))).toMatchObject({ approximate, uncertain, edtf: text })
})

test.each([
  ['2020', 'year'],
  ['../2020-10', 'month'],
  ['2020-10-05/2021', 'day'],
  ['2020-10-05T18:30Z/..', 'minute'],
])('the precision of %s is a %s', (text, precision) => {
  expect(precisionOf(dateOf(text, 'UTC'))).toBe(precision)
})

test.each([
  ['', 'empty', '', []],
  ['2020-04-31', 'impossible-day', '2020-04-31', []],
  ['2021-02-29', 'impossible-day', '2021-02-29', []],
  ['1900-02-29', 'impossible-day', '1900-02-29', []],
  ['2020-00', 'impossible-month', '2020-00', []],
  ['2020-13-01', 'impossible-month', '2020-13-01', []],
  ['1998-99', 'impossible-month', '1998-99', ['1998/1999']],
  ['2020-10-05T18:60+06:00', 'impossible-time', '2020-10-05T18:60+06:00', []],
  ['2020-12-31T24:00+06:00', 'impossible-time', '2020-12-31T24:00+06:00', ['2021-01-01T00:00+06:00']],
  ['2020-10-05T18:30+14:01', 'impossible-offset', '2020-10-05T18:30+14:01', []],
  ['2020-10-05T18:30-00:00', 'impossible-offset', '2020-10-05T18:30-00:00', []],
  ['2020-10-05T18:30', 'missing-offset', '2020-10-05T18:30', ['2020-10-05T18:30+06:00']],
  ['2020-10-05T18:30:60+06:00', 'impossible-time', '2020-10-05T18:30:60+06:00', []],
  ['2020-10-05T18:30:15.5+06:00', 'syntax', '2020-10-05T18:30:15.5+06:00', ['2020-10-05T18:30:15+06:00']],
  ['2020-10-05T18:30:15', 'missing-offset', '2020-10-05T18:30:15', ['2020-10-05T18:30:15+06:00']],
  ['2020-10-05T18:30+06:00~', 'qualified-time', '2020-10-05T18:30+06:00~', ['2020-10-05']],
  ['../..', 'open-sides', '../..', []],
  ['/', 'open-sides', '/', []],
  ['2020-22/2020-21', 'reversed', '2020-22/2020-21', []],
  ['Y1984', 'syntax', 'Y1984', ['1984']],
  ['12345', 'syntax', '12345', ['Y12345']],
  ['Y170000002', 'far-year', 'Y170000002', []],
  ['Y-17E7', 'level-2', 'Y-17E7', []],
  ['1950S2', 'level-2', '1950S2', ['19XX']],
  ['156X-12-25', 'level-2', '156X-12-25', ['156X']],
  ['1984-1X', 'level-2', '1984-1X', ['1984-XX']],
  ['2004-XX-05', 'level-2', '2004-XX-05', ['2004-XX-XX']],
  ['1XXX~', 'level-2', '1XXX~', ['1000/1999']],
  ['2004-%XX', 'level-2', '2004-%XX', ['2004-XX']],
  ['2004-~23', 'level-2', '2004-~23', ['2004-23~']],
  ['[1667,1668,1670..1672]', 'level-2', '[1667,1668,1670..1672]', ['1667/1672']],
  ['{1960,1961-12}', 'level-2', '{1960,1961-12}', ['1960/1961-12']],
  ['199x', 'syntax', '199x', ['199X']],
  ['199?', 'syntax', '199?', ['199X']],
  ['19??', 'syntax', '19??', ['19XX']],
  ['201-', 'syntax', '201-', ['201X']],
  ['2020-??-??', 'syntax', '2020-??-??', ['2020-XX-XX']],
  ['2020?~', 'syntax', '2020?~', ['2020%']],
  ['..2020', 'syntax', '..2020', ['[..2020]']],
  ['[..2020', 'syntax', '[..2020', ['[..2020]']],
  ['2020…', 'syntax', '2020…', ['2020/..']],
  ['2020-10-05..2020-10-08', 'syntax', '2020-10-05..2020-10-08', ['2020-10-05/2020-10-08']],
  ['+2020', 'syntax', '+2020', ['2020']],
  ['2020-10-05+06:00', 'syntax', '2020-10-05+06:00', ['2020-10-05']],
  ['2020-10-05T1830+0600', 'syntax', '2020-10-05T1830+0600', ['2020-10-05T18:30+06:00']],
  ['2020-10-05T18:30+06:00/19:30', 'syntax', '19:30', ['2020-10-05T18:30+06:00/2020-10-05T19:30+06:00']],
  ['2020/2010-04', 'reversed', '2020/2010-04', []],
  ['2020-10-05/2020-10-04', 'reversed', '2020-10-05/2020-10-04', []],
  ['2020/2020-02-30', 'impossible-day', '2020-02-30', []],
  ['5.10.2020', 'syntax', '5.10.2020', ['2020-10-05']],
  ['5/10/2020', 'syntax', '5/10/2020', ['2020-10-05', '2020-05-10']],
  ['13/10/2020', 'syntax', '13/10/2020', ['2020-10-13']],
  ['2020/10/5', 'syntax', '2020/10/5', ['2020-10-05']],
  ['10/2020', 'syntax', '10', ['2020-10']],
  ['2020-10-5', 'syntax', '2020-10-5', ['2020-10-05']],
  ['20201005', 'syntax', '20201005', ['2020-10-05']],
  [' 2020 ', 'syntax', ' 2020 ', ['2020']],
  ['October 2020', 'syntax', 'October 2020', ['2020-10']],
  ['2020–2021', 'syntax', '2020–2021', ['2020/2021']],
  ['2020-10-04/08', 'syntax', '08', ['2020-10-04/2020-10-08']],
  ['1990s', 'syntax', '1990s', ['199X']],
  ['~~1991', 'syntax', '~~1991', ['1991~']],
  ['-0000', 'syntax', '-0000', ['0000']],
  ['2020-10-05 9:30', 'syntax', '2020-10-05 9:30', ['2020-10-05T09:30+06:00']],
  ['2020-10-05t18:30z', 'syntax', '2020-10-05t18:30z', ['2020-10-05T18:30Z']],
  ['2020-10-05T18:30+0600', 'syntax', '2020-10-05T18:30+0600', ['2020-10-05T18:30+06:00']],
  [
    '2020-10-05T18:30/2020-10-05T19:30',
    'missing-offset',
    '2020-10-05T18:30',
    ['2020-10-05T18:30+06:00/2020-10-05T19:30+06:00'],
  ],
])('%j is refused: %s in %j, suggesting %j', (text, problem, part, suggestions) => {
  expect(parseDate(text, BISHKEK)).toMatchObject({ problem, part, suggestions })
})

test.each([
  ['?2004-06', { year: '?' }],
  ['2004?-06', { year: '?' }],
  ['2004?-06-11', { year: '?' }],
  ['2004-06~-11', { year: '~', month: '~' }],
  ['2004-06-~11', { day: '~' }],
  ['2004-%06', { month: '%' }],
  ['2004?-06-~11', { year: '?', day: '~' }],
  ['?2004-06-04~', { year: '%', month: '~', day: '~' }],
  ['-2004?-%06', { year: '?', month: '%' }],
])('in %s each part has its own doubt: %j', (text, doubted) => {
  const sign = (one: Doubt) => (one.approximate && one.uncertain ? '%' : one.approximate ? '~' : '?')
  const { inPart = [] } = anchorOf(dateOf(text, 'UTC'))
  expect(Object.fromEntries(inPart.map((one) => [one.name, sign(one)]))).toEqual(doubted)
})

test.each([
  ['~1991', '1991~'],
  ['%2004', '2004%'],
  ['~2004-~06', '2004-06~'],
  ['?2004-?06-?11', '2004-06-11?'],
])('a doubt about every part, %s, is one about the whole, %s', (text, whole) => {
  const [one, other] = [anchorOf(dateOf(text, 'UTC')), anchorOf(dateOf(whole, 'UTC'))]
  expect({ ...one, edtf: '' }).toEqual({ ...other, edtf: '' })
})

test('an impossible day says how many the month has', () => {
  expect(parseDate('2021-02-29', 'UTC')).toMatchObject({ daysInMonth: 28 })
})

test('a time without offset gets both where clocks showed it twice, and none where they skipped it', () => {
  const suggestions = ['2020-10-25T02:30+02:00', '2020-10-25T02:30+01:00']
  expect(parseDate('2020-10-25T02:30', 'Europe/Berlin')).toMatchObject({ suggestions })
  expect(parseDate('2020-03-29T02:30', 'Europe/Berlin')).toMatchObject({
    problem: 'missing-offset',
    suggestions: [],
    skipped: true,
  })
})

test('a time from when offsets had seconds gets the offset with which clocks show it', () => {
  for (const [text, zone, suggestion] of [
    ['1900-05-01T10:00', 'Europe/Paris', '1900-05-01T10:00+00:09'],
    ['1960-05-01T10:00', 'Africa/Monrovia', '1960-05-01T10:00-00:45'],
  ] as const) {
    expect(parseDate(text, zone)).toMatchObject({
      problem: 'missing-offset',
      skipped: false,
      suggestions: [suggestion],
    })
    expect(anchorOf(dateOf(suggestion, zone))).toMatchObject({ hour: 10, minute: 0 })
  }
})

test.each([
  ['5 October 2020', 'en', '2020-10-05'],
  ['October 5, 2020', 'en', '2020-10-05'],
  ['Oct. 5th, 2020', 'en', '2020-10-05'],
  ['Monday, 5 October 2020, 9:30', 'en', '2020-10-05T09:30+06:00'],
  ['5. Oktober 2020', 'de', '2020-10-05'],
  ['5 октября 2020 г.', 'ru', '2020-10-05'],
  ['октябрь 2020', 'ru', '2020-10'],
  ['2020-жылдын 5-октябры', 'ky', '2020-10-05'],
  ['2020-ж., 5-октябрь', 'ky', '2020-10-05'],
  ['٥ أكتوبر ٢٠٢٠', 'ar', '2020-10-05'],
  ['5 أكتوبر 2020', 'ar', '2020-10-05'],
  ['5 de octubre de 2020', 'es', '2020-10-05'],
  ['5 octobre 2020', 'fr', '2020-10-05'],
  ['5 Oktober 2020', 'en', '2020-10-05'],
  ['в октябре 2020 г.', 'ru', '2020-10'],
  ['с 5 по 6 октября 2020', 'ru', '2020-10-05/2020-10-06'],
  ['не позднее 8 октября 2020 г.', 'ru', '[..2020-10-08]'],
  ['осень 2020', 'ru', '2020-23'],
  ['2020-жылдын 5-октябрында', 'ky', '2020-10-05'],
  ['between 5 and 6 October 2020', 'en', '2020-10-05/2020-10-06'],
  ['5 October 2020 at 6:30 pm', 'en', '2020-10-05T18:30+06:00'],
  ['by 8 October 2020', 'en', '[..2020-10-08]'],
  ['since 1990', 'en', '1990/..'],
  ['circa 1850-1860', 'en', '1850~/1860~'],
  ['10,000 BC', 'en', '-9999'],
  ['AD 79', 'en', '0079'],
  ['Q3 2020', 'en', '2020-07/2020-09'],
  ['unknown', 'en', undefined],
  ['first half of 2020', 'en', '2020-40'],
  ['5 October 2020 (approx.)', 'en', '2020-10-05~'],
  ['1990-е годы', 'ru', '199X'],
  ['44 г. до н. э.', 'ru', '-0043'],
  ['حوالي 1850', 'ar', '1850~'],
  ['5–6 October 2020', 'en', '2020-10-05/2020-10-06'],
  ['5 October – 6 November 2020', 'en', '2020-10-05/2020-11-06'],
  ['April-May 1945', 'en', '1945-04/1945-05'],
  ['c. 1200', 'en', '1200~'],
  ['44 BC', 'en', '-0043'],
  ['Autumn 2020', 'en', '2020-23'],
  ['the 20th century', 'en', '19XX'],
  ['the 1990s', 'en', '199X'],
  ['before 5 October 2020', 'en', '[..2020-10-05]'],
  ['31 June 2020', 'en', undefined],
])('%j in a story in %s may mean %s', (text, language, meant) => {
  const suggestions = meant === undefined ? [] : [meant]
  expect(parseDate(text, BISHKEK, language)).toMatchObject({ suggestions })
})

test.for([',', ' ', '1', '-', '/', '5 October ', '..'])(
  'a text of 100,000 “%s” is refused at once',
  (part) => {
    const text = part.repeat(100_000 / part.length)
    expect(parseDate(`${text}x`, BISHKEK)).toMatchObject({ suggestions: [] })
  },
)

test('an unknown zone is a mistake of the caller', () => {
  expect(() => parseDate('2020', 'Asia/Frunse')).toThrow(RangeError)
})

test('any text is a date or a problem, and whatever a problem suggests is a date', () => {
  const alphabet = fc.constantFrom(...'0123456789-/.T:+Z~?% –Xs', '2020-10-05', '18:30', '../')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet }), dateText), zone, (text, zone) => {
      const date = parseDate(text, zone)
      if (!isProblem(date)) return
      for (const suggestion of date.suggestions) dateOf(suggestion, zone)
    }),
    { numRuns: runs(2000) },
  )
})

test('a date keeps the text it was written in', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      const date = dateOf(text, 'UTC')
      expect(date.edtf).toBe(text)
      expect(momentsOf(date).map(({ edtf }) => edtf)).toEqual(text.replaceAll('..', '').match(/[^[\]/]+/g))
    }),
  )
})

test('a moment written out by its fields is read as the same moment', () => {
  // Seconds and what is unspecified are no fields.
  const plain = momentText.filter((text) => !/:\d\d:\d\d[Z+-]|X/.test(text) && !text.startsWith('Y'))
  fc.assert(
    fc.property(plain, zone, (text, zone) => {
      const at = anchorOf(dateOf(text, zone))
      const edtf = at.precision === 'minute' ? isoOf(at) : isoOf(at) + text.slice(isoOf(at).length)
      expect(anchorOf(dateOf(edtf, zone))).toEqual({ ...at, edtf })
      if (at.precision !== 'minute') expect(edtf).toBe(text)
    }),
  )
})

test.each([
  ['2020-10-04~/2020-10-08?', '2020-10-04/2020-10-08'],
  ['[..2020-10-08]', '../2020-10-08'],
  ['/2020-10-08', '../2020-10-08'],
  ['[2020-10-08..]', '2020-10-08/..'],
  ['2020-10-08/', '2020-10-08/..'],
  ['2004-XX', '2004'],
  ['199X', '1990/1999'],
  ['198X/19XX~', '1980/1999'],
  ['2020-23', '2020-09/2020-11'],
  ['[2020-24..]', '2020-12/..'],
  ['/2020-24', '../2021-02'],
  ['2020-10-05T18:30+02:00/2020-10-05T19:30+02:00', '2020-10-05T18:30+02:00/2020-10-05T19:30+02:00'],
])('the coverage of %s in ISO 8601-1 is %s', (text, coverage) => {
  expect(coverageOf(dateOf(text, BISHKEK))).toBe(coverage)
})

test('whatever edtf.js reads, too, it reads the same', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      const parsed = oracle(text)
      // It does not combine seasons, long years, X, qualifiers and sets with each other.
      if (!parsed) {
        expect(text).toMatch(/[XY[~?%]|-(?:2[1-9]|3[0-9]|4[01])(?!\d)/)
        return
      }
      const values =
        parsed.type === 'Interval' || parsed.type === 'Set'
          ? parsed.values.filter((value) => typeof value === 'object' && value !== null)
          : [parsed]
      expect(values.map((value) => fieldsOfOracle(value as edtf.Parsed))).toEqual(
        momentsOf(dateOf(text, 'UTC')).map(fieldsOf),
      )
    }),
    { numRuns: runs(1000) },
  )
})

test('edtf.js refuses what is called impossible', () => {
  // A leap year, as edtf.js lets every February have 29 days.
  const digits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
  const nearlyDate = fc
    .tuple(digits, digits, digits, digits, digits, digits)
    .map(([month, day, hour, minute, h, m]) => [
      `2020-${month}-${day}`,
      `2020-02-${day}T${hour}:${minute}+${h}:${m}`,
    ])
  fc.assert(
    fc.property(nearlyDate, (texts) => {
      for (const text of texts) {
        const date = parseDate(text, 'UTC')
        if (isProblem(date) && !text.includes('T24:00')) expect(() => edtf.parse(text)).toThrow()
      }
    }),
  )
})

function momentsOf(date: EventDate): Moment[] {
  return date.kind === 'interval' ? [date.start, date.end] : [anchorOf(date)]
}

function oracle(text: string): edtf.Parsed | undefined {
  try {
    return edtf.parse(text)
  } catch {
    return undefined
  }
}

/** As edtf.js counts: months from 0, times as written, what is unspecified as the first there is and a mask. */
function fieldsOf(moment: Moment) {
  const { approximate, uncertain, unspecified } = moment
  const qualifiers = { approximate, uncertain, mask: 0 }
  switch (moment.precision) {
    case 'minute':
      return { ...qualifiers, instant: moment.earliest }
    case 'century':
      return { ...qualifiers, mask: 12, values: [moment.year + (moment.year < 0 ? 99 : 0)] }
    case 'decade':
      return { ...qualifiers, mask: 8, values: [moment.year + (moment.year < 0 ? 9 : 0)] }
    case 'season':
      return { ...qualifiers, values: [moment.year, moment.season] }
    case 'year':
      if (unspecified === 'month') return { ...qualifiers, mask: 48, values: [moment.year, 0] }
      if (unspecified) return { ...qualifiers, mask: 240, values: [moment.year, 0, 1] }
      return { ...qualifiers, values: [moment.year] }
    case 'month':
      if (unspecified) return { ...qualifiers, mask: 192, values: [moment.year, moment.month - 1, 1] }
      return { ...qualifiers, values: [moment.year, moment.month - 1] }
    case 'day':
      return { ...qualifiers, values: [moment.year, moment.month - 1, moment.day] }
  }
}

function fieldsOfOracle({ type, values, offset = 0, approximate, uncertain, unspecified = 0 }: edtf.Parsed) {
  const qualifiers = {
    approximate: Boolean(approximate),
    uncertain: Boolean(uncertain),
    mask: unspecified,
  }
  const [year = 0, month = 0, day, hour, minute, second = 0] = values as number[]
  // Of -0 and 0, the latter.
  if (hour === undefined || type === 'Season')
    return { ...qualifiers, values: (values as number[]).map((value) => value + 0) }
  return {
    ...qualifiers,
    instant: clockReading(year, month + 1, day, hour, minute) - offset * 60_000 + second * 1000,
  }
}
