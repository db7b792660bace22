import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, zone } from './arbitrary.ts'
import { anchorOf } from './date.ts'
import { isoOf } from './iso.ts'
import { parseDate } from './parse.ts'
import { isProblem } from './problem.ts'
import { isZone, offsetAt } from './zone.ts'
import { runs } from '../tests/random.ts'

const HOUR = 3_600_000
const FIRST = Date.UTC(1973, 0)
const LAST = Date.UTC(2035, 0)

test.each([
  ['Asia/Bishkek', true],
  ['UTC', true],
  ['Asia/Frunse', false],
  ['+06:00', false],
  ['', false],
])('%j is a zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected)
})

test.each([
  ['Asia/Kathmandu', '2020-01-01T00:00Z', 5.75],
  ['America/New_York', '2020-07-01T00:00Z', -4],
  ['America/New_York', '2020-12-01T00:00Z', -5],
  ['UTC', '2020-01-01T00:00Z', 0],
  ['Africa/Monrovia', '1960-01-01T00:00Z', -(44 * 60 + 30) / 3600],
])('clocks in %s at %s are %d hours ahead of UTC', (zone, instant, hours) => {
  expect(offsetAt(Date.parse(instant), zone)).toBe(hours * HOUR)
})

test.each([
  ['2020-03-29', 'Europe/Berlin', '2020-03-28T23:00Z', 23],
  ['2020-10-25', 'Europe/Berlin', '2020-10-24T22:00Z', 25],
  ['2020-03-08', 'America/New_York', '2020-03-08T05:00Z', 23],
  ['2020-11-01', 'America/New_York', '2020-11-01T04:00Z', 25],
  ['2020-10-05', 'Asia/Kathmandu', '2020-10-04T18:15Z', 24],
  ['2020-10-05', 'Asia/Bishkek', '2020-10-04T18:00Z', 24],
  // Clocks go from midnight to 1:00, from 23:30 to 0:30, from 1:00 to midnight, from 0:01 to 23:01.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', 23],
  ['1919-03-31', 'America/Toronto', '1919-03-31T04:30Z', 23.5],
  ['2019-11-03', 'America/Havana', '2019-11-03T04:00Z', 25],
  ['2019-11-02', 'America/Havana', '2019-11-02T04:00Z', 24],
  ['2010-11-06', 'America/St_Johns', '2010-11-06T02:30Z', 25],
  ['2010-11-07', 'America/St_Johns', '2010-11-07T02:30Z', 25],
  ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00Z', 24],
  ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z', 24],
  ['0079-10-24', 'UTC', '0079-10-24T00:00Z', 24],
])('%s in %s begins at %s and lasts %d hours', (day, zone, start, hours) => {
  const { earliest, latest } = anchorOf(dateOf(day, zone))
  expect(new Date(earliest).toISOString()).toBe(new Date(start).toISOString())
  expect((latest + 1 - earliest) / HOUR).toBe(hours)
})

test('a day that the zone left out is no date there, and the month that lacks it is one', () => {
  expect(parseDate('2011-12-30', 'Pacific/Apia')).toMatchObject({
    problem: 'skipped-day',
    zone: 'Pacific/Apia',
  })
  expect(anchorOf(dateOf('2011-12', 'Pacific/Apia')).latest).toBe(Date.parse('2011-12-31T10:00Z') - 1)
})

test('a day begins when clocks in its zone first show its date, and ends when they last do', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(FIRST), max: new Date(LAST), noInvalidDate: true }),
      zone,
      (date, zone) => {
        const text = date.toISOString().slice(0, 10)
        const day = parseDate(text, zone)
        if (isProblem(day)) return
        const { earliest, latest } = anchorOf(day)
        const shown = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
        expect([earliest, latest].map((instant) => shown.format(instant))).toEqual([text, text])
        expect(shown.format(earliest - 1) < text).toBe(true)
        expect(shown.format(latest + 1) > text).toBe(true)
      },
    ),
    { numRuns: runs(2000) },
  )
})

test('a minute lies in its day, the day in its month, the month in its year', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(FIRST), max: new Date(LAST), noInvalidDate: true }),
      zone,
      (date, zone) => {
        const minute = anchorOf(dateOf(`${date.toISOString().slice(0, 16)}Z`, zone))
        const day = isoOf(minute).slice(0, 10)
        const units = [day, day.slice(0, 7), day.slice(0, 4)].map((text) => anchorOf(dateOf(text, zone)))
        let inner = minute
        for (const outer of units) {
          expect(outer.earliest).toBeLessThanOrEqual(inner.earliest)
          expect(outer.latest).toBeGreaterThanOrEqual(inner.latest)
          expect(inner.earliest).toBeLessThan(inner.latest)
          inner = outer
        }
      },
    ),
    { numRuns: runs(2000) },
  )
})

test('nothing depends on the zone of the machine', () => {
  const own = process.env['TZ']
  try {
    const results = ['Pacific/Kiritimati', 'America/Los_Angeles', 'America/St_Johns', 'UTC'].map(
      (machine) => {
        process.env['TZ'] = machine
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
        return ['2020-03-29', '2020-10', '0079', '2020-10-25T02:30+02:00'].map((text) =>
          dateOf(text, 'Europe/Berlin'),
        )
      },
    )
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  } finally {
    if (own === undefined) delete process.env['TZ']
    else process.env['TZ'] = own
  }
})
