import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { readEntries, readerFor } from '../../content/entries.ts'
import { type Content, readContent } from '../../content/files.ts'
import { smallest, source } from '../../tests/sample.ts'
import { siteSoFar } from '../new/site.ts'
import { rewordings } from './rewordings.ts'
import { silentEdits } from './rewordings-since.ts'
import { changedSentences } from './sentences.ts'

vi.setConfig({ testTimeout: 60_000 })

const now = Date.parse('2001-06-01T12:00Z')
const directory = mkdtempSync(join(tmpdir(), 'rewordings-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** What is told, by what tells it. */
const told = {
  title: 'Council closes the bridge',
  date: '2001-05-03',
  label: 'day of the vote',
  summary: 'The council closed it with 12 votes to 5.',
  first: 'The council met on Monday evening and closed the bridge.',
  second: 'About 5,000 people live on the island, 7.5 per cent of the town.',
  quoted: 'Ada called it “the end of the island” before the vote.',
  inferred: 'The report tells of it beside the vote of that day',
  question: 'How many live on the island?',
  account: 'Some 5,000 people live there',
  by: 'The town hall',
  value: '5000',
  unit: 'people registered',
  other: 'Nobody has counted them',
  why: 'The figures measure different things.',
  name: 'Ada Lovelace',
  role: 'Engineer of the bridge',
  note: 'She built two others',
}
type Told = typeof told
const keys = Object.keys(told) as (keyof Told)[]
const texts = keys.filter((key) => !['date', 'value'].includes(key))

const text = (value: string) => JSON.stringify(value)
const filesOf = (of: Told, more = '', cites = '[@herald, ¶ 1]') => ({
  ...smallest,
  'sources/herald.yaml': source({}),
  'events/only.md': `---
title: ${text(of.title)}
date: ${of.date}
label: ${text(of.label)}
inferred: ${text(`${of.inferred} ${cites}.`)}
summary: ${text(of.summary)}
kind: story
people: [ada]
${more}---

${of.first} ${cites}

${of.second} ${cites}

${of.quoted} ${cites}
`,
  'events/other.md': `---\ntitle: Other\ndate: 2001\nsummary: Other.\nkind: story\n---\n\nOther [@herald, ¶ 2].\n`,
  'differences/how-many.yaml': `
question: ${text(of.question)}
kind: measures
events: [only]
accounts:
  - account: ${text(`${of.account} ${cites}.`)}
    by: ${text(of.by)}
    as-of: 2001-05-04
    figure: { value: ${of.value}, qualifier: about, unit: ${text(of.unit)} }
  - account: ${text(`${of.other} ${cites}.`)}
    by: Ada
    as-of: 2001-05-04
why: { text: ${text(of.why)}, editor: true }
`,
  'people/ada.yaml': `name: ${text(of.name)}\nkind: person\nrole: ${text(`${of.role} ${cites}.`)}\nnote: ${text(`${of.note} ${cites}.`)}\n`,
})

for (const [path, written] of Object.entries(filesOf(told))) {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), written)
}
const content = await readContent(directory)

/** What the files say that there is, some of them in other words. */
const contentOf = (files: Record<string, string>): Content => {
  const reworded = (some: Content['events']) =>
    some.flatMap((file) => {
      const written = files[file.path.replace('content/', '')]
      return written === undefined ? [] : [{ ...file, text: written }]
    })
  return {
    ...content,
    events: reworded(content.events),
    differences: reworded(content.differences),
    people: reworded(content.people),
  }
}

function changesOf(files: Record<string, string>, former: Record<string, string> = filesOf(told)) {
  const site = siteSoFar(contentOf(files), [], now)
  if (!site) throw new Error('The story has no zone')
  // As git has it: only what is not as it was.
  const changed = Object.entries(former).filter(([path, written]) => files[path] !== written)
  const entries = readEntries(contentOf(Object.fromEntries(changed)), readerFor(site)).unchecked
  return rewordings({ entries, eventIds: content.ids.events }, site, now)
}
const mistakesOf = (files: Record<string, string>, former?: Record<string, string>) =>
  silentEdits(changesOf(files, former))

const wordsIn = (of: string) => of.split(' ')
/** Each makes another text of one, at a word of it. */
const edits: Record<string, (words: string[], at: number) => string[]> = {
  'another word': (words, at) => words.with(at, 'elsewhere'),
  'a word less': (words, at) => (words.length > 1 ? words.toSpliced(at, 1) : ['elsewhere']),
  'a word more': (words, at) => words.toSpliced(at, 0, 'not'),
  'a name misspelt': (words, at) => words.with(at, `${words[at]}s`),
  'a letter in the other case': (words, at) =>
    words.with(
      at,
      (words[at] ?? '').replace(/\p{L}|$/u, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() || 'x' : letter.toUpperCase(),
      ),
    ),
  'another figure': (words, at) => words.with(at, '6,000'),
  'a question': (words) => [...words.slice(0, -1), `${words.at(-1)?.replace(/\W+$/, '')} or not?`],
  'a quotation': (words, at) => words.with(at, `“${words[at]?.replace(/[“”.?,]/g, '')}”`.replace('””', '”')),
  'a sentence more': (words) => [...words, 'It rained all day'],
}

test('no edit of published words goes unseen', () => {
  let planted = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom(...Object.keys(edits)),
      fc.nat(),
      (key, edit, number) => {
        const words = wordsIn(told[key])
        const edited = edits[edit]?.(words, number % words.length).join(' ') ?? ''
        // What stands in quotation marks already is quoted.
        fc.pre(edit !== 'a quotation' || key !== 'quoted')
        planted += 1
        const mistakes = mistakesOf(filesOf({ ...told, [key]: edited }))
        expect(mistakes.map(({ kind }) => kind)).toEqual(['silent-edit'])
      },
    ),
    { numRuns: 100 },
  )
  expect(planted).toBeGreaterThanOrEqual(100)
})

test.for([
  ['the day', { date: '2001-05-04' }],
  ['how exactly it is known', { date: '2001-05' }],
  ['a figure', { value: '500' }],
  ['a decimal', { second: told.second.replace('7.5', '75') }],
  ['a sign', { second: told.second.replace('7.5', '-7.5') }],
  ['a unit', { second: told.second.replace('per cent', '%') }],
  ['what is quoted', { quoted: told.quoted.replace(/[“”]/g, '') }],
  ['a question that becomes a statement', { question: told.question.replace('?', '.') }],
] satisfies [string, Partial<Told>][])('a change of %s is seen', ([, changed]) => {
  expect(mistakesOf(filesOf({ ...told, ...changed }))).toHaveLength(1)
})

/** Each writes a text otherwise, in the same words. */
const marks: Record<string, (of: string, at: number) => string> = {
  'quotation marks of another language': (of) => of.replace('“', '« ').replace('”', ' »'),
  'straight quotation marks': (of) => of.replace(/[“”]/g, '"'),
  'a comma more': (of, at) => atSpace(of, at, ', '),
  'a dash': (of, at) => atSpace(of, at, ' – '),
  'a longer dash': (of, at) => atSpace(of, at, ' — '),
  'two spaces': (of, at) => atSpace(of, at, '  '),
  'a space that does not break': (of, at) => atSpace(of, at, '\u00a0'),
  'a soft hyphen': (of, at) => {
    const word = wordsIn(of)[at % wordsIn(of).length] ?? ''
    return word.length > 3 && /^\p{L}+$/u.test(word)
      ? of.replace(word, `${word.slice(0, 2)}\u00ad${word.slice(2)}`)
      : of
  },
  'no full stop': (of) => of.replace(/\.$/, ''),
  'an exclamation': (of) => of.replace(/\.$/, '!'),
  'points in a row': (of) => of.replace(/\.$/, '…'),
  'thousands with a space': (of) => of.replace('12 votes', '12\u202fvotes'),
  'letters and their marks apart': (of) => of.normalize('NFD'),
}

test('typography, spaces and citations are no edits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom(...Object.keys(marks)),
      fc.nat(),
      fc.constantFrom(
        '[@herald, ¶ 1]',
        '[@herald, ¶¶ 1-2]',
        '[@herald, ¶ 1; see @herald, ¶ 4, "on Monday evening"]',
      ),
      (key, mark, number, cites) => {
        const other = marks[mark]?.(told[key], number) ?? ''
        expect(changesOf(filesOf({ ...told, [key]: other }, '', cites))).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})

test('Markdown and YAML may be written otherwise, and tags, pictures and places come and go', () => {
  const files = filesOf(told, 'tags: [island]\nkey: true\n')
  files['events/only.md'] = (files['events/only.md'] ?? '')
    .replace('closed the bridge.', '*closed* the\nbridge.')
    .replace('title: "Council closes the bridge"', "title: 'Council closes\n  the bridge'")
  expect(changesOf(files)).toEqual([])
})

test('a mistake stands at its line, and says what was said, what is said, and what to write', () => {
  const changed = { ...told, second: told.second.replace('5,000', '6,000') }
  expect(mistakesOf(filesOf(changed))).toEqual([
    {
      kind: 'silent-edit',
      file: 'content/events/only.md',
      line: 13,
      column: 67,
      wrong:
        'The event “only” was published, and reads otherwise now without a word on it. It said: “About 5,000 people live on the island, 7.5 per cent of the town.”. It says: “About 6,000 people live on the island, 7.5 per cent of the town.”.',
      fix: 'Say under “updates” of the event “only” what changed and why: npm run new -- update only. Or bring the former words back.',
    },
  ])
})

const update = 'updates:\n  - { date: 2001-05-20, kind: update, now: A, why: B }\n'

test('an update that has come since tells of a change of the event, of its differences and of its people', () => {
  for (const key of ['first', 'account', 'role'] as const) {
    const files = filesOf({ ...told, [key]: 'Otherwise' }, update)
    expect(changesOf(files).map(({ told }) => told)).toEqual([true])
    expect(mistakesOf(files)).toEqual([])
  }
})

test('an update that was there before tells of nothing, and its own words stay', () => {
  const former = filesOf(told, update)
  expect(mistakesOf(former, former)).toEqual([])
  expect(mistakesOf(filesOf({ ...told, first: 'Otherwise.' }, update), former)).toHaveLength(1)
  expect(mistakesOf(filesOf(told, update.replace('now: A', 'now: Not A')), former)).toHaveLength(1)
  expect(mistakesOf(filesOf(told), former)).toHaveLength(1)
})

test('what was no more than a draft may change, and what is one now is no matter of words', () => {
  const [draft, later] = [filesOf(told, 'draft: true\n'), filesOf(told, 'publish: 2001-07-01\n')]
  expect(changesOf(filesOf({ ...told, first: 'Otherwise.', account: 'So', role: 'So' }), draft)).toEqual([])
  expect(changesOf(filesOf({ ...told, first: 'Otherwise.' }), later)).toEqual([])
  expect(changesOf(filesOf({ ...told, first: 'Otherwise.' }, 'draft: true\n'))).toEqual([])
  const due = filesOf(told, 'publish: 2001-05-20\n')
  expect(mistakesOf(filesOf({ ...told, first: 'Otherwise.' }, 'publish: 2001-05-20\n'), due)).toHaveLength(1)
})

test('an event that has another id now is the same event', () => {
  const at = (id: string, text: string) => ({ path: `content/events/${id}.md`, id, text })
  const none = { differences: [], people: [], withdrawn: [], sources: [], places: [] }
  const written = filesOf(told)['events/only.md'] ?? ''
  const renamed = at(
    'later',
    filesOf({ ...told, first: 'Otherwise.' }, 'aliases: [only]\n')['events/only.md'] ?? '',
  )
  const site = siteSoFar({ ...content, ...none, events: [renamed] }, [], now)
  if (!site) throw new Error('The story has no zone')
  const entries = readEntries({ ...none, events: [at('only', written)] }, readerFor(site)).unchecked
  expect(rewordings({ entries, eventIds: new Set(['only']) }, site, now)).toMatchObject([
    { id: 'later', events: ['later'], told: false },
  ])
})

test.for([
  ['A b. C d. E f.', 'A b. C x. E f.', { was: 'C d.', now: 'C x.' }],
  ['A b. E f.', 'A b. C d. E f.', { was: 'A b.', now: 'A b. C d.' }],
  ['A b. C d. E f.', 'C d. E f.', { was: 'A b. C d.', now: 'C d.' }],
  ['A b.', '', { was: 'A b.', now: '' }],
  ['', 'A b.', { was: '', now: 'A b.' }],
  ['Он ушёл. Она осталась.', 'Он пришёл. Она осталась.', { was: 'Он ушёл.', now: 'Он пришёл.' }],
] as const)('of “%s” and “%s” the sentences that changed are told', ([was, now, changed]) => {
  expect(changedSentences(was, now, 'en')).toEqual(changed)
})

test('a difference that is gone is a change of its event', () => {
  const { 'differences/how-many.yaml': _, ...others } = filesOf(told)
  const mistakes = mistakesOf(others)
  expect(new Set(mistakes.map(({ file, line }) => `${file}:${line}`))).toEqual(
    new Set(['content/events/only.md:2']),
  )
  expect(mistakes[0]?.wrong).toContain('It no longer says so.')
  expect(mistakesOf({ ...others, 'events/only.md': filesOf(told, update)['events/only.md'] })).toEqual([])
})

function atSpace(of: string, at: number, instead: string): string {
  // Between digits a space is no matter of looks alone.
  const spaces = [...of.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index)
  const space = spaces[at % spaces.length]
  return space === undefined ? of : of.slice(0, space) + instead + of.slice(space + 1)
}
