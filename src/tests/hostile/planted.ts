import { truncateSync, writeFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { IssueKind } from '../../issues/kinds.ts'
import { event, image, pixels, source } from '../sample.ts'
import { bomb } from './attacks/images.ts'

/** Files with mistakes, each with the line at which it must be reported. `prepare` makes those that are no text. */
export type Planted = {
  files: Record<string, string>
  prepare?: (content: string) => void
  mistakes: { path: string; line: number; kind: IssueKind }[]
}

/** Lines of one file; a line with kinds has these mistakes. */
type Line = [text: string, ...kinds: IssueKind[]]

const frontmatter = (n: number): Line[] => [
  ['---'],
  ['titel: Misspelt', 'unknown-key', 'missing-key'],
  ['colour: red', 'unknown-key'],
  ['date: 2001-04-31', 'date'],
  ['label: p\u0430per', 'lookalike'],
  ['kind: fiction', 'wrong-value'],
  [`people: [nobody-${n}]`, 'unknown-id'],
  ['aliases: [only]', 'alias-taken'],
  ['updates:'],
  ['  - date: 2000-01-01', 'update-early'],
  ['    kind: update'],
  ['    now: New.'],
  ['    why: Old.'],
  ['  - date: 9999-12-31', 'update-late'],
  ['    kind: update'],
  ['    now: Newer.'],
  ['    why: Not yet.'],
  ['---'],
]

const paragraphs = (n: number): Line[] => [
  ['Nobody says so.', 'uncited'],
  ['It is said [@herald ¶ 2].', 'citation-syntax'],
  ['It is said [@herald].', 'locator-missing'],
  ['It is said [@herald, ¶ 99].', 'locator-outside'],
  [`It is said [@missing-${n}, ¶ 1].`, 'unknown-id'],
  [
    'It is said [@herald, ¶ 1, "one two three four five six seven eight nine ten eleven twelve thirteen"].',
    'phrase-length',
  ],
  ['It is “said [@herald, ¶ 1].', 'quotation-unbalanced'],
  ['It is “said”.', 'quotation-uncited'],
  ['It is said (Reuters, 6 October 2020) [@herald, ¶ 1].', 'named-source'],
  ['It is https://example.org/news [@herald, ¶ 1].', 'bare-address'],
  [`It is “${'said '.repeat(500)}” [@herald, ¶ 1, said by nobody].`, 'quotation-length', 'unknown-id'],
  ['It is [said](javascript:alert) [@herald, ¶ 1].', 'link-protocol'],
  [`It is [said](/events/nothing-${n}/) [@herald, ¶ 1].`, 'link-dead'],
  ['It is <b>said</b> [@herald, ¶ 1].', 'raw-html'],
  ['## It is said', 'markdown'],
  ['It is sa&#x202e;id [@herald, ¶ 1].', 'characters'],
]

/** One entry with a mistake of every kind that an entry can have, in as many files as that takes. */
export function plant(n: number): Planted {
  const planted: Planted = { files: {}, mistakes: [] }
  const add = (path: string, text: string, line: number, kind: IssueKind) => {
    planted.files[path] = text
    planted.mistakes.push({ path, line, kind })
  }
  const lines: Line[] = [...frontmatter(n), ...paragraphs(n).flatMap((line): Line[] => [[''], line])]
  const many = `events/many-${n}.md`
  planted.files[many] = lines.map(([text]) => `${text}\n`).join('')
  for (const [index, [, ...kinds]] of lines.entries())
    for (const kind of kinds) planted.mistakes.push({ path: many, line: index + 1, kind })

  const right = event({})
  add(`events/twice-${n}.md`, right, 1, 'duplicate-id')
  planted.files[`events/first/twice-${n}.md`] = right
  add(`events/gone-${n}.md`, right, 1, 'withdrawn-text')
  planted.files[`withdrawn/gone-${n}.yaml`] = 'on: 2001-05-11\nwhy: So.\n'
  add(`events/Upper-${n}.md`, right, 1, 'file-name')
  add(`events/d-${1000 + n}.md`, right, 1, 'reserved-id')
  add(`events/note-${n}.txt`, right, 1, 'unexpected-file')
  add(`events/bare-${n}.md`, 'It happened.\n', 1, 'no-frontmatter')
  add(`events/empty-${n}.md`, event({}, ''), 7, 'no-text')
  add(
    `events/cited-${n}.md`,
    event({}, `A [${'@herald, ¶ 1; '.repeat(200)}@herald, ¶ 1].`),
    7,
    'too-many-citations',
  )
  add(`events/late-${n}.md`, event({ date: '2001-05-09' }), 3, 'source-early')
  const updates = '[{ date: 2001-04-02, kind: update, now: New., why: Old. }]'
  add(`events/early-${n}.md`, event({ published: '2001-04-01', updates }), 7, 'correction-early')
  add(`sources/key-${n}.yaml`, `${source({})}title: Again\n`, 10, 'duplicate-key')
  add(`sources/anchor-${n}.yaml`, source({}).replace('Herald', '&a Herald'), 2, 'yaml-feature')
  add(`sources/nowhere-${n}.yaml`, source({}).replace(/^URL: .*\n/m, ''), 1, 'source-nowhere')
  add(`sources/syntax-${n}.yaml`, source({}).replace('Herald', '"Herald'), 2, 'yaml-syntax')
  add(
    `places/abroad-${n}.yaml`,
    'name: A\nwhat: A place [@herald, ¶ 1].\ncountry: NP\ncoordinates: 48.2, 16.37 [@herald, ¶ 1]\n',
    4,
    'outside-country',
  )
  add(`events/image-${n}.md`, event({ image: image({ file: `nothing-${n}.png` }) }), 7, 'image-missing')
  add(`images/script-${n}.svg`, '<svg><script>alert(1)</script></svg>', 1, 'image-svg')
  add(`images/text-${n}.png`, 'A thousand words.', 1, 'image-type')
  for (const [path, kind] of [
    [`images/huge-${n}.png`, 'image-size'],
    [`images/half-${n}.png`, 'image-broken'],
    [`events/latin-${n}.md`, 'not-utf-8'],
    [`events/large-${n}.md`, 'too-large'],
    [`events/link-${n}.md`, 'not-a-file'],
    [`events/caf\ufffd-${n}.md`, 'unreadable'],
  ] as const)
    planted.mistakes.push({ path, line: 1, kind })
  planted.prepare = (content) => {
    writeFileSync(join(content, `images/huge-${n}.png`), bomb(30_000, 30_000))
    writeFileSync(join(content, `images/half-${n}.png`), pixels.subarray(0, 60))
    writeFileSync(join(content, `events/latin-${n}.md`), Buffer.from('caf\xe9', 'latin1'))
    writeFileSync(join(content, `events/large-${n}.md`), '')
    truncateSync(join(content, `events/large-${n}.md`), 101_000)
    symlinkSync('/etc/passwd', join(content, `events/link-${n}.md`))
    writeFileSync(Buffer.from(join(content, `events/caf\xe9-${n}.md`), 'latin1'), '')
  }
  return planted
}
