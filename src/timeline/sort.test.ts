import { expect, test } from 'vitest'
import { event, timelineOf } from './sample.ts'
import { sectionsOf } from './sections.ts'

test('events go by time; of those that begin together by order, then the one that is over first, then by id', async () => {
  const dates: Record<string, Record<string, string>> = {
    'a-last': { date: '2001-05-02/2001-05-04' },
    'b-day': { date: '2001-05-02' },
    'a-day': { date: '2001-05-02' },
    first: { date: '2001-05-02', order: '-1' },
    later: { date: '2001-05-02', order: '2' },
    morning: { date: '2001-05-02T09:00+05:45' },
    year: { date: '2001' },
    before: { date: '../2001-05-02' },
    only: { date: '1999' },
  }
  const files = Object.entries(dates).map(([id, keys]) => [`events/${id}.md`, event(keys)])
  const { events } = await timelineOf(Object.fromEntries(files))
  expect(events.map(({ id }) => id)).toEqual([
    'only',
    'year',
    'before',
    'first',
    'a-day',
    'b-day',
    'a-last',
    'later',
    'morning',
  ])
})

test('the page has key moments, background, days, and what is still to come', async () => {
  const timeline = await timelineOf({
    'events/only.md': event({ date: '2001-05-01' }),
    'events/same-day.md': event({ date: '2001-05-01T20:00+05:45', key: 'true' }),
    'events/next-day.md': event({ date: '2001-05-02/2001-05-03' }),
    'events/long-ago.md': event({ date: '1950', kind: 'background', key: 'true' }),
    'events/one-day.md': event({ date: '2002', kind: 'to-come' }),
  })
  const { key, background, days, toCome } = sectionsOf(timeline)
  expect({
    key: key.map(({ id }) => id),
    background: background.map(({ id }) => id),
    days: days.map(({ events }) => events.map(({ id }) => id)),
    toCome: toCome.map(({ id }) => id),
  }).toEqual({
    key: ['long-ago', 'same-day'],
    background: ['long-ago'],
    days: [['only', 'same-day'], ['next-day']],
    toCome: ['one-day'],
  })
})

test('a timeline without background or future has empty parts', async () => {
  const { key, background, days, toCome } = sectionsOf(await timelineOf())
  expect([key, background, toCome]).toEqual([[], [], []])
  expect(days).toHaveLength(1)
})
