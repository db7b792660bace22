import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { issue, type Issue } from '../../issues/issue.ts'
import { kinds, type IssueKind } from '../../issues/kinds.ts'
import { type ContentFile, readContent } from '../../content/files.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { writeData } from '../../outputs/write-data.ts'
import { siteFrom } from './site.ts'
import { event as eventFile, smallest, source as sourceFile } from '../../tests/sample.ts'
import { isRefusal } from '../../authoring/refusal.ts'
import { checkForm } from '../../authoring/new/check-form.ts'
import { checkUpdate, type Updated } from '../../authoring/new/check-update.ts'
import { event } from '../../authoring/new/event.ts'
import type { Given } from '../../authoring/new/field.ts'
import type { EntryKind } from '../../authoring/new/kind.ts'
import { draft, make } from '../../authoring/new/make.ts'
import { siteSoFar } from '../../authoring/new/site.ts'
import { source } from '../../authoring/new/source.ts'
import { withUpdate } from '../../authoring/new/update.ts'

const nowhere = { file: '', line: 1, column: 1 }
const now = Date.parse('2001-05-20T12:00Z')
const directory = mkdtempSync(join(tmpdir(), 'check-form-'))
afterAll(() => rmSync(directory, { recursive: true }))
const repository = 'repository: https://github.com/example/story\n'
for (const [path, text] of Object.entries({
  ...smallest,
  'story.yaml': smallest['story.yaml'] + repository,
  'people/ada.yaml': 'name: Ada\nkind: person\nrole: Engineer [@herald, ¶ 1].\n',
  'sources/late.yaml': sourceFile({ URL: 'https://example.org/late', issued: '2001-05-16' }),
  'events/late.md': eventFile({ aliases: '[former]' }, 'It happened [@late, ¶ 1].'),
  'withdrawn/gone.yaml': 'on: 2001-05-15\nwhy: A court has ordered it.\n',
}))
  put(path, text)

const site = siteSoFar(await readContent(directory), [], now)
const { timeline } = await loadTimeline({ directory, base: '/' })
const data = timeline && writeData(timeline)
if (!site || !data) throw new Error('The story has mistakes.')
/** What a browser knows: the page’s data, as JSON hands it on. */
const inBrowser = siteFrom(JSON.parse(JSON.stringify(data)) as typeof data, now)

const right: Given = {
  title: ['The ferry stops'],
  date: ['2001-05-02'],
  text: ['The ferry stopped [@herald, ¶ 1].'],
  people: ['ada'],
  tags: ['ferry'],
}
const full: Given = {
  ...right,
  kind: ['background'],
  summary: ['It stopped: “no more”.'],
  part: ['night'],
  inferred: ['It tells of it beside that night [@herald, ¶ 2].'],
  label: ['day of the reports'],
}
const document: Given = { url: ['https://example.org/ferry'], title: ['The ferry'], paragraphs: ['3'] }
const known: Given = {
  ...document,
  publication: ['Ferry Post'],
  author: ['Ada'],
  issued: ['2001-05-02'],
  accessed: ['2001-05-20'],
  language: ['en'],
  note: ['A report.'],
}

test.for([
  ['an event', event, right],
  ['an event of which all is said', event, full],
  ['an event without sources', event, { ...right, text: ['It stopped.'] }],
  ['an event of a title that there is', event, { ...right, title: ['Only'] }],
  ['a source', source, document],
  ['a source of which all is known', source, known],
  ['a source of which little is known', source, { url: ['http://example.org/a'] }],
] as [string, EntryKind, Given][])('%s: the file is the one that “npm run new” writes', ([, kind, given]) => {
  const { file, wrong } = checkForm(kind, given, inBrowser)
  expect(wrong).toEqual([])
  const made = make(kind, { ...given, id: [file?.id ?? ''] }, site)
  if (isRefusal(made)) throw new Error(made.refusal)
  expect({ path: file?.path, text: file?.text }).toEqual({ path: made.path, text: made.text })
})

/** Each kind of mistake that can be made in a form, and the field at which it is to be shown. */
const mistakes: [IssueKind, string, EntryKind, Given][] = [
  ['wrong-value', 'title', event, { ...right, title: [''] }],
  ['wrong-value', 'title', event, { ...right, title: ['x'.repeat(141)] }],
  ['wrong-value', 'title', event, { ...right, title: ['It is so [@herald, ¶ 1]'] }],
  ['date', 'date', event, { ...right, date: [''] }],
  ['date', 'date', event, { ...right, date: ['5 May 2001'] }],
  ['date', 'date', event, { ...right, date: ['2001-02-30'] }],
  ['date', 'date', event, { ...right, date: ['../2001'] }],
  ['source-early', 'date', event, { ...right, date: ['2001-05-10'] }],
  ['source-early', 'text', event, { ...right, text: ['“No” [@herald, ¶ 1, said by ada on 2001-05-09].'] }],
  ['wrong-value', 'part', event, { ...right, part: ['noon'] }],
  ['wrong-value', 'part', event, { ...right, date: ['2001-05'], part: ['night'] }],
  ['uncited', 'inferred', event, { ...right, inferred: ['From its place.'] }],
  ['unknown-id', 'inferred', event, { ...right, inferred: ['From its place [@heralt, ¶ 1].'] }],
  ['markdown', 'inferred', event, { ...right, inferred: ['# From its place [@herald, ¶ 1].'] }],
  ['wrong-value', 'label', event, { ...right, label: ['x'.repeat(41)] }],
  ['wrong-value', 'kind', event, { ...right, kind: ['stroy'] }],
  ['wrong-value', 'summary', event, { ...right, summary: ['x'.repeat(301)] }],
  ['no-text', 'text', event, { ...right, text: [''] }],
  ['uncited', 'text', event, { ...right, text: ['It stopped.'] }],
  ['quotation-uncited', 'text', event, { ...right, text: ['“No”, it said [@herald, ¶ 1].\n\nAnd “yes”.'] }],
  ['quotation-unbalanced', 'text', event, { ...right, text: ['“No, it said [@herald, ¶ 1].'] }],
  ['citation-syntax', 'text', event, { ...right, text: ['It stopped [@herald ¶ 1].'] }],
  ['unknown-id', 'text', event, { ...right, text: ['It stopped [@heralt, ¶ 1].'] }],
  ['locator-outside', 'text', event, { ...right, text: ['It stopped [@herald, ¶ 99].'] }],
  ['locator-missing', 'text', event, { ...right, text: ['It stopped [@herald].'] }],
  ['unknown-id', 'text', event, { ...right, text: ['“No” [@herald, ¶ 1, said by eda].'] }],
  ['phrase-length', 'text', event, { ...right, text: [`It [@herald, ¶ 1, "${'one '.repeat(13)}"].`] }],
  ['quotation-length', 'text', event, { ...right, text: [`“${'word '.repeat(500)}” [@herald, ¶ 1].`] }],
  [
    'too-many-citations',
    'text',
    event,
    { ...right, text: [`It [${'@herald, ¶ 1; '.repeat(200)}@herald, ¶ 1].`] },
  ],
  ['bare-address', 'text', event, { ...right, text: ['See https://example.org/ [@herald, ¶ 1].'] }],
  ['link-protocol', 'text', event, { ...right, text: ['See [it](ftp://example.org/) [@herald, ¶ 1].'] }],
  ['link-dead', 'text', event, { ...right, text: ['See [it](/event/only/) [@herald, ¶ 1].'] }],
  ['raw-html', 'text', event, { ...right, text: ['It <b>stopped</b> [@herald, ¶ 1].'] }],
  ['markdown', 'text', event, { ...right, text: ['# Stopped\n\nIt [@herald, ¶ 1].'] }],
  ['characters', 'text', event, { ...right, text: ['It sto&#x202e;pped [@herald, ¶ 1].'] }],
  ['lookalike', 'text', event, { ...right, text: ['The p&#x430;per [@herald, ¶ 1].'] }],
  ['too-large', 'text', event, { ...right, text: ['word '.repeat(25_000)] }],
  ['unknown-id', 'people', event, { ...right, people: ['eda'] }],
  ['wrong-value', 'people', event, { ...right, people: ['Ada Lovelace'] }],
  ['unknown-id', 'places', event, { ...right, places: ['harbour'] }],
  ['wrong-value', 'tags', event, { ...right, tags: ['x'.repeat(41)] }],
  ['wrong-value', 'title', source, { ...document, title: ['x'.repeat(301)] }],
  ['wrong-value', 'publication', source, { ...document, publication: ['x'.repeat(101)] }],
  ['wrong-value', 'author', source, { ...document, author: ['x'.repeat(201)] }],
  ['date', 'issued', source, { ...document, issued: ['yesterday'] }],
  ['date', 'accessed', source, { ...document, accessed: ['yesterday'] }],
  ['wrong-value', 'language', source, { ...document, language: ['English'] }],
  ['wrong-value', 'paragraphs', source, { ...document, paragraphs: ['many'] }],
  ['wrong-value', 'note', source, { ...document, note: ['x'.repeat(1001)] }],
]

test.for(mistakes)('%s at “%s”: said there, in the words of the check', async ([of, field, kind, given]) => {
  const { file, wrong, lacks } = checkForm(kind, given, inBrowser)
  // What a draft may lack keeps nobody from sending it.
  expect(file === undefined).toBe(wrong.length > 0)
  const drafted = draft(kind, { ...given, id: ['checked'] }, site)
  if (isRefusal(drafted)) throw new Error(drafted.refusal)
  const issues = await issuesWith(drafted.path, drafted.text.replace(/^draft: true$/m, 'draft: false'))
  const said = [...wrong, ...lacks]
  const meant = issues.filter((one) => one.kind === of).map(sentence)
  const there = said.filter((one) => one.field === field && meant.includes(one.text))
  expect(there.length).toBeGreaterThan(0)
  expect(issues.map(sentence)).toEqual(expect.arrayContaining(said.map(({ text }) => text)))
})

const names: [string, Issue][] = [
  ['Only', issue('file-name', nowhere, { suggestion: 'only.md' })],
  ['share', issue('reserved-id', nowhere, { id: 'share' })],
  ['only', issue('duplicate-id', nowhere, { id: 'only', other: 'content/events/only.md' })],
  ['former', issue('alias-taken', nowhere, { alias: 'former', owner: 'late' })],
  ['gone', issue('withdrawn-text', nowhere, { id: 'gone', notice: 'content/withdrawn/gone.yaml' })],
]

test.for(names)(
  'the name “%s” of a file is refused at its field, in the words of the check',
  ([id, said]) => {
    const { wrong } = checkForm(event, { ...right, id: [id] }, inBrowser)
    expect(wrong).toEqual([{ field: 'id', text: sentence(said) }])
  },
)

const correction = { date: ['2001-05-12'], kind: ['correction'], now: ['It stopped.'], why: ['Misread.'] }

/** The same of a correction, and the event that is corrected. */
const corrections: [IssueKind, string, string, Given][] = [
  ['wrong-value', 'date', 'only', { ...correction, date: ['2001-05'] }],
  ['date', 'date', 'only', { ...correction, date: ['12 May'] }],
  ['update-early', 'date', 'only', { ...correction, date: ['2001-05-01'] }],
  ['update-late', 'date', 'only', { ...correction, date: ['2001-05-21'] }],
  ['correction-early', 'date', 'late', correction],
  ['wrong-value', 'kind', 'only', { ...correction, kind: ['mistake'] }],
  ['wrong-value', 'was', 'only', { ...correction, was: ['x'.repeat(501)] }],
  ['wrong-value', 'now', 'only', { ...correction, now: [''] }],
  ['wrong-value', 'why', 'only', { ...correction, why: [''] }],
]

test.for(corrections)(
  '%s at “%s” of a correction of “%s”: said there, in the words of the check',
  async ([of, field, id, given]) => {
    const { wrong } = checkUpdate(given, updatedOf(id), inBrowser)
    const file = fileOf(id)
    const issues = await issuesWith(file.path, withUpdate(file, given, site.today))
    expect(issues.map(({ kind }) => kind)).toEqual([of])
    expect(wrong).toEqual(issues.map((one) => ({ field, text: sentence(one) })))
  },
)

/** Kinds of mistakes that no form of the page can have, by the reason. */
const others: Record<string, IssueKind[]> = {
  'the browser writes the file: as text, in UTF-8, in its folder, with the keys and the YAML that it should have':
    [
      'not-utf-8',
      'not-a-file',
      'unreadable',
      'unexpected-file',
      'no-frontmatter',
      'yaml-syntax',
      'yaml-comment',
      'duplicate-key',
      'yaml-feature',
      'unknown-key',
      'missing-key',
    ],
  'it is one of other files, or of all of them together': [
    'too-much',
    'missing-file',
    'unreadable-record',
    'address-lost',
    'silent-edit',
    'outside-country',
    'contrast',
    'theme',
    'theme-contrast',
    'words',
    'page-name',
    'logo',
  ],
  'files of images are not sent from here': [
    'image-missing',
    'image-svg',
    'image-type',
    'image-size',
    'image-broken',
  ],
  'it shows only in copies of the sources, or on the web': [
    'misquotation',
    'wrong-paragraph',
    'copy-shorter',
    'source-gone',
    'source-moved',
    'source-wall',
    'source-changed',
  ],
  'it shows only in the built site': ['page-missing', 'site-link', 'other-host', 'html', 'page-weight'],
  'a title can have it, and it takes the typefaces to see it: the build says so': ['no-typeface'],
}

test('there is no kind of mistake but those that are shown above, and those that no form can have', () => {
  const shown = [
    ...mistakes.map(([of]) => of),
    ...names.map(([, { kind }]) => kind),
    ...corrections.map(([of]) => of),
  ]
  expect([...new Set(shown), ...Object.values(others).flat()].toSorted()).toEqual(
    Object.keys(kinds).toSorted(),
  )
})

test('letters that nobody sees are taken away, and that is told', () => {
  const { file, changed } = checkForm(event, { ...right, title: ['The fer\u200bry stops'] }, inBrowser)
  expect(file?.text).toContain('title: The ferry stops')
  expect(changed).toMatchObject([{ field: 'title', text: expect.stringContaining('U+200B') as string }])
})

test('a correction is lines to paste, the first with their heading: then the file is the one that “npm run new” writes', () => {
  const given = { ...correction, was: ['It went.'] }
  const only = fileOf('only')
  const first = checkUpdate(given, updatedOf('only'), inBrowser)
  expect(first).toEqual({
    lines:
      'updates:\n  - date: 2001-05-12\n    kind: correction\n    was: It went.\n    now: It stopped.\n    why: Misread.\n',
    wrong: [],
  })
  const corrected = withUpdate(only, given, site.today)
  expect(only.text.replace(/\n---\n/, `\n${first.lines}---\n`)).toBe(corrected)
  const second = checkUpdate(correction, { updates: 1 }, inBrowser)
  const twice = withUpdate({ ...only, text: corrected }, correction, site.today)
  expect(corrected.replace(/\n---\n/, `\n${second.lines}---\n`)).toBe(twice)
})

function sentence({ wrong, fix }: Issue): string {
  return `${wrong} ${fix}`
}

/** What the check says of all content with one more file, or another text of one. */
async function issuesWith(path: string, text: string): Promise<Issue[]> {
  const relative = path.replace(/^.*\/(?=\w+\/[^/]+$)/, '')
  const place = join(directory, relative)
  const before = existsSync(place) ? readFileSync(place, 'utf8') : undefined
  put(relative, text)
  const { issues = [] } = await loadTimeline({ directory, base: '/', drafts: true, moment: now })
  if (before === undefined) rmSync(place)
  else put(relative, before)
  return issues
}

function fileOf(id: string): ContentFile {
  const file = site?.content.events.find((one) => one.id === id)
  if (!file) throw new Error(id)
  return file
}

function updatedOf(id: string): Updated {
  const { published, updates = 0, first } = data?.events.find((one) => one.id === id) ?? {}
  return { published, updates, first }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), text)
}
