import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText, zone } from './arbitrary.ts'
import { createFormatter } from './format.ts'
import { headingOf } from './heading.ts'
import type { TimeWords } from './words.ts'
import { runs } from '../tests/random.ts'

const BISHKEK = 'Asia/Bishkek'
const WORDS: TimeWords = {
  by: 'by {date}',
  from: 'from {date}',
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  span: '{start} – {end}',
  dayAndTime: '{day}, {time}',
}
const english = createFormatter('en', WORDS)

test.each([
  ['1991', '1991', '1991'],
  ['2010-04', 'April 2010', 'Apr 2010'],
  ['2020-10-05', '5 October 2020', '5 Oct 2020'],
  ['2020-10-05T18:30+06:00', '5 October 2020, 18:30', '5 Oct 2020, 18:30'],
  ['2020-10-05T03:05Z', '5 October 2020, 09:05', '5 Oct 2020, 09:05'],
  ['1991~', 'about 1991', 'about 1991'],
  ['1991?', '1991 (uncertain)', '1991 (uncertain)'],
  ['1991-04%', 'about April 1991 (uncertain)', 'about Apr 1991 (uncertain)'],
  ['-0043', '44 BC', '44 BC'],
  ['0000', '1 BC', '1 BC'],
  ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
  ['0079-10-24', '24 October 79', '24 Oct 79'],
  ['1500-02-28', '28 February 1500', '28 Feb 1500'],
  ['2020-10-05/2020-10-06', '5–6 October 2020', '5–6 Oct 2020'],
  ['2020-10-05/2020-11-06', '5 October – 6 November 2020', '5 Oct – 6 Nov 2020'],
  ['2020-10-05/2021-01-06', '5 October 2020 – 6 January 2021', '5 Oct 2020 – 6 Jan 2021'],
  ['2020-10/2020-11', 'October–November 2020', 'Oct–Nov 2020'],
  ['2005/2010', '2005–2010', '2005–2010'],
  ['-0043/0014', '44 BC – 14 AD', '44 BC – 14 AD'],
  ['2005~/2010~', 'about 2005–2010', 'about 2005–2010'],
  ['2005/2010~', '2005 – about 2010', '2005 – about 2010'],
  ['2010-04/2020-10-05', 'April 2010 – 5 October 2020', 'Apr 2010 – 5 Oct 2020'],
  ['2020-10-05/2020-10-05', '5 October 2020', '5 Oct 2020'],
  ['../2020-10-08', 'by 8 October 2020', 'by 8 Oct 2020'],
  ['2020-10-08/..', 'from 8 October 2020', 'from 8 Oct 2020'],
  ['../2020-10~', 'by about October 2020', 'by about Oct 2020'],
  ['2020-10-05T18:30+06:00/2020-10-05T19:30+06:00', '5 October 2020, 18:30–19:30', '5 Oct 2020, 18:30–19:30'],
  [
    '2020-10-05T18:30+06:00/2020-10-06T02:00+06:00',
    '5 October 2020, 18:30 – 6 October 2020, 02:00',
    '5 Oct 2020, 18:30 – 6 Oct 2020, 02:00',
  ],
])('%s is shown as %j, in short %j', (text, long, short) => {
  const date = dateOf(text, BISHKEK)
  expect([english.date(date).text, english.short(date).text]).toEqual([long, short])
})

test.each([
  ['2020-10-05', 'Monday, 5 October 2020', null],
  ['2020-10-05~', 'Monday, 5 October 2020', 'about 5 October 2020'],
  ['2020-10-05T18:30+06:00', 'Monday, 5 October 2020', '18:30'],
  ['2020-10-05T18:30+06:00/2020-10-05T19:30+06:00', 'Monday, 5 October 2020', '18:30–19:30'],
  ['2020-10-05/2020-10-06', 'Monday, 5 October 2020', '5–6 October 2020'],
  ['2010-04', 'April 2010', null],
  ['1991/2005', '1991', '1991–2005'],
  ['../2020-10-08', 'by 8 October 2020', null],
  ['../2020-10-08T18:30+06:00', 'by 8 October 2020', 'by 8 October 2020, 18:30'],
  ['2020-10-08/..', 'from 8 October 2020', null],
])('%s stands under %j, and beside it stands %j', (text, heading, beside) => {
  const date = dateOf(text, BISHKEK)
  expect(english.heading(headingOf(date)).text).toBe(heading)
  expect(english.underHeading(date)?.text ?? null).toBe(beside)
})

test.each([
  ['2020-10-05', [{ text: '5 October 2020', datetime: '2020-10-05' }]],
  ['2020-10-05T12:30Z', [{ text: '5 October 2020, 18:30', datetime: '2020-10-05T18:30+06:00' }]],
  ['../2010-04', [{ text: 'by ' }, { text: 'April 2010', datetime: '2010-04' }]],
  [
    '2020-10-05/2020-10-06',
    [
      { text: '5', datetime: '2020-10-05' },
      { text: '–' },
      { text: '6', datetime: '2020-10-06' },
      { text: ' October 2020' },
    ],
  ],
  ['-0043/0014', [{ text: '44 BC' }, { text: ' – ' }, { text: '14 AD', datetime: '0014' }]],
  ['0000', [{ text: '1 BC' }]],
])('the parts of %s say what is a time', (text, parts) => {
  expect(english.date(dateOf(text, BISHKEK)).parts).toEqual(parts)
})

test('clocks that were put back do not turn an interval round', () => {
  const date = dateOf('2020-10-25T02:30+02:00/2020-10-25T02:15+01:00', 'Europe/Berlin')
  expect(english.date(date).text).toBe('25 October 2020, 02:30 – 25 October 2020, 02:15')
})

test.each([
  ['ru', '2020-10-05/2020-10-06', '5–6 октября 2020 г.'],
  ['ru', '2020-10', 'октябрь 2020 г.'],
  ['ky', '2020-10-05', '2020-ж., 5-октябрь'],
  ['ar', '2020-10-05/2020-10-06', '5–6 أكتوبر 2020'],
  ['fa', '2020-10-05/2020-10-06', '۵ تا ۶ اکتبر ۲۰۲۰'],
  ['de', '2020-10-05/2020-10-06', '5.–6. Oktober 2020'],
  ['en-US', '2020-10-05/2020-10-06', 'October 5–6, 2020'],
])('in %s, %s is %j', (locale, text, expected) => {
  expect(createFormatter(locale, WORDS).date(dateOf(text, BISHKEK)).text).toBe(expected)
})

test('a wording may differ by precision', () => {
  const by = { year: 'к {date}', month: 'не позднее: {date}', day: 'к {date}', minute: 'к {date}' } as const
  const russian = createFormatter('ru', { ...WORDS, by })
  expect(russian.date(dateOf('../2020-10-08', BISHKEK)).text).toBe('к 8 октября 2020 г.')
  expect(russian.date(dateOf('../2020-10', BISHKEK)).text).toBe('не позднее: октябрь 2020 г.')
})

test('what is no language tag is a mistake of the caller', () => {
  expect(() => createFormatter('not a tag', WORDS).date(dateOf('2020', 'UTC'))).toThrow(RangeError)
})

test('parts make up the text, and each datetime is one that HTML knows', () => {
  const year = '(?!0000)\\d{4,}'
  const valid = new RegExp(`^${year}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(?!-00:00)[+-]\\d\\d:\\d\\d)?)?)?$`)
  fc.assert(
    fc.property(dateText, zone, (text, zone) => {
      const date = dateOf(text, zone)
      const shown = [
        english.date(date),
        english.short(date),
        english.heading(headingOf(date)),
        english.underHeading(date),
      ]
      for (const formatted of shown) {
        if (!formatted) continue
        expect(formatted.parts.map((part) => part.text).join('')).toBe(formatted.text)
        for (const { datetime } of formatted.parts)
          if (datetime !== undefined) expect(datetime).toMatch(valid)
      }
    }),
    { numRuns: runs(500) },
  )
})

test('nothing is shown finer than it is known', () => {
  fc.assert(
    fc.property(
      dateText.filter((text) => !text.includes('T')),
      (text) => {
        expect(english.date(dateOf(text, 'UTC')).text).not.toMatch(/\d:\d/)
      },
    ),
  )
})
