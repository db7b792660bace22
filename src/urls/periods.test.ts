import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText } from '../time/arbitrary.ts'
import { anchorOf } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'
import { isLong, MOST, type Period, pageOf, periodPages, periodsAt, placeOf, yearsOf } from './periods.ts'
import { sortEvents } from '../timeline/sort.ts'
import type { TimelineEvent } from '../timeline/types.ts'

test('a timeline that fits on one page has no periods, and its events stand there', () => {
  const small = timelineOf(Array<string>(MOST).fill('2016'))
  expect(isLong(small)).toBe(false)
  expect(periodPages(small)).toEqual([])
  expect(small.events.map((event) => placeOf(event, small))).toEqual(small.events.map(({ id }) => `/#${id}`))
})

test.each([
  ['2016', '2016'],
  ['2016~', '2016'],
  ['2016-05', '2016'],
  ['2016-05-03', '2016'],
  ['[..2016-05-03]', '2016'],
  ['2016-05/..', '2016'],
  ['2015-12-31/2016-01-02', '2015'],
  ['2020', '2020'],
  ['2020-05', '2020-05'],
  ['2020-06-03', '2020-06'],
  ['2020-06-03T10:00Z', '2020-06'],
  ['2020-06-30/2020-07-01', '2020'],
  ['[..2020-06-03]', '2020-06'],
  ['2020-05-03', '2020-05-03'],
  ['2020-05-04?', '2020-05-04'],
  ['2020-05-03/..', '2020-05-03'],
  ['2020-05-03T10:00Z/2020-05-03T11:00Z', '2020-05-03'],
  ['2020-05-03/2020-05-04', '2020-05'],
  ['2020-05-03/2020-06', '2020'],
  ['-0499-05', '-0499'],
  ['0000', '0000'],
])('in a story that is dense in 2020 and in its May, %s stands on the page of %s', (date, period) => {
  const timeline = timelineOf([date, ...Array<string>(MOST + 1).fill('2020-05-01T00:00Z/2020-05-01')])
  const event = timeline.events.find(({ id }) => id === 'e0')
  expect(event && placeOf(event, timeline)).toBe(`/${period}/#e0`)
})

test('a day, and what is known only to a dense year, goes on on numbered pages', () => {
  for (const date of ['2020-05-03', '2020']) {
    const paths = periodPages(timelineOf(Array<string>(2 * MOST + 1).fill(date)))
      .filter(({ period }) => isoOf(period.unit) === date)
      .map(({ path, events }) => [path, events.length])
    expect(paths).toEqual([
      [`/${date}/`, MOST],
      [`/${date}/2/`, MOST],
      [`/${date}/3/`, 1],
    ])
  }
})

test('a calendar unit leads to the finest period around it', () => {
  const timeline = timelineOf([...Array<string>(MOST + 1).fill('2020-05-03'), '2019-01-01'])
  const at = (unit: string) => periodsAt(unit, timeline).map(({ path }) => path)
  expect(at('2020-05-03T10:00+06:00')).toEqual(['/2020/', '/2020-05/', '/2020-05-03/'])
  expect(at('2020-05-04')).toEqual(['/2020/', '/2020-05/'])
  expect(at('2020')).toEqual(['/2020/'])
  expect(at('2019-01-01')).toEqual(['/2019/'])
  expect(at('2018')).toEqual([])
})

const dates = fc.array(dateText, { minLength: MOST + 1, maxLength: 6 * MOST })
const stories = fc
  .tuple(dates, fc.constantFrom([], ['2020'], ['2020-05'], ['2020-05-03', '2020-05']), fc.nat(3 * MOST))
  .map(([texts, dense, count]) =>
    timelineOf([...texts, ...dense.flatMap((date) => Array<string>(count).fill(date))]),
  )

test('every event stands on exactly one page, of a period that is not finer than what is known', () => {
  fc.assert(
    fc.property(stories, (timeline) => {
      const pages = periodPages(timeline)
      const shown = pages.flatMap(({ events }) => events)
      expect(new Set(shown)).toEqual(new Set(timeline.events))
      expect(shown).toHaveLength(timeline.events.length)
      expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
      for (const { events, period } of pages) {
        expect(events.length).toBeLessThanOrEqual(MOST)
        const unit = isoOf(period.unit)
        for (const { date } of events) expect(isoOf(anchorOf(date)).startsWith(unit)).toBe(true)
      }
      for (const event of timeline.events) expect(pageOf(event, timeline)?.events).toContain(event)
    }),
    { numRuns: 30 },
  )
})

test('the pages are in the order of the timeline, but for what a divided period holds itself', () => {
  fc.assert(
    fc.property(stories, (timeline) => {
      const order = new Map(timeline.events.map((event, index) => [event, index]))
      const rising = (events: TimelineEvent[]) => {
        const places = events.map((event) => order.get(event) ?? -1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
      const own = ({ pages }: Period<TimelineEvent>) => pages.flatMap(({ events }) => events)
      const all = (period: Period<TimelineEvent>): Period<TimelineEvent>[] => [
        period,
        ...period.parts.flatMap(all),
      ]
      const periods = yearsOf(timeline).flatMap(all)
      for (const period of periods) {
        rising(own(period))
        rising(period.events)
        expect(period.events).toHaveLength(all(period).flatMap(own).length)
      }
      rising(periods.filter(({ parts }) => parts.length === 0).flatMap(own))
    }),
    { numRuns: 30 },
  )
})

test('a page that there was is still there when the story has grown', () => {
  fc.assert(
    fc.property(stories, dates, (before, more) => {
      const after = timelineOf([...before.events.map(({ date }) => date.edtf), ...more])
      const paths = new Set(periodPages(after).map(({ path }) => path))
      expect(periodPages(before).filter(({ path, number }) => number === 1 && !paths.has(path))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('ten times as many events take no more than their share of time to be placed', () => {
  const [some, many] = [5_000, 50_000].map((length) => {
    const days = Array.from(
      { length },
      (_, index) => `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 7}`,
    )
    const timeline = timelineOf(days)
    // The shortest of several: what else the machine does is not counted.
    const times = Array.from({ length: 5 }, () => {
      const events = [...timeline.events]
      const { user } = process.cpuUsage()
      for (const event of events) placeOf(event, { events })
      return process.cpuUsage().user - user
    })
    return Math.min(...times)
  })
  // If each looked at all others, it would be a hundred times.
  expect(many).toBeLessThan(40 * (some ?? 0))
})

function timelineOf(texts: string[]) {
  const events = texts.map((text, index) => ({ id: `e${index}`, order: 0, date: dateOf(text, 'UTC') }))
  return { events: sortEvents(events as TimelineEvent[]) }
}
