import { expect, test } from 'vitest'
import { createFormatter } from '../../time/format.ts'
import { dateOf } from '../../time/arbitrary.ts'
import { en } from '../../words/en.ts'
import { parseTimeOfDay } from '../../time/written/clock.ts'
import { datedBy } from './display.ts'
import { dateOfFields } from './fields.ts'
import { losses } from './row.ts'
import { readDate } from '../../time/written/read.ts'

const written = { zone: 'America/Chicago', language: 'en-GB', chosen: {} }

test.for([
  ['18:30', 18, 30],
  ['6:30 PM', 18, 30],
  ['12:05 a.m.', 0, 5],
  ['12 PM', 12, undefined],
  ['1830', 18, 30],
  ['9.05', 9, 5],
  ['6:45:56.5', 6, 45],
  ['25:00', undefined],
  ['13:00 PM', undefined],
  ['18:60', undefined],
  ['soon', undefined],
] as const)('“%s” is a time of day as TimelineJS reads it', ([text, hour, minute]) => {
  const time = parseTimeOfDay(text)
  expect([time?.hour, time?.minute]).toEqual([hour, minute])
})

test.for([
  [['1963', '', '', ''], '1963', []],
  [['1963', '8', '', ''], '1963-08', []],
  [['1963', '8', '9', ''], '1963-08-09', []],
  [['1963', '8', '9', '18:30'], '1963-08-09T18:30-05:00', []],
  [['1963', '1', '9', '6:30 PM'], '1963-01-09T18:30-06:00', []],
  [['1963', '8', '9', '18:30:05'], '1963-08-09T18:30-05:00', ['time']],
  [['1963', '8', '9', 'dusk'], '1963-08-09', ['time']],
  [['1963', '13', '9', ''], '1963', ['month', 'day']],
  [['1963', '2', '30', '18:30'], '1963-02', ['day', 'time']],
  [['1963', '', '9', ''], '1963', ['day']],
  [['1,815', '', '', ''], '1815', []],
  [['43', '', '', ''], '0043', ['year']],
  [['2017.0', '9.0', '14.0', ''], '2017-09-14', []],
  [['2017', 'September', '14th', '15h30'], '2017-09-14T15:30-05:00', []],
  [['2017', '9', '14-15', ''], '2017-09-14/2017-09-15', []],
  [['c. 1200', '', '', ''], '1200~', []],
  [['500 BC', '', '', ''], '-0499', []],
  [['9/14/2017', '', '', ''], '2017-09-14', []],
  [['2017', '0', '0', ''], '2017', []],
  [['2017', '9', '14', '0:00:00'], '2017-09-14', ['time']],
  [['-44', '3', '15', ''], '-0043-03-15', []],
  [['-1', '', '', ''], '0000', []],
  [['0', '', '', ''], undefined, ['year']],
  [['-13800000000', '', '', ''], undefined, ['year']],
  [['MCMXCI', '5', '', ''], undefined, ['year', 'month']],
] as const)('the fields %j are %s in Chicago', ([[year, month, day, time], edtf, lost]) => {
  const { all, lose } = losses('row 2')
  const field = (column: string, text: string) => ({ column, text })
  const fields = {
    year: field('year', year),
    month: field('month', month),
    day: field('day', day),
    time: field('time', time),
  }
  expect(dateOfFields(fields, { ...written, zone: 'America/Chicago' }, lose)?.edtf).toBe(edtf)
  expect(all.map(({ column }) => column)).toEqual(lost)
})

test.for([
  ['2021-03-28T02:30', 'Europe/Berlin', 'skipped that time'],
  ['2021-10-31T02:30', 'Europe/Berlin', 'showed that time twice'],
  ['1850-01-01T12:00', 'Europe/Berlin', 'had an offset with seconds'],
])(
  'a time that clocks did not show once is told, and its day kept: %s',
  ([date = '', zone = '', why = '']) => {
    const [day = '', clock = ''] = date.split('T')
    const [year = '', month = '', dayOfMonth = ''] = day.split('-')
    const { all, lose } = losses('row 2')
    const field = (text: string) => ({ column: 'x', text })
    const fields = { year: field(year), month: field(month), day: field(dayOfMonth), time: field(clock) }
    expect(dateOfFields(fields, { ...written, zone }, lose)).toEqual({ edtf: day })
    expect(all[0]?.why).toContain(why)
  },
)

test('an hour without minutes is a label, so that no minute is invented', () => {
  const field = (text: string) => ({ column: 'x', text })
  const at = (time: string) =>
    dateOfFields(
      { year: field('1963'), month: field('8'), day: field('9'), time: field(time) },
      { ...written, zone: 'UTC' },
      () => undefined,
    )
  expect(at('6 PM')).toEqual({ edtf: '1963-08-09', label: '6 PM' })
  expect(at('18')).toEqual({ edtf: '1963-08-09', label: '18 h' })
})

test.for([
  ['2020-10-05', ['2020-10-05']],
  ['2020', ['2020']],
  ['2020-10-04/2020-10-06', ['2020-10-04/2020-10-06']],
  ['5 October 2020', ['2020-10-05']],
  ['October 5, 2020', ['2020-10-05']],
  ['Mon, 5 Oct 2020', ['2020-10-05']],
  ['Monday, October 5th, 2020', ['2020-10-05']],
  ['Sept. 2020', ['2020-09']],
  ['Oct. 2020', ['2020-10']],
  ['c. 1200', ['1200~']],
  ['about March 1991', ['1991-03~']],
  ['44 BC', ['-0043']],
  ['476 AD', ['0476']],
  ['1990-', ['1990/..']],
  ['5 October 2020 –', ['2020-10-05/..']],
  ['13/5/2020', ['2020-05-13']],
  ['5/10/2020', ['2020-10-05', '2020-05-10']],
  ['5-10-2020', ['2020-10-05', '2020-05-10']],
  ['5.10.2020', ['2020-10-05']],
  ['2020-10-05 18:30', ['2020-10-05T18:30-05:00']],
  ['2020-10-05T18:30:15Z', ['2020-10-05T18:30:15Z']],
  ['5 October 2020, 18:30', ['2020-10-05T18:30-05:00']],
  ['2020-11-01 01:30', ['2020-11-01T01:30-05:00', '2020-11-01T01:30-06:00']],
  ['31 February 2020', []],
  ['once upon a time', []],
  ['', []],
  ['9'.repeat(50_000), []],
] as const)('“%s” may mean %j', ([text, meanings]) => {
  expect(readDate(text, written).meanings).toEqual(meanings)
})

test('months are understood in the story’s language as well', () => {
  expect(readDate('5 октября 2020', { ...written, language: 'ru' }).meanings).toEqual(['2020-10-05'])
})

test('the order of day and month can be told', () => {
  expect(readDate('5/10/2020', { ...written, chosen: { dates: 'day-first' } }).meanings).toEqual([
    '2020-10-05',
  ])
  expect(readDate('5/10/2020', { ...written, chosen: { dates: 'month-first' } }).meanings).toEqual([
    '2020-05-10',
  ])
  expect(readDate('13/5/2020', { ...written, chosen: { dates: 'month-first' } }).meanings).toEqual([])
})

test.for([
  ['2020-10-08', '[..2020-10-08]'],
  ['2020-10-08', '2020-10-08/..'],
  ['1991', '1991~'],
  ['2010-04', '2010-04?'],
  ['1991/1993', '1991~/1993?'],
])('%s with the words for %s is that date again, and so with a label', ([edtf = '', date = '']) => {
  const options = { ...written, zone: 'UTC', words: en }
  const shown = createFormatter(en.locale, en.time).date(dateOf(date, 'UTC')).text
  const of = (text: string) => datedBy(edtf, { column: 'Display Date', text }, options, () => undefined)
  expect(of(shown)).toEqual({ date })
  expect(of(`${shown}, at night`)).toEqual({ date, label: 'at night' })
})

test.for([
  ['Oct 8, 2020', { date: '2020-10-08' }],
  ['Thursday night', { date: '2020-10-08', label: 'Thursday night' }],
  ['x'.repeat(41), { date: '2020-10-08' }],
] as const)('“%s” says of 2020-10-08 what a label can', ([text, expected]) => {
  const { all, lose } = losses('row 2')
  const dated = datedBy(
    '2020-10-08',
    { column: 'Display Date', text },
    { ...written, zone: 'UTC', words: en },
    lose,
  )
  expect(dated).toEqual(expected)
  expect(all).toHaveLength(text.length > 40 ? 1 : 0)
})
