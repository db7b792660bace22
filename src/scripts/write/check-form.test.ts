import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { issue } from '../../issues/issue.ts'
import { readContent } from '../../content/files.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { writeData } from '../../outputs/write-data.ts'
import { siteFrom } from './site.ts'
import { smallest } from '../../tests/sample.ts'
import { isRefusal } from '../../authoring/refusal.ts'
import { checkForm } from '../../authoring/new/check-form.ts'
import { checkCorrection } from '../../authoring/new/correction.ts'
import { event } from '../../authoring/new/event.ts'
import type { Given } from '../../authoring/new/field.ts'
import type { EntryKind } from '../../authoring/new/kind.ts'
import { draft, make } from '../../authoring/new/make.ts'
import { siteSoFar } from '../../authoring/new/site.ts'
import { source } from '../../authoring/new/source.ts'

const nowhere = { file: '', line: 1, column: 1 }
const now = Date.parse('2001-05-20T12:00Z')
const directory = mkdtempSync(join(tmpdir(), 'check-form-'))
afterAll(() => rmSync(directory, { recursive: true }))
const repository = 'repository: https://github.com/example/story\n'
for (const [path, text] of Object.entries({
  ...smallest,
  'story.yaml': smallest['story.yaml'] + repository,
  'people/ada.yaml': 'name: Ada\nkind: person\nrole: Engineer [@herald, ¶ 1].\n',
}))
  put(path, text)

const site = siteSoFar(await readContent(directory), [], now)
const { timeline } = await loadTimeline({ directory, base: '/' })
const data = timeline && writeData(timeline)
if (!site || !data) throw new Error('The story has mistakes.')
/** What a browser knows: the page’s data, as JSON hands it on. */
const inBrowser = siteFrom(JSON.parse(JSON.stringify(data)) as typeof data, now)

const right = {
  title: ['The ferry stops'],
  date: ['2001-05-02'],
  text: ['The ferry stopped [@herald, ¶ 1].'],
  people: ['ada'],
  tags: ['ferry'],
}
const document = { url: ['https://example.org/ferry'], title: ['The ferry'], paragraphs: ['3'] }

test.for([
  ['an event', event, right],
  ['an event without sources', event, { ...right, text: ['It stopped.'] }],
  ['an event of a title that there is', event, { ...right, title: ['Only'] }],
  ['a source', source, document],
  ['a source of which little is known', source, { url: ['http://example.org/a'] }],
] as [string, EntryKind, Given][])('%s: the file is the one that “npm run new” writes', ([, kind, given]) => {
  const { file, wrong } = checkForm(kind, given, inBrowser)
  expect(wrong).toEqual([])
  const made = make(kind, { ...given, id: [file?.id ?? ''] }, site)
  if (isRefusal(made)) throw new Error(made.refusal)
  expect({ path: file?.path, text: file?.text }).toEqual({ path: made.path, text: made.text })
})

/** One case of each kind of mistake that can be made in a form, and the field at which it is to be shown. */
const mistakes: [string, EntryKind, Given][] = [
  ['title', event, { ...right, title: [''] }],
  ['title', event, { ...right, title: ['x'.repeat(141)] }],
  ['title', event, { ...right, title: ['It is so [@herald, ¶ 1]'] }],
  ['date', event, { ...right, date: [''] }],
  ['date', event, { ...right, date: ['5 May 2001'] }],
  ['date', event, { ...right, date: ['2001-02-30'] }],
  ['date', event, { ...right, date: ['../2001'] }],
  ['kind', event, { ...right, kind: ['stroy'] }],
  ['summary', event, { ...right, summary: ['x'.repeat(301)] }],
  ['text', event, { ...right, text: [''] }],
  ['text', event, { ...right, text: ['It stopped [@herald ¶ 1].'] }],
  ['text', event, { ...right, text: ['It stopped [@heralt, ¶ 1].'] }],
  ['text', event, { ...right, text: ['It stopped [@herald, ¶ 99].'] }],
  ['text', event, { ...right, text: ['It stopped [@herald].'] }],
  ['text', event, { ...right, text: ['“No” [@herald, ¶ 1, said by eda].'] }],
  ['text', event, { ...right, text: [`It [@herald, ¶ 1, "${'one '.repeat(13)}"].`] }],
  ['text', event, { ...right, text: [`“${'word '.repeat(500)}” [@herald, ¶ 1].`] }],
  ['text', event, { ...right, text: [`It [${'@herald, ¶ 1; '.repeat(200)}@herald, ¶ 1].`] }],
  ['text', event, { ...right, text: ['See https://example.org/ [@herald, ¶ 1].'] }],
  ['text', event, { ...right, text: ['See [it](ftp://example.org/) [@herald, ¶ 1].'] }],
  ['text', event, { ...right, text: ['See [it](/event/only/) [@herald, ¶ 1].'] }],
  ['text', event, { ...right, text: ['It <b>stopped</b> [@herald, ¶ 1].'] }],
  ['text', event, { ...right, text: ['# Stopped\n\nIt [@herald, ¶ 1].'] }],
  ['text', event, { ...right, text: ['word '.repeat(25_000)] }],
  ['people', event, { ...right, people: ['eda'] }],
  ['people', event, { ...right, people: ['Ada Lovelace'] }],
  ['places', event, { ...right, places: ['harbour'] }],
  ['tags', event, { ...right, tags: ['x'.repeat(41)] }],
  ['title', source, { ...document, title: ['x'.repeat(301)] }],
  ['publication', source, { ...document, publication: ['x'.repeat(101)] }],
  ['issued', source, { ...document, issued: ['yesterday'] }],
  ['language', source, { ...document, language: ['English'] }],
  ['paragraphs', source, { ...document, paragraphs: ['many'] }],
  ['note', source, { ...document, note: ['x'.repeat(1001)] }],
]

test.for(mistakes)(
  '%s: what is wrong is said there, in the words of the check',
  async ([field, kind, given]) => {
    const { file, wrong } = checkForm(kind, given, inBrowser)
    expect(file).toBeUndefined()
    expect(wrong.map((one) => one.field)).toContain(field)
    const drafted = draft(kind, { ...given, id: ['checked'] }, site)
    if (isRefusal(drafted)) throw new Error(drafted.refusal)
    const path = drafted.path.replace('content/', '')
    put(path, drafted.text)
    const { issues = [] } = await loadTimeline({ directory, base: '/', drafts: true })
    rmSync(join(directory, path))
    const said = issues.map((issue) => `${issue.wrong} ${issue.fix}`)
    expect(said.length).toBeGreaterThan(0)
    expect(said).toEqual(expect.arrayContaining(wrong.map(({ text }) => text)))
  },
)

test.for([
  ['Only', issue('file-name', nowhere, { suggestion: 'only.md' })],
  ['share', issue('reserved-id', nowhere, { id: 'share' })],
  ['only', issue('duplicate-id', nowhere, { id: 'only', other: 'content/events/only.md' })],
] as const)('the name “%s” of a file is refused at its field, in the words of the check', ([id, said]) => {
  const { wrong } = checkForm(event, { ...right, id: [id] }, inBrowser)
  expect(wrong).toEqual([{ field: 'id', text: `${said.wrong} ${said.fix}` }])
})

test('what a draft lacks is said at its text, and keeps nobody from sending it', () => {
  const { file, wrong, lacks } = checkForm(event, { ...right, text: ['It stopped.'] }, inBrowser)
  expect(wrong).toEqual([])
  expect(file?.text).toMatch(/^draft: true$/m)
  expect(lacks).toEqual([
    {
      field: 'text',
      text: 'This paragraph shows no source: “It stopped.”. Add a citation such as [@source-id, ¶ 2] after what it supports.',
    },
  ])
})

test('letters that nobody sees are taken away, and that is told', () => {
  const { file, changed } = checkForm(event, { ...right, title: ['The fer\u200bry stops'] }, inBrowser)
  expect(file?.text).toContain('title: The ferry stops')
  expect(changed).toMatchObject([{ field: 'title', text: expect.stringContaining('U+200B') as string }])
})

const correction = { date: ['2001-05-12'], kind: ['correction'], now: ['It stopped.'], why: ['Misread.'] }

test('a correction is lines to paste, the first with their heading', () => {
  const { lines, wrong } = checkCorrection({ ...correction, was: ['It went.'] }, { updates: 0 }, inBrowser)
  expect(wrong).toEqual([])
  expect(lines).toBe(
    'updates:\n  - date: 2001-05-12\n    kind: correction\n    was: It went.\n    now: It stopped.\n    why: Misread.\n',
  )
  expect(checkCorrection(correction, { updates: 1 }, inBrowser).lines).toMatch(/^ {2}- date/)
})

test.for([
  ['date', { ...correction, date: ['2001-05'] }, 'one day, such as 2020-10-05'],
  ['date', { ...correction, date: ['2001-05-01'] }, 'The update of 2001-05-01 is older than the event'],
  ['kind', { ...correction, kind: ['mistake'] }, 'correction, update or clarification'],
  ['now', { ...correction, now: [''] }, 'a text, not nothing'],
  ['why', { ...correction, why: [''] }, 'a text, not nothing'],
] as [string, Given, string][])('a correction: %s is checked at its field', ([field, given, text]) => {
  const { wrong } = checkCorrection(given, { updates: 0 }, inBrowser)
  expect(wrong).toMatchObject([{ field, text: expect.stringContaining(text) as string }])
})

function put(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), text)
}
