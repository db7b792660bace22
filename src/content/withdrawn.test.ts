import { expect, test } from 'vitest'
import { event, loadSample, mistakesOf, timelineOf } from '../tests/sample.ts'

const withdrawn = 'on: 2001-05-12\nwhy: A court has ordered it.\naliases: [blaze]\n'
const difference = (events: string) => `
question: When did it begin?
kind: accounts
events: ${events}
accounts:
  - { account: 'On Monday [@herald, ¶ 1].', by: Ada, as-of: 2001-05-02 }
  - { account: 'On Tuesday [@herald, ¶ 2].', by: Bob, as-of: 2001-05-02 }
why: { text: One of them errs., editor: true }
`

test('what is withdrawn is no event, and what names it stays right', async () => {
  const files = {
    'withdrawn/fire.yaml': withdrawn,
    'published.txt': 'blaze\nfire\nonly\n',
    'events/only.md': event({}, 'It happened after [it](/events/fire/) [@herald, ¶ 1].'),
    'differences/both.yaml': difference('[fire, only]'),
    'differences/none.yaml': difference('[fire]'),
  }
  const { events, differences, withdrawals } = await timelineOf(files)
  expect(events.map(({ id }) => id)).toEqual(['only'])
  expect(differences.map(({ id, events }) => [id, events.map((one) => one.id)])).toEqual([['both', ['only']]])
  expect(withdrawals).toMatchObject([
    { id: 'fire', date: { edtf: '2001-05-12' }, why: 'A court has ordered it.', aliases: ['blaze'] },
  ])
  const { timeline } = await loadSample(files, '/', true)
  expect(timeline?.differences.map(({ id }) => id)).toEqual(['both'])
})

test('a link to a difference that is gone with its event is dead', async () => {
  const mistakes = await mistakesOf({
    'withdrawn/fire.yaml': withdrawn,
    'events/only.md': event({}, 'It happened [so](/differences/none/) [@herald, ¶ 1].'),
    'differences/none.yaml': difference('[fire]'),
  })
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain('link-dead')
})

test.for([
  [
    'on: 2001-05-09\nwhy: So.\n',
    '1:5 update-early: The withdrawal of 2001-05-09 is older than the event, published on 2001-05-10.',
  ],
  [
    'on: 2001-06-02\nwhy: So.\n',
    '1:5 update-late: The withdrawal of 2001-06-02 is still to come: today is 2001-06-01.',
  ],
  ['on: 2001-05\nwhy: So.\n', '1:5 wrong-value: “on” does not hold what it should.'],
  ['on: 2001-05-12\n', '1:1 missing-key: The key “why” is missing.'],
  ['on: 2001-05-12\nwhy: So.\ntitle: Fire\n', '3:1 unknown-key: There is no key “title” here.'],
  [
    'on: 2001-05-12\nwhy: So.\naliases: [only]\n',
    '3:11 alias-taken: “only” is already an address of the event “only”.',
  ],
])('“%j” is a mistake: %s', async ([text, mistake]) => {
  const moment = Date.parse('2001-06-01T12:00Z')
  const { issues = [] } = await loadSample({ 'withdrawn/fire.yaml': text }, '/', false, moment)
  expect(issues.map(({ line, column, kind, wrong }) => `${line}:${column} ${kind}: ${wrong}`)).toEqual([
    mistake,
  ])
})

test('an update is no later than the day on which it is read, in the story’s zone', async () => {
  const updates = '[{ date: 2001-06-02, kind: update, now: a, why: b }]'
  // In Kathmandu the second day begins at 18:15 UTC.
  for (const [time, kinds] of [
    ['18:14', ['update-late']],
    ['18:15', []],
  ] as const) {
    const moment = Date.parse(`2001-06-01T${time}Z`)
    const { issues = [] } = await loadSample({ 'events/only.md': event({ updates }) }, '/', false, moment)
    expect(issues.map(({ kind }) => kind)).toEqual(kinds)
  }
})
