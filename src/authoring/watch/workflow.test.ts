import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { issue } from '../../issues/issue.ts'
import { issueText } from './report.ts'

const file = join(import.meta.dirname, '../../../.github/workflows/sources.yml')
const { jobs } = parse(readFileSync(file, 'utf8')) as {
  jobs: { issue: { if: string; permissions: object; steps: { with: { script: string } }[] } }
}
const script = jobs.issue.steps[0]?.with.script ?? ''

/** What the workflow’s script does on GitHub, where these issues are open. */
async function done(
  open: { number: number; body: string | null; login: string }[],
  COUNT: string,
  TEXT = '',
) {
  const did: [string, object][] = []
  const issues = {
    listForRepo: {},
    update: (what: object) => did.push(['update', what]),
    create: (what: object) => did.push(['create', what]),
  }
  const all = open.map(({ login, ...one }) => ({ ...one, user: { login } }))
  const github = { rest: { issues }, paginate: () => Promise.resolve(all) }
  const repo = { owner: 'ada', repo: 'bridge' }
  const run = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor
  await (run(
    'github',
    'context',
    'process',
    script,
  )(github, { repo }, { env: { COUNT, TEXT } }) as Promise<void>)
  return did
}

const mark = '<!-- made by the workflow “Sources” -->'
const mine = { number: 7, body: `${mark}\nOld.`, login: 'github-actions[bot]' }
const others = [
  { number: 1, body: null, login: 'ada' },
  { number: 2, body: `${mark}\nCopied.`, login: 'eve' },
]

test('one issue is opened, renewed while it is open, and closed when nothing is left', async () => {
  expect(await done(others, '2', 'New.')).toMatchObject([['create', { body: `${mark}\nNew.` }]])
  expect(await done([...others, mine], '2', 'New.')).toMatchObject([
    ['update', { issue_number: 7, body: `${mark}\nNew.` }],
  ])
  expect(await done([...others, mine], '0')).toMatchObject([['update', { issue_number: 7, state: 'closed' }]])
  expect(await done(others, '0')).toEqual([])
})

test('where nothing could be looked at, nothing is done; and no more may be written than issues', () => {
  expect(jobs.issue.if).toBe("needs.look.outputs.count != ''")
  expect(jobs.issue.permissions).toEqual({ issues: 'write' })
})

test('what pages say is no mark-up in the issue', () => {
  const at = { file: 'content/events/only.md', line: 3, column: 1 }
  const words = 'see `@ada` ``<img>`` #1'
  const text = issueText([issue('source-changed', at, { source: 'herald', words, now: undefined })], [])
  expect(text).toContain('``` “see `@ada` ``<img>`` #1” does not stand')
})
