import { expect, test } from 'vitest'
import { kinds, type IssueKind } from '../../issues/kinds.ts'
import { isLong } from '../random.ts'
import { event, timelineOf } from '../sample.ts'
import { verify } from '../../authoring/verify/verify.ts'
import { tryContent } from './load.ts'
import { plant } from './planted.ts'

const entries = isLong ? 300 : 30
const planted = Array.from({ length: entries }, (_, n) => plant(n))
const files = Object.assign({}, ...planted.map((one) => one.files)) as Record<string, string>
const published = Array.from({ length: entries }, (_, n) => `lost-${n}\n`).join('')

/** Those of a whole story, of which it can have one. */
const ofStory: IssueKind[] = ['missing-file', 'unreadable-record', 'contrast', 'too-much']
const ofVerification: IssueKind[] = ['misquotation', 'wrong-paragraph', 'copy-shorter']
/** Of what was published before. */
const ofHistory: IssueKind[] = ['silent-edit']
const ofPictures: IssueKind[] = ['no-typeface']
/** Of a site that was built, and of its own look, words, pages and logo: their tests plant them. */
const ofSite: IssueKind[] = ['page-missing', 'site-link', 'other-host', 'html', 'page-weight']
const ofOwn: IssueKind[] = ['theme', 'theme-contrast', 'words', 'page-name', 'logo']

test(
  `of a mistake of every kind in each of ${entries} entries all are reported, none twice, and none missed`,
  { timeout: 300_000 },
  async () => {
    const before = process.cpuUsage()
    const { issues, misplaced } = await tryContent({ ...files, 'published.txt': published }, (content) => {
      for (const { prepare } of planted) prepare?.(content)
    })
    const { user, system } = process.cpuUsage(before)
    const reported = issues.map(({ file, line, kind }) => `${file.replace('content/', '')}:${line} ${kind}`)
    const expected = [
      ...planted.flatMap(({ mistakes }) => mistakes.map(({ path, line, kind }) => `${path}:${line} ${kind}`)),
      ...planted.map((_, n) => `published.txt:${n + 1} address-lost`),
    ]
    const count = Object.keys(files).length + 4 * entries
    const perHundred = (user + system) / 10 / count
    console.log(
      `Planted ${expected.length} mistakes of ${new Set(issues.map(({ kind }) => kind)).size} kinds in ${count} files: ${reported.length} reported, ${Math.round(perHundred)} ms a hundred files`,
    )
    expect(misplaced).toEqual([])
    expect(reported.sort()).toEqual(expected.sort())
    expect(perHundred).toBeLessThan(1_000)
  },
)

test(
  `of three misquotations in each of ${entries} events all are reported, none twice, and none missed`,
  { timeout: 300_000 },
  async () => {
    const wrong = [
      '“Never said” [@herald, ¶ 1, said by speaker].',
      '“Said later” [@herald, ¶ 1, said by speaker].',
      'It is said [@herald, ¶ 4].',
    ]
    const timeline = await timelineOf({
      ...Object.fromEntries(
        Array.from({ length: entries }, (_, n) => [`events/event-${n}.md`, event({}, wrong.join('\n\n'))]),
      ),
      'people/speaker.yaml': 'name: A\nkind: person\nrole: Speaks [@herald, ¶ 1].\n',
    })
    const copies = new Map([['herald', 'It was said.\nIt was said.\n“Said later”, it was.\n']])
    const { issues } = verify({ timeline, copies, sourceTexts: new Map(), former: {}, today: '2001-05-20' })
    const reported = issues.map(({ file, line, kind }) => `${file}:${line} ${kind}`)
    const expected = Array.from({ length: entries }, (_, n) => [
      `content/events/event-${n}.md:8 misquotation`,
      `content/events/event-${n}.md:10 wrong-paragraph`,
      `content/events/event-${n}.md:12 copy-shorter`,
    ]).flat()
    expect(reported.sort()).toEqual(expected.sort())
  },
)

test('every kind of mistake is planted', () => {
  const known = new Set<string>([
    ...planted.flatMap(({ mistakes }) => mistakes.map(({ kind }) => kind)),
    'address-lost',
    // A page of one’s own that cites a draft: every-mistake has one.
    'source-draft',
    ...ofStory,
    ...ofVerification,
    ...ofHistory,
    ...ofPictures,
    ...ofSite,
    ...ofOwn,
    // What a watch finds in an original: every-mistake has them.
    'source-gone',
    'source-moved',
    'source-wall',
    'source-changed',
    // A comment that swallows half of a value: every-mistake has one.
    'yaml-comment',
  ])
  expect(Object.keys(kinds).filter((kind) => !known.has(kind))).toEqual([])
})
