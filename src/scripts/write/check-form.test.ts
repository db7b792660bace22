import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { issue, type Issue } from '../../issues/issue.ts'
import { kinds } from '../../issues/kinds.ts'
import { type ContentFile, readContent } from '../../content/files.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { writeData } from '../../outputs/write-data.ts'
import {
  correction,
  corrections,
  document,
  full,
  known,
  mistakes,
  others,
  right,
  unlinked,
} from './sample-forms.ts'
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

test.for([
  ['an event', event, right],
  ['an event of which all is said', event, full],
  ['an event without sources', event, { ...right, text: ['It stopped.'] }],
  ['an event of a title that there is', event, { ...right, title: ['Only'] }],
  ['a source', source, document],
  ['a source of which all is known', source, known],
  ['a source that is not on the web', source, unlinked],
  ['a source of which little is known', source, { url: ['http://example.org/a'] }],
] as [string, EntryKind, Given][])('%s: the file is the one that “npm run new” writes', ([, kind, given]) => {
  const { file, wrong } = checkForm(kind, given, inBrowser)
  expect(wrong).toEqual([])
  const made = make(kind, { ...given, id: [file?.id ?? ''] }, site)
  if (isRefusal(made)) throw new Error(made.refusal)
  expect({ path: file?.path, text: file?.text }).toEqual({ path: made.path, text: made.text })
})

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
