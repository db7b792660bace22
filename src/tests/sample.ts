import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import type { Timeline } from '../timeline/types.ts'

/** For tests: the smallest content that can be published, by path. */
export const smallest: Record<string, string> = {
  'story.yaml': `
title: A short story
standfirst: Something happened. Nothing came of it.
covers: { when: 2001-05, where: Nowhere }
language: en
zone: Asia/Kathmandu
publisher: { name: The editors }
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
accent: { light: '#003366', dark: '#99ccff' }
published: 2001-05-10
updated: 2001-05-10
`,
  'about.md': 'By hand.\n',
  'events/only.md': event({}),
  'sources/herald.yaml': source({}),
}

/** The text of an event’s file, `keys` in place of its own or in addition. */
export function event(keys: Record<string, string>, body = 'It happened [@herald, ¶ 1].'): string {
  const all = { title: 'It happened', date: '2001-05-01', summary: 'It did.', kind: 'story', ...keys }
  return `---\n${yaml(all)}---\n\n${body}\n`
}

/** Three pixels by two, as PNG. */
export const pixels = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWNYZWwMQQxwFgBCngZhW128kwAAAABJRU5ErkJggg==',
  'base64',
)

/** What an event says of its image, `keys` in place of its own; undefined leaves one out. */
export function image(keys: Record<string, string | undefined> = {}): string {
  const all = {
    file: 'pixels.png',
    alt: 'A red wall',
    caption: "'The wall after the night [@herald, ¶ 2].'",
    credit: 'Ada / Agency',
    licence: '{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
    ...keys,
  }
  const lines = Object.entries(all).map(([key, value]) => (value === undefined ? '' : `\n  ${key}: ${value}`))
  return lines.join('')
}

/** The text of a difference between two accounts, which concerns some events: `[only]`. */
export const difference = (events: string): string => `question: When did it begin?
kind: accounts
events: ${events}
accounts:
  - { account: 'On Monday [@herald, ¶ 1].', by: Ada, as-of: 2001-05-02 }
  - { account: 'On Tuesday [@herald, ¶ 2].', by: Bob, as-of: 2001-05-02 }
why: { text: One of them errs., editor: true }
`

/** The text of a source’s file, `keys` in place of its own or in addition. */
export function source(keys: Record<string, string>): string {
  return yaml({
    title: 'What happened',
    'container-title': 'Herald',
    author: 'Ada',
    issued: '2001-05-02',
    accessed: '{ unknown: nobody wrote it down }',
    URL: 'https://example.org/news',
    language: 'en',
    paragraphs: '9',
    note: 'Nothing to bear in mind.',
    ...keys,
  })
}

/** Loads the smallest content with some files in place of its own or in addition; undefined takes one away. */
export async function loadSample(
  files: Record<string, string | Uint8Array | undefined> = {},
  base = '/',
  drafts = false,
  moment?: number,
): ReturnType<typeof loadTimeline> {
  const directory = await mkdtemp(join(tmpdir(), 'sample-'))
  try {
    for (const [path, text] of Object.entries({ ...smallest, ...files })) {
      if (text === undefined) continue
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), text)
    }
    return await loadTimeline({ directory, base, drafts, ...(moment !== undefined && { moment }) })
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** The timeline of a sample without mistakes. */
export async function timelineOf(
  files: Record<string, string | Uint8Array | undefined> = {},
  base = '/',
): Promise<Timeline> {
  const { timeline, issues } = await loadSample(files, base)
  if (!timeline) throw new Error(report(issues))
  return timeline
}

/** What is wrong with a sample, in short: `events/only.md 3:7 date “…” is …`. */
export async function mistakesOf(files: Record<string, string | Uint8Array | undefined>): Promise<string[]> {
  const { issues = [] } = await loadSample(files)
  return issues.map(
    ({ file, line, column, kind, wrong }) =>
      `${file.replace('content/', '')} ${line}:${column} ${kind}: ${wrong}`,
  )
}

function yaml(keys: Record<string, string>): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`)
  return lines.join('')
}
