import { expect, test } from 'vitest'
import { digest } from '../content/verified.ts'
import { event, smallest, source, timelineOf } from '../tests/sample.ts'

const ada =
  'name: Ada Lovelace\nkind: person\nshort: Lovelace\nrole: Engineer [@herald, ¶ 3]\nspellings: [{ name: A. Lovelace, sources: [herald] }]\n'

test('everything that rests on a source is told to the source', async () => {
  const { sources } = await timelineOf({
    'about.md': 'By hand [@herald, ¶ 1].',
    'events/only.md': event(
      {},
      'One [@herald, ¶ 2].\n\nTwo [@gazette, ¶ 4], three [@herald, ¶ 2; @gazette, ¶ 1].',
    ),
    'sources/gazette.yaml': source({}),
    'people/ada.yaml': ada,
    'places/bridge.yaml': 'name: The bridge\nwhat: A bridge [@herald, ¶ 4]\n',
    'differences/who.yaml': `
question: Who?
kind: accounts
events: [only]
accounts:
  - { account: "Ada [@herald, ¶ 5]", by: Herald, as-of: 2001-05 }
  - { account: "Charles [@gazette, ¶ 5]", by: Gazette, as-of: 2001-05 }
why: { text: "They say so [@herald, ¶ 6]" }
`,
  })
  const uses = sources.map(({ id, uses }) => [
    id,
    ...uses.map(({ title, path, text, citation }) => `${title} ${path} ${citation.place?.where}: ${text}`),
  ])
  expect(uses).toEqual([
    [
      'gazette',
      'It happened /events/only/ 4: Two, three.',
      'It happened /events/only/ 1: Two, three.',
      'Who? /differences/who/ 5: Charles',
    ],
    [
      'herald',
      'Ada Lovelace /people/ada/ 3: Engineer',
      'The bridge /places/bridge/ 4: A bridge',
      'It happened /events/only/ 2: One.',
      'It happened /events/only/ 2: Two, three.',
      'Who? /differences/who/ 5: Ada',
      'Who? /differences/who/ 6: They say so',
      'How we know this /about/ 1: By hand.',
    ],
  ])
})

test('notes are numbered through each text, and their ids differ on a page that holds them all', async () => {
  const { events } = await timelineOf({
    'events/only.md': event({}, 'One [@herald, ¶ 2] and [@herald, ¶ 3].\n\nTwo [@herald, ¶ 4].'),
    'events/other.md': event({ date: '2002' }, 'Three [@herald, ¶ 2].'),
  })
  const notes = events.flatMap(({ statements }) => statements.flatMap((statement) => statement.notes))
  expect(notes.map(({ id, number }) => [id, number])).toEqual([
    ['only.1', '1'],
    ['only.2', '2'],
    ['only.3', '3'],
    ['other.1', '1'],
  ])
  expect(new Set(notes.map(({ list }) => list)).size).toBe(2)
  expect(events[0]?.statements[1]?.html).toContain(`popovertarget="${notes[2]?.list}"`)
})

test('an event lists its sources in the order of first citation', async () => {
  const { events } = await timelineOf({
    'sources/gazette.yaml': source({}),
    'events/only.md': event({}, 'One [@herald, ¶ 2; @gazette, ¶ 1], two [@herald, ¶ 3].'),
  })
  expect(events[0]?.sources.map(({ id }) => id)).toEqual(['herald', 'gazette'])
})

test('people and places know the events that name them, in the order of time', async () => {
  const { people, places } = await timelineOf({
    'people/ada.yaml': ada,
    'places/bridge.yaml': 'name: The bridge\nwhat: A bridge [@herald, ¶ 4]\n',
    'events/only.md': event({ people: '[ada]', places: '[bridge]', date: '2002' }),
    'events/z.md': event({ people: '[ada]', date: '2001' }),
  })
  expect(people[0]).toMatchObject({
    events: [{ id: 'z' }, { id: 'only' }],
    spellings: [{ sources: [{ id: 'herald' }] }],
  })
  expect(places[0]?.events.map(({ id }) => id)).toEqual(['only'])
})

test('a name is linked once in an event, where it first occurs, and only if the event names the person', async () => {
  const { events } = await timelineOf({
    'people/ada.yaml': ada,
    'events/only.md': event(
      { people: '[ada]' },
      'Says Ada Lovelace [@herald, ¶ 1].\n\nLovelace again [@herald, ¶ 1].',
    ),
    'events/other.md': event({ date: '2002' }, 'Ada Lovelace [@herald, ¶ 1].'),
  })
  const links = events.map(({ statements }) => statements.map(({ html }) => html.match(/<a .*?<\/a>/g) ?? []))
  expect(links).toEqual([[['<a href="/people/ada/">Ada Lovelace</a>'], []], [[]]])
})

test('a quotation knows who said it, when, and where it can be found', async () => {
  const { events } = await timelineOf({
    'people/ada.yaml': ada,
    'sources/herald.yaml': source({ archive: 'https://archive.example.org/1' }),
    'events/only.md': event(
      {},
      '“We\nclosed it” [@herald, ¶ 2, said by ada on 2001-05-01], “late” [@herald, ¶ 3, "too late", said by ada].',
    ),
  })
  const [first, second] = events[0]?.statements[0]?.notes ?? []
  expect(first).toMatchObject({
    quotes: [{ words: 'We closed it' }],
    citations: [
      {
        said: { by: [{ person: { name: 'Ada Lovelace' } }], on: { edtf: '2001-05-01' } },
        words: [{ text: 'We closed it' }],
        passage: 'https://example.org/news#:~:text=We%20closed%20it',
        archived: 'https://archive.example.org/1#:~:text=We%20closed%20it',
      },
    ],
  })
  expect(second?.citations[0]).toMatchObject({
    words: [{ text: 'too late' }, { text: 'late' }],
    passage: 'https://example.org/news#:~:text=too%20late',
  })
  expect(events[0]?.statements[0]?.html).toContain('<q cite="https://example.org/news">We\nclosed it</q>')
})

test('corrections are told with the newest first', async () => {
  const updates = (...days: string[]) =>
    `[${days.map((day) => `{ date: 2001-05-${day}, kind: correction, now: a, why: b }`).join(', ')}]`
  const { corrections } = await timelineOf({
    'events/only.md': event({ updates: updates('11', '14') }),
    'events/other.md': event({ updates: updates('12') }),
  })
  expect(corrections.map(({ date, event }) => [date.edtf, event.id])).toEqual([
    ['2001-05-14', 'only'],
    ['2001-05-12', 'other'],
    ['2001-05-11', 'only'],
  ])
})

const record = smallest['sources/herald.yaml'] ?? ''
const quoting = event(
  {},
  '“We closed it” [@herald, ¶ 2, said by ada] at “once” [@herald, ¶ 3, "at once", said by ada].',
)
const verified = (passages: Record<string, string>, text = record) =>
  JSON.stringify({ herald: { copy: 'any', record: digest(text), passages } })

const all = { '¶ 2: We closed it': '2001-05-11', '¶ 3: at once': '2001-05-13', '¶ 3: once': '2001-05-12' }

test('a citation is verified on the day on which the last of its words still is', async () => {
  expect(await verifiedDays({ 'verified.json': verified(all) })).toEqual(['2001-05-11', '2001-05-12'])
})

test.for([
  [
    'another word is quoted',
    { 'events/only.md': quoting.replace('closed', 'shut') },
    [undefined, '2001-05-12'],
  ],
  [
    'another paragraph is cited',
    { 'events/only.md': quoting.replace('¶ 2', '¶ 1') },
    [undefined, '2001-05-12'],
  ],
  [
    'the file of the source is edited',
    { 'sources/herald.yaml': source({ caveat: 'late' }) },
    [undefined, undefined],
  ],
  [
    'one of its words was not found',
    { 'verified.json': verified({ ...all, '¶ 3: once': undefined as never }) },
    ['2001-05-11', undefined],
  ],
  ['the record knows nothing of the source', { 'verified.json': '{}' }, [undefined, undefined]],
  ['the record has no such file', { 'verified.json': undefined }, [undefined, undefined]],
  [
    'the day is no day',
    { 'verified.json': verified({ ...all, '¶ 2: We closed it': 'soon' }) },
    [undefined, '2001-05-12'],
  ],
] as const)('a citation is not verified when %s', async ([, files, days]) => {
  expect(await verifiedDays({ 'verified.json': verified(all), ...files })).toEqual(days)
})

test.for(['constructor', '__proto__', 'toString'])(
  'the words “%s” are not verified by what every object has',
  async (word) => {
    const { events } = await timelineOf({
      'verified.json': verified({}),
      'sources/herald.yaml': record,
      'events/only.md': event({}, `It [@herald, ¶ 1, "${word.replaceAll('_', '\\_')}"].`),
    })
    expect(events[0]?.statements[0]?.notes[0]?.citations[0]).not.toHaveProperty('verified')
  },
)

async function verifiedDays(files: Record<string, string | undefined>) {
  const { events } = await timelineOf({ 'people/ada.yaml': ada, 'events/only.md': quoting, ...files })
  const notes = events.flatMap(({ statements }) => statements.flatMap((statement) => statement.notes))
  return notes.flatMap(({ citations }) => citations.map((citation) => citation.verified?.edtf))
}

test('from what a day is inferred is numbered after the text, and its source is one of the event’s', async () => {
  const { events } = await timelineOf({
    'sources/gazette.yaml': source({}),
    'events/only.md': event({ part: 'night', inferred: 'It stands beside it [@gazette, ¶ 4].' }),
  })
  const [only] = events
  expect(only?.inferred?.notes.map(({ number }) => number)).toEqual(['2'])
  expect(only?.sources.map(({ id }) => id)).toEqual(['herald', 'gazette'])
  expect(only?.date).toMatchObject({ edtf: '2001-05-01', part: { name: 'night', next: { day: 2 } } })
})
