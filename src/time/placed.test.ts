import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateText, zone } from './arbitrary.ts'
import { parseWritten } from './read-edtf.ts'
import { parseDate } from './parse.ts'
import { placed, unplacedIn } from './placed.ts'
import { isProblem } from './problem.ts'

const written = (text: string) => {
  const date = parseWritten(text)
  if (isProblem(date)) throw new Error(`${text} cannot be read: ${date.problem}`)
  return date
}

test('every date of a record is placed in the zone, however deep it stands, and nothing else is changed', () => {
  const record = { title: 'It rained', date: written('2020-10-05'), updates: [{ date: written('2020-11') }] }
  expect(placed(record, 'Asia/Kathmandu')).toEqual({
    title: 'It rained',
    date: parseDate('2020-10-05', 'Asia/Kathmandu'),
    updates: [{ date: parseDate('2020-11', 'Asia/Kathmandu') }],
  })
})

test('what is read and placed is what is read in the zone', () => {
  fc.assert(
    fc.property(dateText, zone, (text, zone) => {
      expect(placed({ date: written(text) }, zone)).toEqual({ date: parseDate(text, zone) })
    }),
  )
})

test('a written date is the same after it was kept as JSON', () => {
  fc.assert(
    fc.property(dateText, (text) => {
      const date = written(text)
      expect(JSON.parse(JSON.stringify(date))).toEqual(date)
    }),
  )
})

test('dates that the zone does not have are found, with their places', () => {
  const dates = ['2011-12-30', '2020-10-05', '2020-10-05T18:30', '2021/2020'].map(written)
  expect(unplacedIn({ date: dates[0], more: dates }, 'Pacific/Apia')).toMatchObject([
    { path: ['date'], edtf: '2011-12-30', flaw: { problem: 'skipped-day', part: '2011-12-30' } },
    { path: ['more', 0], flaw: { problem: 'skipped-day' } },
    { path: ['more', 2], flaw: { problem: 'missing-offset', part: '2020-10-05T18:30' } },
    { path: ['more', 3], flaw: { problem: 'reversed', part: '2021/2020' } },
  ])
})

test('a date that was not checked is a mistake of the caller', () => {
  expect(() => placed({ date: written('2011-12-30') }, 'Pacific/Apia')).toThrow('date: 2011-12-30')
})
