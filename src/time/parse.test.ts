import * as edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, momentText, zone } from './arbitrary.ts'
import { reading } from './calendar.ts'
import { anchorOf, boundsOf, type EventDate, type Moment, precisionOf } from './date.ts'
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
])('%s lies between %s and %s in Bishkek', (text, earliest, latest) => {
  expect(boundsOf(dateOf(text, BISHKEK))).toEqual({ earliest: utc(earliest), latest: utc(latest) })
})

test('an interval that is open at one end has one bound', () => {
  expect(boundsOf(dateOf('../2020-10-08', 'UTC'))).toEqual({
    earliest: null,
    latest: utc('2020-10-08T23:59:59.999Z'),
  })
  expect(boundsOf(dateOf('2020-10-08/..', 'UTC'))).toEqual({ earliest: utc('2020-10-08'), latest: null })
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
  ['2020-21', 'season', '2020-21', ['2020/2021']],
  ['2020-10-05T18:60+06:00', 'impossible-time', '2020-10-05T18:60+06:00', []],
  ['2020-12-31T24:00+06:00', 'impossible-time', '2020-12-31T24:00+06:00', ['2021-01-01T00:00+06:00']],
  ['2020-10-05T18:30+14:01', 'impossible-offset', '2020-10-05T18:30+14:01', []],
  ['2020-10-05T18:30-00:00', 'impossible-offset', '2020-10-05T18:30-00:00', []],
  ['2020-10-05T18:30', 'missing-offset', '2020-10-05T18:30', ['2020-10-05T18:30+06:00']],
  ['2020-10-05T18:30:00+06:00', 'seconds', '2020-10-05T18:30:00+06:00', ['2020-10-05T18:30+06:00']],
  ['2020-10-05T18:30+06:00~', 'qualified-time', '2020-10-05T18:30+06:00~', ['2020-10-05~']],
  ['/2020', 'empty-side', '/2020', ['../2020']],
  ['2020/', 'empty-side', '2020/', ['2020/..']],
  ['../..', 'open-sides', '../..', []],
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
  ['October 2020', 'syntax', 'October 2020', []],
  ['2020–2021', 'syntax', '2020–2021', ['2020/2021']],
  ['2020-10-04/08', 'syntax', '08', ['2020-10-04/2020-10-08']],
  ['1990s', 'syntax', '1990s', ['1990/1999']],
  ['~1991', 'syntax', '~1991', ['1991~']],
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

test('an impossible day says how many the month has', () => {
  expect(parseDate('2021-02-29', 'UTC')).toMatchObject({ daysInMonth: 28 })
})

test('a time without offset gets both where clocks showed it twice, and none where they skipped it', () => {
  const suggestions = ['2020-10-25T02:30+02:00', '2020-10-25T02:30+01:00']
  expect(parseDate('2020-10-25T02:30', 'Europe/Berlin')).toMatchObject({ suggestions })
  expect(parseDate('2020-03-29T02:30', 'Europe/Berlin')).toMatchObject({
    problem: 'missing-offset',
    suggestions: [],
  })
})

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
      expect(momentsOf(date).map(({ edtf }) => edtf)).toEqual(text.split('/').filter((side) => side !== '..'))
    }),
  )
})

test('a moment written out by its fields is read as the same moment', () => {
  fc.assert(
    fc.property(momentText, zone, (text, zone) => {
      const at = anchorOf(dateOf(text, zone))
      const edtf = at.precision === 'minute' ? isoOf(at) : isoOf(at) + text.slice(isoOf(at).length)
      expect(anchorOf(dateOf(edtf, zone))).toEqual({ ...at, edtf })
      if (at.precision !== 'minute') expect(edtf).toBe(text)
    }),
  )
})

test('coverage is the date without its qualifiers', () => {
  expect(coverageOf(dateOf('2020-10-04~/2020-10-08?', 'UTC'))).toBe('2020-10-04/2020-10-08')
  expect(coverageOf(dateOf('../2020-10-08', 'UTC'))).toBe('../2020-10-08')
})

test('edtf.js accepts every date and reads the same in it', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      const parsed = edtf.parse(text)
      const values =
        parsed.type === 'Interval' ? parsed.values.filter((value) => typeof value === 'object') : [parsed]
      expect(values.map((value) => fieldsOfOracle(value as edtf.Parsed))).toEqual(
        momentsOf(dateOf(text, 'UTC')).map(fieldsOf),
      )
    }),
    { numRuns: runs(500) },
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

/** As edtf.js counts: months from 0, times as written. */
function fieldsOf(moment: Moment) {
  const { approximate, uncertain } = moment
  if (moment.precision === 'minute') return { instant: moment.earliest, approximate, uncertain }
  const month = moment.precision === 'year' ? [] : [moment.month - 1]
  const day = moment.precision === 'day' ? [moment.day] : []
  return { values: [moment.year, ...month, ...day], approximate, uncertain }
}

function fieldsOfOracle({ values, offset = 0, approximate, uncertain }: edtf.Parsed) {
  const qualifiers = { approximate: Boolean(approximate), uncertain: Boolean(uncertain) }
  const [year = 0, month = 0, day, hour, minute] = values as number[]
  if (hour === undefined) return { values, ...qualifiers }
  return { instant: reading(year, month + 1, day, hour, minute) - offset * 60_000, ...qualifiers }
}
