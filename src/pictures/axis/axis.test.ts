import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dateText } from '../../time/arbitrary.ts'
import { inPart } from '../../time/day-part.ts'
import { createFormatter } from '../../time/format.ts'
import { knownOf } from '../../time/known.ts'
import type { TimelineEvent } from '../../timeline/types.ts'
import { en } from '../../words/en.ts'
import { axisOf } from './axis.ts'
import { labelsOf, ROOMS, WHOLE_ROOMS } from './labels.ts'
import { staircase } from './staircase.ts'
import { textWidth } from './text-width.ts'

const ZONE = 'Asia/Kathmandu'
const format = createFormatter(en.locale, en.time)
const eventOn = (text: string, more: Partial<TimelineEvent> = {}) =>
  ({
    id: text,
    title: text,
    date: dateOf(text, ZONE),
    kind: 'story',
    key: false,
    sources: [],
    ...more,
  }) as unknown as TimelineEvent
const drawn = (...dates: string[]) =>
  axisOf(
    dates.map((text) => eventOn(text)),
    format,
  )

test('there is no axis of one event, nor of one moment', () => {
  expect(drawn()).toBeUndefined()
  expect(drawn('2020-10-05')).toBeUndefined()
  expect(drawn('2020-10-05', '2020-10-05')).toBeUndefined()
  expect(
    axisOf(
      Array.from({ length: 60 }, () => eventOn('2020-10-05')),
      format,
    ),
  ).toBeUndefined()
})

test('what is known of a time decides how it is drawn', () => {
  const night = { date: inPart(dateOf('2020-10-05', ZONE), 'night', ZONE) }
  const statement = { html: '', text: '', notes: [] }
  expect(
    [
      eventOn('2020-10-05T10:00Z'),
      eventOn('2020-10-05', night),
      eventOn('2020-10-05'),
      eventOn('2020-10-05', { inferred: statement }),
      eventOn('2020-10-05/2020-10-06'),
      eventOn('2020-10-05/2020-10-06', { inferred: statement }),
      eventOn('2020-10'),
      eventOn('2020-10-05~'),
      eventOn('../2020-10-05'),
      eventOn('2020-10-05/..', { kind: 'to-come' }),
    ].map(knownOf),
  ).toEqual(['minute', 'hours', 'day', 'inferred', 'span', 'within', 'coarse', 'about', 'open', 'to-come'])
})

test('a night is a short bar over midnight', () => {
  const night = eventOn('2020-10-05', { date: inPart(dateOf('2020-10-05', ZONE), 'night', ZONE) })
  const [first, next] = [eventOn('2020-10-05'), eventOn('2020-10-06')]
  const { scale } = axisOf([first, night, next], format) ?? {}
  const [day, dark, other] = [first, night, next].map((event) => scale?.events.get(event))
  expect(dark?.start).toBeLessThan(day?.end ?? 0)
  expect(dark?.end).toBeGreaterThan(other?.start ?? 1)
  expect(((dark?.end ?? 0) - (dark?.start ?? 0)) / ((day?.end ?? 0) - (day?.start ?? 0))).toBeCloseTo(0.5)
})

test('days are as wide as each other where clocks change', () => {
  const days = ['2020-10-23', '2020-10-24', '2020-10-25', '2020-10-26'].map((text) =>
    eventOn(text, { date: dateOf(text, 'Europe/Berlin') }),
  )
  const { scale } = axisOf(days, format) ?? {}
  const lengths = [...(scale?.events.values() ?? [])].map(({ start, end }) => Math.round((end - start) * 1e6))
  expect(new Set(lengths).size).toBe(1)
})

test('background stands side by side before a break, on about a sixth of the line', () => {
  const { scale } =
    drawn('1991', '2005', '2010-04', '2020-10-04', '2020-10-05', '2020-10-06', '2020-10-07') ?? {}
  expect(scale?.stretches.map(({ isScaled }) => isScaled)).toEqual([false, true])
  expect(scale?.stretches[1]?.start).toBeCloseTo(0.17, 1)
})

test('of twenty events or fewer, each has a row in the order of time and stays on the line', () => {
  fc.assert(
    fc.property(fc.array(dateText, { minLength: 2, maxLength: 20 }), (dates) => {
      const events = dates.map((text) => eventOn(text))
      const { scale } = axisOf(events, format) ?? {}
      if (!scale) return
      const rows = staircase(events, scale, () => 'added')
      expect(rows.map(({ event }) => event)).toEqual(events)
      for (const { start, end } of rows) {
        expect(start).toBeGreaterThanOrEqual(-1e-9)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})

test('names of units do not run into each other, whatever the room', () => {
  fc.assert(
    fc.property(fc.array(dateText, { minLength: 2, maxLength: 20 }), (dates) => {
      const { scale } =
        axisOf(
          dates.map((text) => eventOn(text)),
          format,
        ) ?? {}
      for (const rooms of [ROOMS, WHOLE_ROOMS]) {
        const labels = labelsOf(scale?.stretches ?? [], format, rooms)
        for (const [room, width] of rooms.entries()) {
          const ends = labels
            .filter((label) => label.room <= room)
            .map(({ at, text, under = '', isCentred }) => {
              const length = Math.max(textWidth(text), textWidth(under))
              const from = at * width - (isCentred ? length / 2 : 0)
              return { from, to: from + length }
            })
          for (const [index, { from }] of ends.entries())
            expect(from).toBeGreaterThanOrEqual(ends[index - 1]?.to ?? -1)
        }
      }
    }),
  )
})

test('a picture as wide as a phone has the names of more than one day', () => {
  const dates = ['2020-10-04', '2020-10-05', '2020-10-06', '2020-10-07', '2020-10-08']
  const { scale } =
    axisOf(
      dates.map((text) => eventOn(text)),
      format,
    ) ?? {}
  const labels = labelsOf(scale?.stretches ?? [], format, WHOLE_ROOMS)
  expect(labels.filter(({ room }) => room <= 1).length).toBeGreaterThan(2)
})

test('of more than twenty, every event is counted in one bar, and has a dot as long as there are a hundred or fewer', () => {
  fc.assert(
    fc.property(fc.array(dateText, { minLength: 21, maxLength: 150 }), (dates) => {
      const events = dates.map((text, index) => eventOn(text, { key: index % 7 === 0 }))
      const { crowd } = axisOf(events, format) ?? {}
      if (!crowd) return
      const counted = crowd.cells.flatMap((cell) => cell.events)
      expect(counted).toHaveLength(events.length)
      expect(new Set(counted).size).toBe(events.length)
      expect(crowd.cells.length).toBeLessThanOrEqual(11)
      expect(crowd.dots).toHaveLength(events.length > 100 ? 0 : events.length)
      const places = crowd.dots.map(({ at, level }) => `${at} ${level}`)
      expect(new Set(places).size).toBe(places.length)
      for (const { at } of crowd.dots) expect(at >= 0 && at <= 1).toBe(true)
    }),
    { numRuns: 20 },
  )
})
