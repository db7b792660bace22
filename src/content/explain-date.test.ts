import { expect, test } from 'vitest'
import { mistakesOf, event, loadSample } from '../tests/sample.ts'

const told = async (date: string, story: Record<string, string> = {}) => {
  const { issues = [] } = await loadSample({ 'events/only.md': event({ date }), ...story })
  return issues.map(({ wrong, fix }) => `${wrong} ${fix}`)
}

test.each([
  ['5 October 2020', '“5 October 2020” is not a date in EDTF. Write 2020-10-05.'],
  ['"October 5, 2020"', '“October 5, 2020” is not a date in EDTF. Write 2020-10-05.'],
  ['1990s', '“1990s” is not a date in EDTF. Write 199X.'],
  ['2020-1/..', '“2020-1” is not a date in EDTF. Write 2020-01/..'],
  [
    '../2020-10-08',
    '“../2020-10-08” is an interval in EDTF whose beginning is open, and not “by”. Write [..2020-10-08] or /2020-10-08.',
  ],
  ['../..', 'Neither end of the interval is known. Give at least one of its dates.'],
  [
    '2020-10-05T18:30+05:45~',
    '“2020-10-05T18:30+05:45~” has a time of day with ~, ? or %, which EDTF has for days, months and years only. Write 2020-10-05, and “about” with the time as its label; or the two times between which it was.',
  ],
  [
    '2004-~23',
    '“2004-~23” is a date of which a part is qualified (EDTF’s level 2), which is not read. Write 2004-23~.',
  ],
  [
    '156X-12-25',
    '“156X-12-25” is a date with digits left open before others (EDTF’s level 2), which is not read. Write 156X.',
  ],
  [
    '"[1667,1668]"',
    '“[1667,1668]” is one of several dates (EDTF’s level 2), which is not read. Write 1667/1668.',
  ],
  ['Y170000002', '“Y170000002” is further away than dates reach here. Years go from Y-99999 to Y99999.'],
  [
    '2020-10-05T18:30',
    '“2020-10-05T18:30” does not say how far its clock is from UTC. For clocks in Asia/Kathmandu, write 2020-10-05T18:30+05:45.',
  ],
])('what is wrong with %s is told, and what to write', async (date, message) => {
  expect(await told(date)).toEqual([message])
})

test('a one-sided set is a date with quotation marks and without, although it is a list to YAML', async () => {
  for (const date of ['[..2001-05-01]', '"[..2001-05-01]"', '[2001-05-01..]', "'[2001-05-01..]'"])
    expect(await mistakesOf({ 'events/only.md': event({ date }) })).toEqual([])
  expect(await mistakesOf({ 'events/only.md': event({ date: '[2001-05-01]' }) })).toHaveLength(1)
})

test.each([
  '199X',
  '19XX',
  '2004-XX',
  '1985-04-XX',
  '1985-XX-XX',
  '2020-23',
  '2020-33',
  '/2020',
  '2020/',
  '2020/..',
  'Y12345',
  '2001-05-01T18:30:15+05:45',
  '1984?/2004-06~',
])('%s can be the date of an event', async (date) => {
  expect(await mistakesOf({ 'events/only.md': event({ date }) })).toEqual([])
})
