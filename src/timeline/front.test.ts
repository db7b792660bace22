import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText } from '../time/arbitrary.ts'
import { headingOf } from '../time/heading.ts'
import { frontEvents, frontSources, latestOf, LINES } from './front.ts'
import { MOST } from '../urls/periods.ts'
import { sortEvents } from './sort.ts'
import type { Source, TimelineEvent } from './types.ts'

const days = (day: string, count: number) => Array<string>(count).fill(day)

test.each([
  ['all of a day', [...days('2020-01-01', 30), ...days('2020-01-02', 3)], 3],
  [
    'as many days as fit',
    [...days('2020-01-01', 15), ...days('2020-01-02', 12), ...days('2020-01-03', 8)],
    20,
  ],
  ['no half day', [...days('2020-01-01', 15), ...days('2020-01-02', 13), ...days('2020-01-03', 8)], 8],
  ['of a day of too many the last', [...days('2020-01-01', 3), ...days('2020-01-02', 50)], 20],
  ['all of a story of a few', days('2020-01-01', 5), 5],
  ['nothing of nothing', [], 0],
])('the latest is %s', (_, dates, count) => {
  const { events } = timelineOf(dates)
  expect(latestOf({ events })).toEqual(events.slice(events.length - count))
})

test('background and what is to come are not the latest', () => {
  const events = [event('2020-01-01'), event('2020-01-02', 'background'), event('2021', 'to-come')]
  expect(latestOf({ events })).toEqual(events.slice(0, 1))
})

test(
  'the first page of a long timeline shows whole headings, and no more however long the story is',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(dateText, { minLength: MOST + 1, maxLength: 500 }), (dates) => {
        const timeline = timelineOf(dates)
        const latest = latestOf(timeline)
        expect(latest.length).toBeLessThanOrEqual(20)
        const key = (one: TimelineEvent | undefined) => one && headingOf(one.date).key
        const before = timeline.events.at(-latest.length - 1)
        if (latest.length < 20) expect(key(before)).not.toBe(key(latest[0]))
        expect(frontEvents(timeline)).toEqual(latest)
      }),
    )
  },
)

test('a short timeline names all of its sources, a long one those on which most rests', () => {
  const sources = Array.from({ length: 30 }, (_, index) => ({
    id: `s${index}`,
    uses: Array(index),
  })) as Source[]
  const named = (count: number) => frontSources({ ...timelineOf(days('2020', count)), sources })
  expect(named(MOST)).toBe(sources)
  expect(named(MOST + 1)).toEqual(sources.toReversed().slice(0, LINES))
})

function event(text: string, kind = 'story', index = 0) {
  return { id: `e${index}`, order: 0, key: false, kind, date: dateOf(text, 'UTC') } as TimelineEvent
}

function timelineOf(texts: string[]) {
  return { events: sortEvents(texts.map((text, index) => event(text, 'story', index))) }
}
