import { expect, test } from 'vitest'
import { event, source, timelineOf } from '../../tests/sample.ts'
import type { Verified } from '../../content/verified.ts'
import { verify, type VerifyOptions } from './verify.ts'

const ada = 'name: Ada Lovelace\nkind: person\nrole: Engineer [@herald, ¶ 1]\n'
const herald = 'Ada Lovelace is the engineer.\n“We closed the bridge,” she said.\n\n“For good.”\n'

test('what stands in the copy is recorded, and what is only counted is not', async () => {
  const { issues, verified, counts } = await verifyBody(
    '“We closed the bridge” [@herald, ¶ 2, said by ada] for long [@herald, ¶¶ 2-3, "she said"].',
  )
  expect(issues).toEqual([])
  expect(counts).toEqual([{ source: 'herald', claims: 3, words: 2 }])
  expect(verified['herald']?.passages).toEqual({
    '¶ 2: We closed the bridge': '2001-06-01',
    '¶ 2-3: she said': '2001-06-01',
  })
})

test.for([
  [
    '“We closed the brigde” [@herald, ¶ 2, said by ada].',
    '8:2 “We closed the brigde” does not stand in the cited paragraph of the copy of “herald”. The nearest words there are ““We closed the bridge,””.',
  ],
  [
    '“We closed the bridge” [@herald, ¶ 1, said by ada].',
    '8:2 “We closed the bridge” does not stand in paragraph 1 of “herald”. It stands in paragraph 2: write ¶ 2.',
  ],
  [
    'They\nleft [@herald, ¶ 3, "for good"].',
    '9:7 “for good” does not stand in the cited paragraph of the copy of “herald”. The nearest words there are ““For good.””.',
  ],
  [
    'They left [@herald, ¶ 4].',
    '8:12 The copy of “herald” has no paragraph 4. It has 3; paragraphs are its non-empty lines. Correct the number, or complete the copy.',
  ],
])('%s is reported', async ([body = '', expected]) => {
  const { issues, verified } = await verifyBody(body)
  expect(issues.map(({ line, column, wrong, fix }) => `${line}:${column} ${wrong} ${fix}`)).toEqual([
    expected,
  ])
  expect(verified['herald']?.passages).toEqual({})
})

test('words may run on from one cited paragraph into the next', async () => {
  const running = 'They left [@herald, ¶¶ 1-2, "the engineer. We closed"].'
  const copies = new Map([['herald', herald.replaceAll(/[“”]/g, '')]])
  expect((await verifyBody(running, { copies })).issues).toEqual([])
  expect((await verifyBody(running.replace('¶¶ 1-2', '¶ 1'), { copies })).issues).toHaveLength(1)
})

test('a document without paragraph numbers is searched as a whole', async () => {
  const unknown = {
    'sources/herald.yaml': source({}).replace(/paragraphs: .*\n/, ''),
    'people/ada.yaml': ada.replace(', ¶ 1', ''),
  }
  const { issues, verified } = await verifyBody(
    'They left [@herald, "For good"], all [@herald, "nobody"].',
    {},
    unknown,
  )
  expect(issues.map(({ kind }) => kind)).toEqual(['misquotation'])
  expect(verified['herald']?.passages).toEqual({ 'For good': '2001-06-01' })
})

test('only words that are spoken are held against the source, besides phrases', async () => {
  const { counts } = await verifyBody(
    '“We closed the bridge” [@gazette, ¶ 1; @herald, ¶ 2, said by ada].',
    {
      copies: new Map([
        ['gazette', 'Nothing.'],
        ['herald', herald],
      ]),
    },
    { 'sources/gazette.yaml': source({}) },
  )
  expect(counts).toEqual([
    { source: 'gazette', claims: 1, words: 0 },
    { source: 'herald', claims: 2, words: 1 },
  ])
})

const body = 'They left [@herald, ¶ 3, "For good"], all [@herald, ¶ 2, "she said"].'
const before = await verifyBody(body, { today: '2001-05-20' })

test('what was found before, in the same copy and for the same source file, keeps its day', async () => {
  const former: Verified = before.verified
  const { verified } = await verifyBody(`${body} Now [@herald, ¶ 2, "the bridge"].`, { former })
  expect(verified['herald']?.passages).toEqual({
    '¶ 2: she said': '2001-05-20',
    '¶ 2: the bridge': '2001-06-01',
    '¶ 3: For good': '2001-05-20',
  })
})

test.for([
  ['copy', { copies: new Map([['herald', `${herald}More.`]]) }],
  ['file of the source', { sourceTexts: new Map([['herald', 'other']]) }],
] as const)('with another %s, everything is found anew today', async ([, options]) => {
  const { verified } = await verifyBody(body, { former: before.verified, ...options })
  expect(Object.values(verified['herald']?.passages ?? {})).toEqual(['2001-06-01', '2001-06-01'])
})

test('without a copy, what was found before stays as it was', async () => {
  const { verified, counts, issues } = await verifyBody(body, { former: before.verified, copies: new Map() })
  expect(verified).toEqual(before.verified)
  expect([counts, issues]).toEqual([[], []])
})

test('what is no longer cited, and sources that are gone, leave the record', async () => {
  const former = { ...before.verified, gone: { copy: '', record: '', passages: {} } }
  const { verified } = await verifyBody('They left [@herald, ¶ 3, "For good"].', { former })
  expect(Object.keys(verified)).toEqual(['herald'])
  expect(Object.keys(verified['herald']?.passages ?? {})).toEqual(['¶ 3: For good'])
})

test('no word and no source is taken for what every object has', async () => {
  const files = { 'sources/constructor.yaml': source({}).replace(/paragraphs: .*\n/, '') }
  const text = 'It [@constructor, "toString"], it [@constructor, "constructor"].'
  expect((await verifyBody(text, { copies: new Map() }, files)).verified).toEqual({})
  const copies = new Map([['constructor', 'toString constructor']])
  const first = await verifyBody(text, { copies, today: '2001-05-20' }, files)
  expect(first.verified['constructor']?.passages).toEqual({
    constructor: '2001-05-20',
    toString: '2001-05-20',
  })
  const former = Object.fromEntries(
    Object.entries(first.verified).map(([id, one]) => [id, { ...one, passages: {} }]),
  )
  const second = await verifyBody(text, { copies, former }, files)
  expect(second.verified['constructor']?.passages).toEqual({
    constructor: '2001-06-01',
    toString: '2001-06-01',
  })
})

async function verifyBody(
  text: string,
  options: Partial<VerifyOptions> = {},
  files: Record<string, string> = {},
) {
  const timeline = await timelineOf({ 'people/ada.yaml': ada, 'events/only.md': event({}, text), ...files })
  return verify({
    timeline,
    copies: new Map([['herald', herald]]),
    sourceTexts: new Map([['herald', 'file']]),
    former: {},
    today: '2001-06-01',
    ...options,
  })
}
