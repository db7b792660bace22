import { expect, test } from 'vitest'
import { event, source, timelineOf, image, pixels } from '../content/sample.ts'
import type { Timeline } from '../timeline/types.ts'
import { axisKey, faceOf, keyOf } from './key.ts'

const content = {
  'people/ada.yaml': 'name: Ada\nkind: person\nrole: Writes [@herald, ¶ 1].\n',
  'sources/other.yaml': source({}),
  'differences/when.yaml':
    'question: When?\nkind: accounts\nevents: [first]\naccounts:\n  - { account: "Then [@other, ¶ 1].", by: A, as-of: 2001-05-02 }\n  - { account: "Later [@other, ¶ 2].", by: B, as-of: 2001-05-02 }\nwhy: { text: Nobody looked., editor: true }\n',
  'events/only.md': undefined,
  'events/first.md': event({ date: '2001-05-01', people: '[ada]' }),
  'events/second.md': event({ date: '2001-05-03' }, 'It went on [@other, ¶ 1].'),
}
const keysOf = (timeline: Timeline) =>
  Object.fromEntries(timeline.events.map((one) => [one.id, keyOf(timeline, one)]))
const before = await timelineOf(content)

test('the same content has the same keys, however often it is read', async () => {
  const again = await timelineOf(content)
  expect(keysOf(again)).toEqual(keysOf(before))
  expect(axisKey(again)).toBe(axisKey(before))
})

test.for([
  ['its text', ['first'], { 'events/first.md': event({ people: '[ada]' }, 'It did happen [@herald, ¶ 1].') }],
  [
    'the name of a person in it',
    ['first'],
    { 'people/ada.yaml': content['people/ada.yaml'].replace('Ada', 'Eve') },
  ],
  [
    'the role of a person in it',
    ['first'],
    { 'people/ada.yaml': content['people/ada.yaml'].replace('Writes', 'Reads') },
  ],
  ['the title of a source', ['first'], { 'sources/herald.yaml': source({ title: 'Anew' }) }],
  [
    'a question about it',
    ['first'],
    { 'differences/when.yaml': content['differences/when.yaml'].replace('When', 'Why') },
  ],
  [
    'an account of another source',
    ['first'],
    { 'differences/when.yaml': content['differences/when.yaml'].replace('Later', 'Never') },
  ],
  ['a source of another event', ['second'], { 'sources/other.yaml': source({ note: 'Careful.' }) }],
  ['another event', ['first', 'second'], { 'events/third.md': event({ date: '2001-05-09' }) }],
] as const)('%s changes the keys of %s and of no other event', async ([, changed, files]) => {
  const after = keysOf(await timelineOf({ ...content, ...files }))
  const ids = Object.entries(keysOf(before)).flatMap(([id, key]) => (after[id] === key ? [] : [id]))
  expect(ids).toEqual(changed)
})

test('what an entry shows of itself elsewhere does not depend on who names it', async () => {
  const after = await timelineOf({
    ...content,
    'events/second.md': event({ date: '2001-05-03', people: '[ada]' }),
  })
  const faces = (timeline: Timeline) => timeline.people.map((person) => faceOf(person, timeline))
  expect(faces(after)).toEqual(faces(before))
})

test('the picture in time knows titles and dates, and no texts', async () => {
  const told = await timelineOf({
    ...content,
    'events/second.md': event({ date: '2001-05-03' }, 'Told anew [@other, ¶ 1].'),
  })
  expect(axisKey(told)).toBe(axisKey(before))
  const moved = await timelineOf({ ...content, 'events/second.md': event({ date: '2001-05-04' }) })
  expect(axisKey(moved)).not.toBe(axisKey(before))
})

test('a story without a picture in time has keys as well', async () => {
  const alone = await timelineOf()
  expect(axisKey(alone)).toBeTypeOf('string')
  expect(keyOf(alone, ...alone.events)).toBeTypeOf('string')
})

test('an event with an image has no key, and neither has what shows it', async () => {
  const timeline = await timelineOf({
    ...content,
    'images/pixels.png': pixels,
    'events/second.md': event({ date: '2001-05-03', image: image() }),
  })
  const [first, second] = timeline.events
  expect(keyOf(timeline, first)).toBeTypeOf('string')
  expect(keyOf(timeline, second)).toBeUndefined()
  expect(keyOf(timeline, [first, second], 1)).toBeUndefined()
})
