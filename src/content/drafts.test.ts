import { expect, test } from 'vitest'
import { event, loadSample, mistakesOf, source, timelineOf } from '../tests/sample.ts'

const unsourced = 'It happened.\n\n“Never” was the word.\n\n> Somebody else’s words.\n\nSaid "by nobody'
const draft = event(
  { title: 'A draft', draft: 'true', people: '[ada]', places: '[mill]' },
  'It did [@diary, ¶ 1].',
)
const named = {
  'sources/diary.yaml': source({}),
  'people/ada.yaml': 'name: Ada\nkind: person\nrole: Engineer [@letters, ¶ 1]\n',
  'sources/letters.yaml': source({}),
  'places/mill.yaml': 'name: Mill\nwhat: A mill [@diary, ¶ 2]\n',
}

test('a draft may lack sources, and speakers, while it is one', async () => {
  expect(await mistakesOf({ 'events/draft.md': event({ draft: 'true' }, unsourced) })).toEqual([])
  expect(await mistakesOf({ 'events/draft.md': event({ draft: 'false' }, unsourced) })).toEqual([
    'events/draft.md 9:1 uncited: This paragraph shows no source: “It happened.”.',
    expect.stringContaining('11:2 quotation-uncited'),
    expect.stringContaining('13:3 quotation-uncited'),
    expect.stringContaining('15:6 quotation-unbalanced'),
  ])
})

test('all else in a draft is checked', async () => {
  const keys = { draft: 'true', date: '2001-02-30', people: '[nobody]', colour: 'red' }
  const wrong = await mistakesOf({ 'events/draft.md': event(keys, 'See <b>it</b> [@nothing].\n\n[@herald]') })
  expect(wrong.map((one) => /\d+ (\S+):/.exec(one)?.[1])).toEqual([
    'unknown-key',
    'date',
    'raw-html',
    'locator-missing',
    'unknown-id',
  ])
})

test('drafts are no part of the timeline, nor is what only they have to do with', async () => {
  const files = {
    ...named,
    'events/draft.md': draft,
    'differences/d.yaml': difference('[draft]'),
    'differences/e.yaml': difference('[draft, only]'),
  }
  const timeline = await timelineOf(files)
  expect(idsOf(timeline)).toEqual({
    events: ['only'],
    sources: ['herald'],
    people: [],
    places: [],
    differences: ['e'],
  })
  expect(timeline.differences[0]?.events.map(({ id }) => id)).toEqual(['only'])
  const { timeline: whole } = await loadSample(files, '/', true)
  expect(whole && idsOf(whole)).toEqual({
    events: ['draft', 'only'],
    sources: ['diary', 'herald', 'letters'],
    people: ['ada'],
    places: ['mill'],
    differences: ['d', 'e'],
  })
  expect(whole?.events.map((one) => one.draft)).toEqual([true, false])
})

test('what is published by itself stays, whatever drafts name it too', async () => {
  const files = { ...named, 'events/draft.md': draft, 'about.md': 'With [Ada](/people/ada/).' }
  const timeline = await timelineOf(files)
  expect(idsOf(timeline)).toMatchObject({ people: ['ada'], places: [], sources: ['herald', 'letters'] })
})

test('what nothing names is published with drafts around as it is without', async () => {
  const timeline = await timelineOf({ ...named, 'events/draft.md': event({ draft: 'true' }) })
  expect(idsOf(timeline)).toMatchObject({
    people: ['ada'],
    places: ['mill'],
    sources: ['diary', 'herald', 'letters'],
  })
})

test('nothing that is published leads to a draft, but a draft may lead to another', async () => {
  const link = '[There](/events/draft/) [@herald, ¶ 1].'
  const files = { 'events/draft.md': draft, ...named }
  expect(await mistakesOf({ ...files, 'events/other.md': event({ draft: 'true' }, link) })).toEqual([])
  expect(await mistakesOf({ ...files, 'events/other.md': event({}, link) })).toEqual([
    'events/other.md 8:1 link-dead: The site has no page “/events/draft/”.',
  ])
})

test('an event that was published cannot become a draft unseen', async () => {
  const files = { 'events/draft.md': draft, ...named, 'published.txt': 'draft\n' }
  expect(await mistakesOf(files)).toEqual([
    'published.txt 1:1 address-lost: The event “draft” was published, and now nothing stands at its address.',
  ])
})

const difference = (events: string) => `
question: Did it?
kind: accounts
events: ${events}
accounts:
  - { account: 'Yes [@herald, ¶ 1]', by: A, as-of: 2001-05-01 }
  - { account: 'No [@herald, ¶ 2]', by: B, as-of: 2001-05-01 }
why: { text: Who knows, editor: true }
`

type Some = { id: string }[]

function idsOf(timeline: { events: Some; sources: Some; people: Some; places: Some; differences: Some }) {
  const { events, sources, people, places, differences } = timeline
  return Object.fromEntries(
    Object.entries({ events, sources, people, places, differences }).map(([folder, some]) => [
      folder,
      some.map(({ id }) => id).sort(),
    ]),
  )
}
