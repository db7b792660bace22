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
  after: '{date} or later',
  from: 'from {date}',
  until: 'until {date}',
  unknownStart: '{date}, beginning unknown',
  unknownEnd: '{date}, end unknown',
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  inPart: '{date} ({what})',
  approximatePart: { year: 'about the year', month: 'about the month', day: 'about the day' },
  uncertainPart: { year: 'unsure of the year', month: 'unsure of the month', day: 'unsure of the day' },
  unspecified: { month: '{date}, some month', day: '{date}, some day', 'month-and-day': '{date}, some day' },
  span: '{start} – {end}',
  dayAndTime: '{day}, {time}',
  decade: (_, year) => `the ${year}s`,
  century: (century) => `century ${century}`,
  season: (season, years) => `season ${season + 1} of ${years}`,
  northern: '{date} (north)',
  southern: '{date} (south)',
  quarter: (quarter, year) => `quarter ${quarter + 1} of ${year}`,
  third: (third, year) => `third ${third + 1} of ${year}`,
  half: (half, year) => `half ${half + 1} of ${year}`,
  parts: {
    night: 'overnight',
    morning: 'in the morning',
    afternoon: 'after noon',
    evening: 'in the evening',
  },
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
  ['1991-~04', 'April 1991 (about the month)', 'Apr 1991 (about the month)'],
  [
    '2004?-06-%11',
    '11 June 2004 (unsure of the year, about the day, and unsure of the day)',
    '11 Jun 2004 (unsure of the year, about the day, and unsure of the day)',
  ],
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
  ['2005~/2010~', 'about 2005 – about 2010', 'about 2005 – about 2010'],
  ['2005~/2010', 'about 2005 – 2010', 'about 2005 – 2010'],
  ['2005/2010~', '2005 – about 2010', '2005 – about 2010'],
  ['2010-04/2020-10-05', 'April 2010 – 5 October 2020', 'Apr 2010 – 5 Oct 2020'],
  ['2020-10-05/2020-10-05', '5 October 2020', '5 Oct 2020'],
  ['[..2020-10-08]', 'by 8 October 2020', 'by 8 Oct 2020'],
  ['2020-10-08/..', 'from 8 October 2020', 'from 8 Oct 2020'],
  ['[..2020-10~]', 'by about October 2020', 'by about Oct 2020'],
  ['[2020-10-08..]', '8 October 2020 or later', '8 Oct 2020 or later'],
  ['../2020-10-08', 'until 8 October 2020', 'until 8 Oct 2020'],
  ['/2020-10-08', 'until 8 October 2020, beginning unknown', 'until 8 Oct 2020, beginning unknown'],
  ['2020-10-08/', 'from 8 October 2020, end unknown', 'from 8 Oct 2020, end unknown'],
  ['2004-XX', '2004, some month', '2004, some month'],
  ['1985-04-XX', 'April 1985, some day', 'Apr 1985, some day'],
  ['1985-XX-XX~', 'about 1985, some day', 'about 1985, some day'],
  ['2004-06-XX/2004-07-03', 'June 2004, some day – 3 July 2004', 'Jun 2004, some day – 3 Jul 2004'],
  ['199X', 'the 1990s', 'the 1990s'],
  ['198X~/199X', 'about the 1980s – the 1990s', 'about the 1980s – the 1990s'],
  ['19XX', 'century 20', 'century 20'],
  ['-01XX', '200–101 BC', '200–101 BC'],
  ['000X', '1 BC – 9 AD', '1 BC – 9 AD'],
  ['2020-21', 'season 1 of 2020', 'season 1 of 2020'],
  ['2020-24', 'season 4 of 2020–2021', 'season 4 of 2020–2021'],
  ['2020-28', 'season 4 of 2020–2021 (north)', 'season 4 of 2020–2021 (north)'],
  ['2020-32?', 'season 4 of 2020 (south) (uncertain)', 'season 4 of 2020 (south) (uncertain)'],
  ['2020-34', 'quarter 2 of 2020', 'quarter 2 of 2020'],
  ['2020-39', 'third 3 of 2020', 'third 3 of 2020'],
  ['-0043-41', 'half 2 of 44 BC', 'half 2 of 44 BC'],
  ['2020-22/2020-23', 'season 2 of 2020 – season 3 of 2020', 'season 2 of 2020 – season 3 of 2020'],
  ['Y12345', '12345', '12345'],
  ['2020-10-05T18:30:45+06:00', '5 October 2020, 18:30', '5 Oct 2020, 18:30'],
  ['2020-10-05T18:30:15+06/2020-10-05T18:30:45+06', '5 October 2020, 18:30', '5 Oct 2020, 18:30'],
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
  ['[..2020-10-08]', 'by 8 October 2020', null],
  ['[..2020-10-08T18:30+06:00]', 'by 8 October 2020', 'by 8 October 2020, 18:30'],
  ['2020-10-08/..', 'from 8 October 2020', null],
  ['2020-10-08/', 'from 8 October 2020', 'from 8 October 2020, end unknown'],
  ['../2020-10-08', 'until 8 October 2020', null],
  ['/2020-10-08', 'until 8 October 2020', 'until 8 October 2020, beginning unknown'],
  ['[2020-10-08..]', '8 October 2020 or later', null],
  ['199X', 'the 1990s', null],
  ['2020-23~', 'season 3 of 2020', 'about season 3 of 2020'],
  ['2020-10-XX', 'October 2020', 'October 2020, some day'],
])('%s stands under %j, and beside it stands %j', (text, heading, beside) => {
  const date = dateOf(text, BISHKEK)
  expect(english.heading(headingOf(date)).text).toBe(heading)
  expect(english.underHeading(date)?.text ?? null).toBe(beside)
})

test.each([
  ['2020-10-05', [{ text: '5 October 2020', datetime: '2020-10-05' }]],
  ['2020-10-05T12:30Z', [{ text: '5 October 2020, 18:30', datetime: '2020-10-05T18:30+06:00' }]],
  ['[..2010-04]', [{ text: 'by ' }, { text: 'April 2010', datetime: '2010-04' }]],
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
  expect(english.date(date).text).toBe('25 October 2020, 02:30 (UTC+02:00) – 02:15 (UTC+01:00)')
})

test('a time that clocks showed twice is told by its offset', () => {
  const both = dateOf('2020-10-25T02:30+02:00/2020-10-25T02:30+01:00', 'Europe/Berlin')
  expect(english.date(both).text).toBe('25 October 2020, 02:30 (UTC+02:00) – 02:30 (UTC+01:00)')
  const second = dateOf('2020-10-25T02:30+01:00', 'Europe/Berlin')
  expect(english.date(second).text).toBe('25 October 2020, 02:30 (UTC+01:00)')
  expect(english.underHeading(second)?.text).toBe('02:30 (UTC+01:00)')
})

test('months of one year have it once, as CLDR says, also where ICU writes it twice', () => {
  const months = dateOf('2020-10/2020-11', BISHKEK)
  const russian = createFormatter('ru', WORDS)
  expect(russian.date(months)).toEqual({
    text: 'октябрь – ноябрь 2020 г.',
    parts: [
      { text: 'октябрь', datetime: '2020-10' },
      { text: ' – ' },
      { text: 'ноябрь 2020 г.', datetime: '2020-11' },
    ],
  })
  expect(russian.short(months).text).toBe('окт. – нояб. 2020 г.')
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
  expect(russian.date(dateOf('[..2020-10-08]', BISHKEK)).text).toBe('к 8 октября 2020 г.')
  expect(russian.date(dateOf('[..2020-10]', BISHKEK)).text).toBe('не позднее: октябрь 2020 г.')
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
