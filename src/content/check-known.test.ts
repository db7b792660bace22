import { expect, test } from 'vitest'
import { event, mistakesOf, source } from '../tests/sample.ts'

const issued = (written: string) => ({ 'sources/herald.yaml': source({ issued: written }) })
const by = 'people/ada.yaml'
const ada = { [by]: 'name: Ada\nkind: person\nrole: She spoke [@herald, ¶ 1].\n' }

test.for([
  [
    '{ unknown: lost, between: 2001-05-08/2001-05-06 }',
    'date: “2001-05-08/2001-05-06” ends before it begins.',
  ],
  ['{ unknown: lost, between: 2001-05-08 }', 'wrong-value: “issued.between” does not hold what it should.'],
  [
    '{ unknown: lost, between: 2001-05/2001-06 }',
    'wrong-value: “issued.between” does not hold what it should.',
  ],
  ['{ unknown: lost, betwen: 2001-05-01/2001-05-02 }', 'unknown-key: There is no key “betwen” here.'],
  ['{ between: 2001-05-01/2001-05-02 }', 'missing-key: The key “unknown” is missing.'],
])('a source that is issued %s is a mistake at its line', async ([written = '', wrong = '']) => {
  const mistakes = await mistakesOf(issued(written))
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toMatch(/^sources\/herald\.yaml 4:\d+ /)
  expect(mistakes[0]).toContain(wrong)
})

test('bounds of a day that is not known are right where they are in order', async () => {
  expect(await mistakesOf(issued('{ unknown: lost, between: 2001-05-01/2001-05-01 }'))).toEqual([])
})

test('an event that is later than all its sources is a mistake, and with a later one it is none', async () => {
  const late = { 'events/only.md': event({ date: '2001-05-09' }) }
  expect(await mistakesOf(late)).toEqual([
    'events/only.md 3:7 source-early: “herald” came out by 2001-05-02 and cannot tell of an event of 2001-05-09.',
  ])
  const both = event({ date: '2001-05-09' }, 'It fell [@herald, ¶ 1; @courier, ¶ 1].')
  const courier = { 'sources/courier.yaml': source({ issued: '2001-05-10' }) }
  expect(await mistakesOf({ ...courier, 'events/only.md': both })).toEqual([])
})

test.for(['2001-05-03', '2001-05-09~', '2002', '2001-05-09/..', '2001-05-03T10:00+05:45'])(
  'an event of %s is no contradiction to a source of 2 May: clocks differ on earth, and nothing more is sure',
  async (date) => {
    expect(await mistakesOf({ 'events/only.md': event({ date }) })).toEqual([])
  },
)

test('what is to come, and what is a draft, may be later than its sources', async () => {
  const [date, draft] = ['2001-05-09', 'true']
  expect(await mistakesOf({ 'events/only.md': event({ date, kind: 'to-come' }) })).toEqual([])
  expect(await mistakesOf({ 'events/more.md': event({ date, draft }) })).toEqual([])
})

test('words that were spoken after their source came out are a mistake where they are cited', async () => {
  const said = event({}, '“We will” [@herald, ¶ 1, said by ada on 2001-05-07].')
  expect(await mistakesOf({ ...ada, 'events/only.md': said })).toEqual([
    'events/only.md 8:12 source-early: “herald” came out by 2001-05-02 and cannot tell of words of 2001-05-07.',
  ])
})

test('a correction that is older than every source of its event is a mistake', async () => {
  const update = (date: string) =>
    event({ published: '2001-04-20', updates: `[{ date: ${date}, kind: correction, now: A., why: B. }]` })
  expect(await mistakesOf({ 'events/only.md': update('2001-04-21') })).toEqual([
    'events/only.md 7:19 correction-early: The update of 2001-04-21 is older than every source of the event: the first of them, “herald”, is of 2001-05-02.',
  ])
  expect(await mistakesOf({ 'events/only.md': update('2001-05-02') })).toEqual([])
})

test('a text can link to the days that there are, and to no others', async () => {
  const linked = (path: string) => ({
    'sources/courier.yaml': source({ issued: '2001-05-04' }),
    'events/only.md': event({}, `It [fell](${path}) [@herald, ¶ 1; @courier, ¶ 1].`),
  })
  expect(await mistakesOf(linked('/known/'))).toEqual([])
  expect(await mistakesOf(linked('/known/2001-05-02/'))).toEqual([])
  expect(await mistakesOf(linked('/known/2001-05-03/'))).toHaveLength(1)
  expect(
    await mistakesOf({ 'events/only.md': event({}, 'It [fell](/known/) [@herald, ¶ 1].') }),
  ).toHaveLength(1)
})
