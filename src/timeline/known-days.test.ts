import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../tests/random.ts'
import { event, loadSample, source, timelineOf } from '../tests/sample.ts'
import { isoOf } from '../time/iso.ts'
import { anchorOf } from '../time/date.ts'
import { eventKnownFrom, knownDays, type KnownDay, pagesOfDay } from './known-days.ts'
import { eventThen } from './known-then.ts'
import { reportsOfEvent } from './known-reports.ts'
import type { Timeline } from './types.ts'

/** What can be known of when a source came out: as it is written, and the first day on which it can have been. */
const issued = fc
  .record({ day: fc.integer({ min: 1, max: 9 }), more: fc.integer({ min: 0, max: 3 }), how: fc.nat(9) })
  .map(({ day, more, how }) => {
    const [from, to] = [`2001-05-0${day}`, `2001-05-${String(day + more).padStart(2, '0')}`]
    if (how === 0) return { written: '{ unknown: not printed }', from: undefined }
    if (how === 1) return { written: '2001-05', from: '2001-05-01' }
    if (how < 4) return { written: `{ unknown: not printed, between: ${from}/${to} }`, from }
    return { written: from, from }
  })

/** A note cites one or two sources; a sentence has one note or two, and may be followed by one without. */
const note = fc.array(fc.nat(5), { minLength: 1, maxLength: 2 })
const sentence = fc.record({
  notes: fc.array(note, { minLength: 1, maxLength: 2 }),
  isFollowed: fc.boolean(),
})
const body = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
const date = fc.constantFrom('2000', '2001-04-30', '2001-05-03', '2001-05-05/2001-05-06', "'[..2001-05-08]'")
const story = fc.record({
  sources: fc.array(issued, { minLength: 1, maxLength: 6 }),
  events: fc.array(fc.record({ date, body, isToCome: fc.boolean() }), { minLength: 1, maxLength: 4 }),
})
type Story = typeof story extends fc.Arbitrary<infer One> ? One : never

/** What came out before an event began, and yet after the first that may tell of it. */
const earlyBackground: Story = {
  sources: [
    { written: '{ unknown: not printed, between: 2001-05-02/2001-05-05 }', from: '2001-05-02' },
    { written: '2001-05-03', from: '2001-05-03' },
  ],
  events: [
    {
      date: '2001-05-05/2001-05-06',
      body: [
        [
          { notes: [[1]], isFollowed: false },
          { notes: [[0]], isFollowed: false },
        ],
      ],
      isToCome: false,
    },
  ],
}

function filesOf({ sources, events }: Story) {
  const cite = (cited: number[]) =>
    `[${[...new Set(cited.map((one) => one % sources.length))].map((one) => `@s${one}, ¶ 1`).join('; ')}]`
  const told = ({ notes, isFollowed }: Story['events'][number]['body'][number][number]) =>
    `It was ${notes.map(cite).join(' and so ')}.${isFollowed ? ' Nobody says more.' : ''}`
  return {
    'sources/herald.yaml': undefined,
    'events/only.md': undefined,
    ...Object.fromEntries(
      sources.map(({ written }, n) => [`sources/s${n}.yaml`, source({ issued: written })]),
    ),
    ...Object.fromEntries(
      events.map(({ date: day, body: paragraphs, isToCome }, n) => [
        `events/e${n}.md`,
        event(
          { date: day, kind: isToCome ? 'to-come' : 'story' },
          paragraphs.map((sentences) => sentences.map(told).join(' ')).join('\n\n'),
        ),
      ]),
    ),
  }
}

/** The notes that a day shows, by their ids, with the sources that it names in each. */
const shownOn = (day: KnownDay, timeline: Timeline) =>
  new Map(
    pagesOfDay(day, timeline)
      .flatMap(({ items }) => items)
      .flatMap((one) => eventThen(one, day, timeline).statements)
      .flatMap(({ notes }) => notes)
      .map(({ id, citations }) => [id, citations.map((citation) => citation.source.id)]),
  )

test('no day shows what no source can have told by its end, each has the one before, and the last has all', async () => {
  let days = 0
  await fc.assert(
    fc.asyncProperty(story, async (made) => {
      const { timeline } = await loadSample(filesOf(made))
      // A source that is older than its event is a mistake.
      fc.pre(timeline !== undefined)
      const known = knownDays(timeline)
      const cited = new Set(timeline.events.flatMap(({ sources }) => sources))
      const isDated = ({ id }: { id: string }) => made.sources[Number(id.slice(1))]?.from !== undefined
      if (cited.size < 2 || ![...cited].some(isDated)) expect(known).toBeUndefined()
      const pages = (known?.days ?? []).map((day) => {
        const end = isoOf(anchorOf(day.date))
        const shown = shownOn(day, timeline)
        for (const named of shown.values()) {
          expect(named.length).toBeGreaterThan(0)
          for (const id of named) {
            const { from } = made.sources[Number(id.slice(1))] ?? {}
            expect(from && from <= end).toBe(true)
          }
        }
        return shown
      })
      days += pages.length
      for (const [index, page] of pages.entries())
        for (const id of pages[index - 1]?.keys() ?? []) expect([...page.keys()]).toContain(id)
      if (!known) return
      const statements = timeline.events.flatMap((one) => one.statements)
      const whole = statements.filter(({ notes }) =>
        notes.every(({ citations }) => citations.some((citation) => isDated(citation.source))),
      )
      const last = pages.at(-1)
      for (const { id } of whole.flatMap(({ notes }) => notes)) expect(last?.has(id), id).toBe(true)
    }),
    { numRuns: runs(100), examples: [[earlyBackground]] },
  )
  expect(days).toBeGreaterThan(0)
})

const two = {
  'sources/herald.yaml': source({ issued: '2001-05-02' }),
  'sources/courier.yaml': source({ 'container-title': 'Courier', issued: '2001-05-04' }),
}
const then = (timeline: Timeline, index: number) => {
  const day = knownDays(timeline)?.days[index]
  if (!day) throw new Error('there is no such day')
  return pagesOfDay(day, timeline).flatMap(({ items }) => items.map((one) => eventThen(one, day, timeline)))
}

test('a paragraph shows the sentences that were known, and how many were not', async () => {
  const text =
    'A fire broke out [@herald, ¶ 1]. It was large [@courier, ¶ 1], they say. Nobody was hurt [@courier, ¶ 2].'
  const timeline = await timelineOf({ ...two, 'events/only.md': event({}, text) })
  const [first] = then(timeline, 0)
  expect(first).toMatchObject({ open: 1, isNew: false, isAdded: false })
  expect(first?.statements.map((one) => one.text)).toEqual(['A fire broke out.'])
  expect(first?.statements[0]?.html).not.toContain('large')
  const [second] = then(timeline, 1)
  expect(second).toMatchObject({ open: 0, isNew: false, isAdded: true })
  expect(second?.statements[0]?.html).toMatch(/^<p>A fire .*<\/span> <ins>It was .*hurt\..*<\/ins><\/p>$/s)
})

test('a sentence of two parts is known when both are', async () => {
  const timeline = await timelineOf({
    ...two,
    'events/only.md': event({}, 'It burned [@herald, ¶ 1], and at night [@courier, ¶ 1].'),
  })
  expect(knownDays(timeline)?.days.map(({ path }) => path)).toEqual(['/known/2001-05-04/'])
})

test('what is older than the event does not tell of it, and comes with what does', async () => {
  const text = 'The bridge was weak [@herald, ¶ 1]. It fell [@courier, ¶ 1; @herald, ¶ 2].'
  const timeline = await timelineOf({ ...two, 'events/only.md': event({ date: '2001-05-03' }, text) })
  expect(knownDays(timeline)?.days.map(({ path }) => path)).toEqual(['/known/2001-05-04/'])
})

test('one source, or none whose day is known, makes no day', async () => {
  expect(knownDays(await timelineOf())).toBeUndefined()
  const undated = { issued: '{ unknown: not printed }' }
  const timeline = await timelineOf({
    'sources/herald.yaml': source(undated),
    'sources/courier.yaml': source(undated),
    'events/only.md': event({}, 'It burned [@herald, ¶ 1; @courier, ¶ 1].'),
  })
  expect(knownDays(timeline)).toBeUndefined()
})

test('a day that is known to the month counts from its last, and one that is bounded from its first', async () => {
  const timeline = await timelineOf({
    'sources/herald.yaml': source({ issued: '2001-06' }),
    'sources/courier.yaml': source({ issued: '{ unknown: lost, between: 2001-06-03/2001-06-05 }' }),
    'events/only.md': event({}, 'It burned [@courier, ¶ 1].\n\nIt was large [@herald, ¶ 1].'),
  })
  expect(knownDays(timeline)?.days.map(({ path }) => path)).toEqual([
    '/known/2001-06-03/',
    '/known/2001-06-30/',
  ])
  const [first] = then(timeline, 0)
  expect(first).toMatchObject({ isPerhapsLater: true, open: 1 })
  const [only] = timeline.events
  const known = only && eventKnownFrom(only)
  expect([known?.from.edtf, known?.by.edtf]).toEqual(['2001-06-03', '2001-06-05'])
})

test('what was published then and corrected later stands in its first words, and is marked', async () => {
  const updates =
    '[{ date: 2001-05-20, kind: correction, was: Two <b>were</b> hurt & fled., now: Three were hurt., why: New. }]'
  const text = 'Three were hurt [@courier, ¶ 1].'
  const timeline = await timelineOf({
    ...two,
    'sources/courier.yaml': source({ issued: '2001-05-12' }),
    'events/only.md': event({ updates, published: '2001-05-11' }, `It burned [@herald, ¶ 1].\n\n${text}`),
  })
  const [before] = then(timeline, 0)
  expect(before?.corrected).toEqual([])
  const [after] = then(timeline, 1)
  expect(after?.corrected).toMatchObject([{ date: { edtf: '2001-05-20' }, inText: true }])
  expect(after?.statements[1]?.html).toContain('<mark>Two &lt;b>were&lt;/b> hurt &amp; fled.</mark><button')
  expect(after?.statements[1]?.html).not.toContain('Three')
})

test('an event says who told it first, and who more', async () => {
  const text =
    'It burned [@herald, ¶ 1]. It was large [@herald, ¶ 2; @courier, ¶ 1]. Nobody was hurt [@courier, ¶ 2].'
  const timeline = await timelineOf({ ...two, 'events/only.md': event({ date: '2001-05-02' }, text) })
  const [only] = timeline.events
  const steps = only && reportsOfEvent(only, timeline)
  expect(steps?.map((step) => step.map(({ source: one, date: day }) => `${one.id} ${day}`))).toEqual([
    ['herald 2 May 2001'],
    ['courier 4 May 2001'],
  ])
})

test('a day of a long story tells what it added, and nothing twice', async () => {
  const events = Array.from({ length: 120 }, (_, n) => [
    `events/e${n}.md`,
    event({}, 'It burned [@herald, ¶ 1].\n\nIt was large [@courier, ¶ 1].'),
  ])
  const timeline = await timelineOf({ ...two, ...Object.fromEntries(events) })
  const days = knownDays(timeline)?.days ?? []
  expect(days.map((day) => pagesOfDay(day, timeline).map(({ path, items }) => [path, items.length]))).toEqual(
    [
      [
        ['/known/2001-05-02/', 100],
        ['/known/2001-05-02/~2/', 21],
      ],
      [
        ['/known/2001-05-04/', 100],
        ['/known/2001-05-04/~2/', 20],
      ],
    ],
  )
  const notes = days.flatMap((day) => [...shownOn(day, timeline).keys()])
  expect(new Set(notes).size).toBe(notes.length)
})
