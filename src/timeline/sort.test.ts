import { expect, test } from 'vitest'
import { event, timelineOf } from '../tests/sample.ts'
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
    before: { date: '[..2001-05-02]' },
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

test('the page has background, days, and what is still to come', async () => {
  const timeline = await timelineOf({
    'events/only.md': event({ date: '2001-05-01' }),
    'events/same-day.md': event({ date: '2001-05-01T20:00+05:45' }),
    'events/next-day.md': event({ date: '2001-05-02/2001-05-03' }),
    'events/by-a-day.md': event({ date: '[..2001-05-04]' }),
    'events/long-ago.md': event({ date: '1950', kind: 'background' }),
    'events/one-day.md': event({ date: '2002', kind: 'to-come' }),
  })
  const sections = sectionsOf(timeline)
  expect(sections.map(({ id, name, events }) => [id, name, ...events.map((one) => one.id)])).toEqual([
    ['background', 'Background', 'long-ago'],
    ['d-2001-05-01', '1 May', 'only', 'same-day'],
    ['d-2001-05-02', '2 May', 'next-day'],
    ['by-2001-05-04', 'by 4 May', 'by-a-day'],
    ['to-come', 'Expected', 'one-day'],
  ])
})

test('a timeline without background or future has no part for them', async () => {
  expect(sectionsOf(await timelineOf())).toHaveLength(1)
})
