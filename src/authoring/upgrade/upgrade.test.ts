import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { engineFiles } from './own-files.ts'
import { upgrade } from './upgrade.ts'

vi.setConfig({ testTimeout: 60_000 })

const lines = (word: string) => Array.from({ length: 9 }, (_, n) => `${word} ${n}\n`).join('')
const first = {
  'package.json': '{ "name": "sourceline" }\n',
  'src/a.ts': lines('a'),
  'src/b.ts': lines('b'),
  'src/c.ts': lines('c'),
  'src/deleted.ts': lines('deleted'),
  'src/old.ts': lines('old'),
  'README.md': 'The engine\n',
  'content/story.yaml': 'title: The first story\n',
  'content/events/first.md': 'First\n',
  'public/icon.svg': '<svg/>\n',
}
const second = {
  ...first,
  'package.json': '{ "name": "sourceline", "version": "2.0.0" }\n',
  'src/a.ts': lines('a').replace('a 0', 'A 0'),
  'src/b.ts': lines('b').replace('b 4', 'B 4'),
  'src/c.ts': lines('c').replace('c 4', 'C 4'),
  'src/deleted.ts': lines('DELETED'),
  'src/new.ts': lines('new'),
  'src/commands/migrate.ts':
    "import { appendFileSync } from 'node:fs'\nappendFileSync('content/story.yaml', 'engine: 2\\n')\nconsole.log('Dates are written otherwise.')\n",
  'src/commands/check.ts': "console.log('Nothing to mend.')\n",
  'README.md': 'The newer engine\n',
  'content/events/first.md': 'First, mended\n',
  'public/icon.svg': '<svg>new</svg>\n',
}

test('a newer engine is taken; content and own changes stay, and what was settled is told', () => {
  const { site, read, git } = siteOf({
    'content/story.yaml': 'title: Our story\n',
    'content/events/first.md': undefined,
    'content/events/ours.md': 'Ours\n',
    'README.md': 'Our site\n',
    'src/a.ts': lines('a').replace('a 8', 'ours 8'),
    'src/b.ts': lines('b').replace('b 4', 'ours 4'),
    'src/c.ts': lines('c').replace('c 4', 'ours 4'),
    'src/deleted.ts': undefined,
    'content/own-files.txt': '# The header\nsrc/c.ts\n',
  })
  const before = git('rev-parse', 'HEAD')
  const { told, isRight } = upgrade(site, { from: folderOf(without(second, 'src/old.ts')) })
  expect(isRight).toBe(true)
  expect(read('content/story.yaml')).toBe('title: Our story\nengine: 2\n')
  expect(read('content/events/ours.md')).toBe('Ours\n')
  expect([read('README.md'), read('public/icon.svg')]).toEqual(['Our site\n', '<svg/>\n'])
  expect(existsSync(join(site, 'content/events/first.md'))).toBe(false)
  // Both have changed other lines of one file, and the same lines of another.
  expect(read('src/a.ts')).toBe(lines('a').replace('a 0', 'A 0').replace('a 8', 'ours 8'))
  expect(read('src/b.ts')).toBe(second['src/b.ts'])
  expect(read('kept/src/b.ts.own')).toBe(lines('b').replace('b 4', 'ours 4'))
  expect(read('src/c.ts')).toBe(lines('c').replace('c 4', 'ours 4'))
  expect([
    read('src/new.ts'),
    existsSync(join(site, 'src/old.ts')),
    existsSync(join(site, 'src/deleted.ts')),
  ]).toEqual([lines('new'), false, false])
  const all = told.join('\n')
  for (const part of [
    'Your own changes are still in:\n  src/a.ts',
    'src/b.ts, yours in kept/src/b.ts.own',
    'stay deleted:\n  src/deleted.ts',
    'Dates are written otherwise.',
    'Nothing to mend.',
    'git reset --keep HEAD^',
  ])
    expect(all).toContain(part)
  expect(git('status', '--porcelain')).toBe('')
  git('reset', '--quiet', '--keep', 'HEAD^')
  expect(git('rev-parse', 'HEAD')).toBe(before)
})

test('the next upgrade goes on from the last, and one to the same engine changes nothing', () => {
  const { site, read, git } = siteOf({ 'src/a.ts': lines('a').replace('a 8', 'ours 8') })
  upgrade(site, { from: folderOf(second) })
  const folder = folderOf({ ...second, 'src/a.ts': second['src/a.ts'].replace('a 4', 'A 4') })
  const after = git('rev-parse', 'HEAD')
  expect(upgrade(site, {}).told.join()).toMatch(/already: nothing to change/)
  expect(git('rev-parse', 'HEAD')).toBe(after)
  upgrade(site, { from: folder })
  expect(read('src/a.ts')).toBe(
    lines('a').replace('a 0', 'A 0').replace('a 4', 'A 4').replace('a 8', 'ours 8'),
  )
  expect(existsSync(join(site, 'kept'))).toBe(false)
})

test('of a repository the newest tag is taken, also by a fork of it', () => {
  const template = repositoryOf(first)
  const at = (...args: string[]) => gitAt(template, ...args)
  const fork = temporary()
  execFileSync('git', ['clone', '--quiet', template, fork])
  for (const tag of ['v1.9.0', 'v1.10.0']) {
    write(template, { 'src/a.ts': `${tag}\n` })
    at('commit', '--quiet', '-am', tag)
    at('tag', tag)
  }
  const { site, read } = siteOf({})
  upgrade(site, { from: `file://${template}` })
  expect(read('src/a.ts')).toBe('v1.10.0\n')
  upgrade(fork, { from: `file://${template}`, tag: 'v1.9.0' })
  expect(readFileSync(join(fork, 'src/a.ts'), 'utf8')).toBe('v1.9.0\n')
})

test('content that the newer engine finds mistakes in is told, and the commit can be undone all the same', () => {
  const { site } = siteOf({})
  const check = "console.error('1 mistake in 1 file.')\nprocess.exitCode = 1\n"
  const { told, isRight } = upgrade(site, { from: folderOf({ ...second, 'src/commands/check.ts': check }) })
  expect(isRight).toBe(false)
  expect(told.join('\n')).toContain('By the newer engine, the content has mistakes:\n1 mistake in 1 file.')
})

test('where it would not be safe nothing is changed, and it is said what to do', () => {
  const { site, git, read } = siteOf({})
  const before = git('rev-parse', 'HEAD')
  const from = folderOf(second)
  write(site, { 'src/b.ts': 'not committed\n' })
  expect(() => upgrade(site, { from })).toThrow(/in no commit yet:\n M src\/b.ts\nCommit them/)
  expect(read('src/b.ts')).toBe('not committed\n')
  git('checkout', '--quiet', '.')
  expect(() => upgrade(site, {})).toThrow('Say where the newer engine is')
  expect(() => upgrade(site, { from: temporary() })).toThrow('has no engine in it')
  expect(() => upgrade(site, { from, base: 'nothing' })).toThrow('There is no commit “nothing”')
  const failing = folderOf({
    ...second,
    'src/commands/migrate.ts': "console.error('engine: 9 is newer')\nprocess.exit(1)\n",
  })
  expect(() => upgrade(site, { from: failing })).toThrow('engine: 9 is newer')
  // A file that is in no commit stands where the engine brings one.
  write(site, { 'src/new.ts': 'mine\n' })
  expect(() => upgrade(site, { from })).toThrow(/src\/new.ts/)
  expect(read('src/new.ts')).toBe('mine\n')
  expect(git('rev-parse', 'HEAD')).toBe(before)
  expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  const bare = temporary()
  expect(() => upgrade(bare, { from })).toThrow('This folder has no history of git')
  expect(() => upgrade(repositoryOf({ 'notes.txt': 'x' }), { from })).toThrow('--base COMMIT')
})

test('an upgrade that is killed half-way has changed nothing, and can be done again', () => {
  const { site, git } = siteOf({})
  const before = git('rev-parse', 'HEAD')
  const killing = folderOf({
    ...second,
    'src/commands/migrate.ts': "process.kill(process.ppid, 'SIGKILL')\n",
  })
  const { signal } = spawnSync(process.execPath, [resolve('src/commands/upgrade.ts'), '--from', killing], {
    cwd: site,
  })
  expect(signal).toBe('SIGKILL')
  expect([git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([before, ''])
  expect(upgrade(site, { from: folderOf(second) }).isRight).toBe(true)
})

test('content, public files and listed files are the site’s, the guide to content is the engine’s', () => {
  const isEngine = engineFiles('# Ours\nsrc/components/Header.astro\n./src/own/\n')
  const paths = [
    'src/a.ts',
    'package.json',
    'content/README.md',
    'content/a.md',
    'public/a',
    'CNAME',
    'README.md',
    'src/README.md',
    'src/components/Header.astro',
    'src/own/a.ts',
    'src/owner.ts',
  ]
  expect(paths.filter(isEngine)).toEqual([
    'src/a.ts',
    'package.json',
    'content/README.md',
    'src/README.md',
    'src/owner.ts',
  ])
})

/** A site that was made from the first engine, with files of its own. */
function siteOf(own: Record<string, string | undefined>) {
  const site = repositoryOf(first)
  const git = (...args: string[]) => gitAt(site, ...args)
  write(site, own)
  git('add', '-A')
  git('commit', '--quiet', '--allow-empty', '-m', 'Our own')
  return { site, git, read: (path: string) => readFileSync(join(site, path), 'utf8') }
}

function repositoryOf(files: Record<string, string>): string {
  const folder = folderOf(files)
  gitAt(folder, 'init', '--quiet', '--initial-branch', 'main')
  gitAt(folder, 'config', 'user.email', 'ada@example.org')
  gitAt(folder, 'config', 'user.name', 'Ada')
  gitAt(folder, 'add', '-A')
  gitAt(folder, 'commit', '--quiet', '-m', 'Initial commit')
  return folder
}

function folderOf(files: Record<string, string | undefined>): string {
  const folder = temporary()
  write(folder, files)
  return folder
}

function write(folder: string, files: Record<string, string | undefined>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (text === undefined) rmSync(join(folder, path), { force: true })
    else writeFileSync(join(folder, path), text)
  }
}

const without = (files: Record<string, string>, path: string) => ({ ...files, [path]: undefined })

const gitAt = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
