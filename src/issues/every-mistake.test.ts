import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readEntries, readerFor } from '../content/entries.ts'
import { readContent } from '../content/files.ts'
import { loadTimeline } from '../timeline/load.ts'
import { pixels } from '../tests/sample.ts'
import { silentEdits } from '../authoring/history/rewordings-since.ts'
import { rewordings } from '../authoring/history/rewordings.ts'
import { siteSoFar } from '../authoring/new/site.ts'
import { claimsOf } from '../authoring/verify/claims.ts'
import { verify } from '../authoring/verify/verify.ts'
import { findingsOf } from '../authoring/watch/findings.ts'
import { watch } from '../authoring/watch/watch.ts'
import type { Page } from '../authoring/web/fetch-page.ts'
import { checkSite } from '../site-check/check-site.ts'
import { kinds } from './kinds.ts'
import { report } from './report.ts'

const fixture = join(import.meta.dirname, '../tests/fixtures/every-mistake')
const project = mkdtempSync(join(tmpdir(), 'every-mistake-'))
cpSync(fixture, project, { recursive: true })
// These would be a nuisance in an editor, or on another system.
writeFileSync(join(project, 'content/events/latin.md'), Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'))
writeFileSync(join(project, 'content/events/novel.md'), 'All work and no play. '.repeat(6_000))
writeFileSync(
  join(project, 'content/events/cited.md'),
  `---\ntitle: Cited\ndate: 2001-05-04\nsummary: All over.\nkind: story\n---\n\nIt was [${'@herald, ¶ 1; '.repeat(200)}@herald, ¶ 1].\n`,
)
writeFileSync(
  join(project, 'content/events/copied.md'),
  `---\ntitle: Copied\ndate: 2001-05-04\nsummary: All of it.\nkind: story\n---\n\nIt said “${'and '.repeat(501)}” [@herald, ¶ 1, said by the-society].\n`,
)
symlinkSync('/etc/passwd', join(project, 'content/events/elsewhere.md'))
symlinkSync('/etc/passwd', join(project, 'content/images/elsewhere.png'))
writeFileSync(join(project, 'content/images/bridge.png'), pixels.subarray(0, 50))
writeFileSync(join(project, 'content/images/photograph.jpg'), pixels)
writeFileSync(join(project, 'content/images/poster.png'), '')
truncateSync(join(project, 'content/images/poster.png'), 14_200_000)
// A name in Latin 1, which the file system gives back as another.
writeFileSync(Buffer.from(join(project, 'content/events/caf\xe9.md'), 'latin1'), '')
const huge = join(project, 'huge/content')
mkdirSync(huge, { recursive: true })
writeFileSync(join(huge, 'about.md'), '')
truncateSync(join(huge, 'about.md'), 101_000_000)
afterAll(() => rmSync(project, { recursive: true }))

const { issues = [] } = await loadTimeline({
  directory: join(project, 'content'),
  base: '/',
  pictures: true,
  moment: Date.parse('2026-11-28T12:00Z'),
})
const { issues: excess = [] } = await loadTimeline({ directory: huge, base: '/' })
// What no packing makes smaller.
appendFileSync(join(project, 'site/index.html'), `<!-- ${randomBytes(20_000).toString('hex')} -->`)
const { issues: ofSite } = await checkSite(join(project, 'site'))
const misquotations = await verifyFixture()
const reworded = await rewordFixture()
const ofSources = await watchFixture()

test('a report has every mistake once, at its place, with what to do about it', async () => {
  await expect(report(issues) + '\n').toMatchFileSnapshot(join(fixture, 'report.txt'))
})

test('a verification reports misquotations in the same way', async () => {
  expect(report(misquotations)).toMatchInlineSnapshot(`
    "content/events/bridge.md
        9:2  “We closed the brigde” does not stand in the cited paragraph of the copy of “herald”. (misquotation)
             The nearest words there are ““We closed the bridge,””.
       9:73  “for good” does not stand in paragraph 1 of “herald”. (wrong-paragraph)
             It stands in paragraph 3: write ¶ 3.
      12:79  The copy of “herald” has no paragraph 4. (copy-shorter)
             It has 3; paragraphs are its non-empty lines. Correct the number, or complete the copy.

    misquotation: Somebody would be made to say what the source does not say.
    wrong-paragraph: Readers who look the words up would find others there.
    copy-shorter: What is held against an incomplete copy has not been verified.

    3 mistakes in 1 file. Of a kind, npm run check -- --explain KIND says more."
  `)
})

test.for(Object.keys(kinds))('the mistake “%s” is one that authors of the fixtures make', (kind) => {
  expect(
    [...issues, ...excess, ...misquotations, ...reworded, ...ofSources, ...ofSite].map((issue) => issue.kind),
  ).toContain(kind)
})

test('no mistake is reported twice', () => {
  const seen = issues.map(({ file, line, column, wrong }) => `${file}:${line}:${column} ${wrong}`)
  expect(seen.filter((one, index) => seen.indexOf(one) !== index)).toEqual([])
})

test('every place is in its file', () => {
  for (const { file, line, column, kind } of issues) {
    if (kind === 'missing-file' || kind === 'unreadable') continue
    const lines = readFileSync(join(project, file), 'utf8').split('\n')
    expect(lines.length, file).toBeGreaterThanOrEqual(line)
    expect((lines[line - 1]?.length ?? 0) + 1, `${file}:${line}`).toBeGreaterThanOrEqual(column)
  }
})

async function rewordFixture() {
  const content = await readContent(join(import.meta.dirname, '../tests/fixtures/misquoted/content'))
  const site = siteSoFar(content, [], Date.now())
  if (!site) throw new Error('The story has no zone')
  const former = content.events.map((file) => ({
    ...file,
    text: file.text.replace('title: ', 'title: Not '),
  }))
  const entries = readEntries({ ...content, events: former }, readerFor(site)).unchecked
  return silentEdits(rewordings({ entries, eventIds: content.ids.events }, site, Date.now()))
}

async function misquoted() {
  const folder = join(import.meta.dirname, '../tests/fixtures/misquoted')
  const { timeline, issues } = await loadTimeline({ directory: join(folder, 'content'), base: '/' })
  if (!timeline) throw new Error(report(issues))
  return { folder, timeline }
}

/** What is told of a source that is gone, behind a wall, moved with other words, and there with them. */
async function watchFixture() {
  const { timeline } = await misquoted()
  const claims = claimsOf(timeline)
  const told = { headers: new Headers(), moved: [] }
  const page = (url: string): Page => ({
    ...told,
    is: 'page',
    url,
    status: 200,
    type: 'text/plain',
    text: 'We left. '.repeat(40),
  })
  const refused = (status: number): Page => ({
    ...told,
    is: 'refused',
    url: '',
    status,
    why: `It answers ${status}.`,
  })
  const pages = [refused(404), refused(403), page('https://example.org/news'), page('https://example.org/')]
  const found = pages.map((one) =>
    watch(timeline.sources, { fetch: () => Promise.resolve(one), claims, pause: 0 }),
  )
  return (await Promise.all(found)).flatMap((watched) => findingsOf(watched, new Map(), '2001-05-14'))
}

async function verifyFixture() {
  const { folder, timeline } = await misquoted()
  const copies = new Map([['herald', readFileSync(join(folder, 'copies/herald.txt'), 'utf8')]])
  return verify({ timeline, copies, sourceTexts: new Map(), former: {}, today: '2001-05-14' }).issues
}
