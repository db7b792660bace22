import Papa from 'papaparse'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { address, readStories } from '../tests/stories.ts'
import { timelineJs, timelineJsCsv } from './timelinejs.ts'

const { hostile, all } = await readStories()

test('a date has the fields that are known, and no others', () => {
  const dates = timelineJs(hostile, address).events.map(({ start_date, end_date }) => [start_date, end_date])
  expect(Object.fromEntries(hostile.events.map(({ date }, index) => [date.edtf, dates[index]]))).toEqual({
    '-0043': [{ year: -44 }, undefined],
    '1991~': [{ year: 1991 }, undefined],
    '2010-04': [{ year: 2010, month: 4 }, undefined],
    '[..2020-10-08]': [{ year: 2020, month: 10, day: 8 }, undefined],
    '2020-10-05T18:30+06:00': [{ year: 2020, month: 10, day: 5, hour: 18, minute: 30 }, undefined],
    '2020-10-04/2020-10-05': [
      { year: 2020, month: 10, day: 4 },
      { year: 2020, month: 10, day: 5 },
    ],
    '2020-10/2020-10-06': [
      { year: 2020, month: 10 },
      { year: 2020, month: 10, day: 6 },
    ],
    '2021?/..': [{ year: 2021 }, undefined],
  })
})

test('the date that is shown is the one of the site', () => {
  const shown = timelineJs(hostile, address).events.map(({ display_date }) => display_date)
  expect(shown).toContain('by 8 October 2020, at “night” & &lt;day>')
  expect(shown).toContain('about 1991, at “night” & &lt;day>')
})

test.for(all)('the sheet has a row for the title and one for each event of %s', ([, story]) => {
  const { data, errors } = Papa.parse<Record<string, string>>(timelineJsCsv(story, address), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  const [title, ...rows] = data
  expect(title).toMatchObject({ Type: 'title', Year: '' })
  const { events } = timelineJs(story, address)
  expect(
    rows.map((row) => [
      number(row['Year']),
      number(row['Month']),
      number(row['Day']),
      row['Time'],
      number(row['End Year']),
      row['Display Date'],
      textOf(row['Headline']),
    ]),
  ).toEqual(
    events.map(({ start_date: start, end_date: end, display_date, text }, index) => [
      start.year,
      start.month,
      start.day,
      start.hour === undefined ? '' : `${twoDigits(start.hour)}:${twoDigits(start.minute)}`,
      end?.year,
      display_date,
      expect.toSatisfy(
        (headline) => headline === textOf(text.headline) && headline === story.events[index]?.title,
      ),
    ]),
  )
  for (const row of rows)
    for (const cell of [row['Headline'], row['Text']]) expect(cell).not.toMatch(/^[=+\-@]/)
})

const twoDigits = (count = 0) => String(count).padStart(2, '0')

const number = (cell = '') => (cell === '' ? undefined : Number(cell))

function textOf(html = ''): string {
  return fromHtml(html, { fragment: true })
    .children.map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
}
