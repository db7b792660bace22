import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { event, smallest } from '../tests/sample.ts'
import { writeAll } from '../tests/write-all.ts'

// A program of its own each, beside others.
vi.setConfig({ testTimeout: 60_000 })

test('other tools get JSON and nothing else, with the kinds, the reasons and where they are explained', () => {
  const { stdout, stderr, status } = check({ 'events/only.md': event({ kind: 'stori' }) }, '--json')
  expect([stderr, status]).toEqual(['', 1])
  expect(JSON.parse(stdout)).toEqual({
    count: 1,
    mistakes: [
      {
        file: 'content/events/only.md',
        line: 5,
        column: 7,
        kind: 'wrong-value',
        wrong: '“kind” does not hold what it should.',
        why: 'A value that is misunderstood would be published as something that nobody meant.',
        fix: 'Did you mean “story”? It takes background, story or to-come.',
        explained: 'content/README.md#wrong-value',
      },
    ],
    drafts: [],
    waiting: [],
    unlisted: ['only'],
    englishWords: [],
  })
})

test('drafts are named, also where there is nothing else', () => {
  const { stdout, status } = check({ 'events/only.md': event({ draft: 'true' }) })
  expect(stdout).toContain('nothing to publish yet: the only event is a draft')
  expect(status).toBe(0)
})

test('what drafts lack is said at its place, by the same kinds, and counted', () => {
  const files = {
    'events/bare.md': event({ draft: 'true' }, 'It happened.\n\nAnd so on.'),
    'events/ready.md': event({ draft: 'true # for now' }),
  }
  const { stdout, status } = check(files, '--drafts')
  expect(stdout).toContain('content/events/bare.md\n    9:1  This paragraph shows no source: “It happened.”.')
  expect(stdout).toContain('   11:1  This paragraph shows no source: “And so on.”.')
  expect(stdout).toContain('“draft: true” can go: content/events/ready.md')
  expect(stdout).toContain('2 drafts lack:\n  2 × uncited, in 1 of them\n')
  expect(status).toBe(0)
  const { lacking } = JSON.parse(check(files, '--drafts', '--json').stdout) as {
    lacking: Record<string, { kind: string; line: number }[]>
  }
  expect(lacking['ready']).toEqual([])
  expect(lacking['bare']?.map(({ kind, line }) => [kind, line])).toEqual([
    ['uncited', 9],
    ['uncited', 11],
  ])
})

test('a headline that no picture can show is found before a build, at its place', () => {
  const { stderr, status } = check({ 'events/only.md': event({ title: 'ႠႡႢ' }) })
  expect(stderr).toContain('2:8  The picture for links cannot show “Ⴀ” (U+10A0)')
  expect(status).toBe(1)
})

test('an option that there is not is said in a sentence', () => {
  const { stderr, status } = check({}, '--jsno')
  expect(stderr).toBe(
    'Write npm run check, or add -- --drafts for what drafts lack, -- --against COMMIT for what changed without a word since, -- --explain KIND, or -- --json for other tools.\n',
  )
  expect(status).toBe(1)
})

/** Checks the smallest content with some files in place of its own. */
function check(files: Record<string, string>, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'check-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeAll(join(cwd, 'content'), Object.entries({ ...smallest, ...files }))
  const env = { ...process.env, GITHUB_ACTIONS: '' }
  return spawnSync(process.execPath, [resolve('src/commands/check.ts'), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
}
