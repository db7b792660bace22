import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText } from '../../time/arbitrary.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { type Axis, axisOf, WIDTHS } from './axis.ts'

const ZONE = 'Asia/Kathmandu'
const eventOn = (text: string, id = text) =>
  ({ id, date: dateOf(text, ZONE), kind: 'story' }) as TimelineEvent
const drawn = (...dates: string[]) => axisOf(dates.map((text) => eventOn(text)))
const marksOf = (axis: Axis | undefined) => axis?.stretches.flatMap(({ marks }) => marks) ?? []
const markFor = (axis: Axis | undefined, id: string) =>
  marksOf(axis).find(({ events }) => events.some((event) => event.id === id))

test('there is no axis of one mark, nor of one moment', () => {
  expect(drawn()).toBeUndefined()
  expect(drawn('2020-10-05')).toBeUndefined()
  expect(axisOf([eventOn('2020-10-05', 'a'), eventOn('2020-10-05', 'b')])).toBeUndefined()
})

test('a day of many events, hardly one of which says its hour, has no picture of one column', () => {
  const all = Array.from({ length: 60 }, (_, index) => eventOn('2020-10-05', `day-${index}`))
  expect(axisOf([...all, eventOn('2020-10-05T10:30Z', 'minute')])).toBeUndefined()
})

test('a mark is as long as the time it names', () => {
  const axis = drawn('2020-10-04', '2020-10-05', '2020-10-05/2020-10-06', '2020-10-07', '2020-10-08')
  const length = (id: string) => {
    const { start = 0, end = 0 } = markFor(axis, id) ?? {}
    return Math.round((end - start) * 100)
  }
  expect([length('2020-10-04'), length('2020-10-05/2020-10-06')]).toEqual([20, 40])
})

test('days are as wide as each other where clocks change', () => {
  const days = ['2020-10-23', '2020-10-24', '2020-10-25', '2020-10-26'].map(
    (text) => ({ id: text, date: dateOf(text, 'Europe/Berlin') }) as TimelineEvent,
  )
  const lengths = marksOf(axisOf(days)).map(({ start, end }) => Math.round((end - start) * 1e6))
  expect(new Set(lengths).size).toBe(1)
})

test('the gap between stretches is said in years that are known', () => {
  const { stretches = [] } = drawn('1991', '2005', '2020-10-04', '2020-10-05', '2020-10-06') ?? {}
  expect(stretches.map(({ gap }) => gap)).toEqual([{ value: 15, unit: 'year' }, undefined])
})

test('too many to be told apart are counted together, in columns in proportion', () => {
  const dates = ['2020-10-04', ...Array(10).fill('2020-10-05'), ...Array(40).fill('2020-10-06')]
  const axis = axisOf(dates.map((text, index) => eventOn(text, `${index}`)))
  expect(marksOf(axis).map(({ events, height }) => [events.length, height])).toEqual([
    [1, 0.1],
    [10, 1],
    [40, 4],
  ])
})

test('what is known to the year only is in no column of a month', () => {
  const days = Array.from({ length: 60 }, (_, index) => `2020-0${1 + (index % 9)}-15`)
  const axis = axisOf([...days, '2020', '2020'].map((text, index) => eventOn(text, `${index}`)))
  const year = markFor(axis, '60')
  expect(year?.events).toHaveLength(2)
  expect(year?.lane).toBeGreaterThanOrEqual(4)
})

test('every event is on the axis once, marks never collide, and their number is bounded', () => {
  const texts = fc.array(dateText, { minLength: 2, maxLength: 150 })
  fc.assert(
    fc.property(texts, (dates) => {
      const events = dates.map((text, index) => ({ ...eventOn(text), id: `${index}` }))
      const axis = axisOf(events)
      if (!axis) return
      expect(
        marksOf(axis)
          .flatMap((mark) => mark.events.map(({ id }) => id))
          .toSorted(),
      ).toEqual(events.map(({ id }) => id).toSorted())
      for (const { marks, lanes, size, ticks } of axis.stretches) {
        expect(lanes).toBeLessThanOrEqual(8)
        expect(marks.length).toBeLessThanOrEqual(60)
        for (const { at } of ticks) expect(at).toBeGreaterThanOrEqual(0)
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(-1e-9)
          expect(mark.end).toBeLessThanOrEqual(1 + 1e-9)
        }
        const single = marks.filter(({ events: some }) => some.length === 1)
        if (single.length < marks.length) continue
        for (const [index, a] of single.entries())
          for (const b of single.slice(index + 1))
            if (a.lane === b.lane && a.height === 1)
              expect(distance(a, b) * WIDTHS[size]).toBeGreaterThanOrEqual(23.9)
      }
    }),
  )
})

const distance = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.abs((a.start + a.end) / 2 - (b.start + b.end) / 2)
