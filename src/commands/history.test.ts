import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { event, smallest } from '../tests/sample.ts'

// Each command starts a Node of its own.
vi.setConfig({ testTimeout: 120_000 })

const project = mkdtempSync(join(tmpdir(), 'history-'))
const today = new Date(Date.now() + 5.75 * 3_600_000).toISOString().slice(0, 10)

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project)
  for (const [path, text] of Object.entries(smallest)) put(path, text)
  put('events/fire.md', event({ title: 'Fire', aliases: '[blaze]' }, fire))
  put('events/draft.md', event({ draft: 'true' }))
  put('published.txt', 'blaze\nfire\nonly\n')
  git('init', '--initial-branch', 'main')
  commit()
})
afterAll(() => rmSync(project, { recursive: true }))

const fire = 'It began on Monday [@herald, ¶ 1]. Nobody was hurt [@herald, ¶ 2].'
const edit = () =>
  put('events/fire.md', event({ title: 'Fire', aliases: '[blaze]' }, fire.replace('Mon', 'Tues')))

test('a change without a word is told while one writes, and is a mistake where it is asked for', () => {
  edit()
  expect(run('check')).toMatchObject({
    code: 0,
    text: expect.stringContaining(
      'Published, and changed without a word on it: content/events/fire.md\nSay so before you publish: npm run new -- update EVENT\n',
    ) as string,
  })
  const { code, text } = run('check', '--against', 'main')
  expect(code).toBe(1)
  expect(text).toContain(
    '   9:22  The event “fire” was published, and reads otherwise now without a word on it. It said: “It began on Monday.”. It says: “It began on Tuesday.”. (silent-edit)\n',
  )
  expect(text).toContain('npm run new -- update fire.')
  git('switch', '--quiet', '--create', 'work')
  commit()
  expect(run('check').text).toContain('changed without a word on it: content/events/fire.md')
  expect(JSON.parse(run('check', '--json').text)).toMatchObject({
    count: 0,
    silent: [{ kind: 'silent-edit' }],
  })
  expect(JSON.parse(run('check', '--json', '--against', 'main').text)).toMatchObject({
    count: 1,
    mistakes: [{ kind: 'silent-edit' }],
  })
})

test('what others have published meanwhile is no change of one’s own', () => {
  git('switch', '--quiet', '--create', 'work')
  git('switch', '--quiet', 'main')
  edit()
  commit()
  git('switch', '--quiet', 'work')
  expect(run('check').text).not.toContain('without a word')
})

test('an update has what was said from git, and its place behind the others', () => {
  edit()
  const asked = ['--kind', 'correction', '--why', 'The day was misread.']
  expect(run('new', 'update', 'fire', ...asked)).toMatchObject({ code: 0 })
  const first = `updates:
  - date: ${today}
    kind: correction
    was: It began on Monday.
    now: It began on Tuesday.
    why: The day was misread.
`
  expect(read('events/fire.md')).toContain(`aliases: [blaze]\n${first}---\n\nIt began on Tuesday`)
  expect(run('check', '--against', 'main')).toMatchObject({ code: 0 })
  expect(run('new', 'update', 'fire', ...asked).text).toContain('“fire” has an update since')
  commit()
  put('events/fire.md', read('events/fire.md').replace('Nobody was hurt', 'One person was hurt'))
  expect(run('check', '--against', 'HEAD')).toMatchObject({ code: 1 })
  expect(run('new', 'update', '--event', 'fire', '--kind', 'update', '--why', 'Told later.').code).toBe(0)
  expect(read('events/fire.md')).toContain(
    `${first}  - date: ${today}\n    kind: update\n    was: Nobody was hurt.\n    now: One person was hurt.\n    why: Told later.\n---\n`,
  )
  expect(run('check', '--against', 'HEAD^')).toMatchObject({ code: 0 })
})

test('a list in brackets and comments beside it are kept', () => {
  const own = '[{ date: 2001-05-11, kind: update, now: "A: b", why: c }] # one'
  put('events/fire.md', event({ title: 'Fire', updates: own, aliases: '[blaze]' }, fire))
  const given = ['--kind', 'clarification', '--why', 'So: it is', '--was', '“A”', '--now', '#B']
  expect(run('new', 'update', 'fire', ...given)).toMatchObject({ code: 0 })
  const text = read('events/fire.md')
  expect(text).toContain('updates:\n  - date: 2001-05-11\n    kind: update\n    now: "A: b"\n    why: c\n')
  expect(text).toContain(
    `  - date: ${today}\n    kind: clarification\n    was: “A”\n    now: "#B"\n    why: "So: it is" # one\naliases`,
  )
  expect(run('check')).toMatchObject({ code: 0 })
})

test('what is withdrawn leaves its addresses standing, and can be brought back', () => {
  put('events/only.md', event({}, 'It happened [@herald, ¶ 1], as [before](/events/fire/).'))
  put('differences/who.yaml', difference('[fire]'))
  put('differences/when.yaml', difference('[fire, only]'))
  commit()
  const { code, text } = run('new', 'withdraw', 'fire', '--why', 'A court has ordered it: no. 5.')
  expect(code).toBe(0)
  expect(text).toContain(
    'content/withdrawn/fire.yaml has the notice that stands at its address now, and content/events/fire.md is deleted.',
  )
  expect(text).toContain(
    'still names it: content/events/only.md, content/differences/when.yaml, content/differences/who.yaml',
  )
  expect(existsSync(join(project, 'content/events/fire.md'))).toBe(false)
  expect(read('withdrawn/fire.yaml')).toBe(
    `on: ${today}\nwhy: "A court has ordered it: no. 5."\naliases: [blaze]\n`,
  )
  expect(run('check', '--against', 'main')).toMatchObject({ code: 0 })
  expect(run('published').code).toBe(0)
  expect(read('published.txt')).toBe('blaze\nfire\nonly\n')
  expect(run('new', 'event', 'Fire', '--date', '2001-05-02').text).toContain('fire')
  expect(run('new', 'withdraw', 'fire', '--why', 'Twice.').text).toContain('“fire” is withdrawn already')
  put('events/fire.md', event({ title: 'Fire' }, fire))
  expect(run('check').text).toContain(
    'The event “fire” is withdrawn by content/withdrawn/fire.yaml, and its text is still here.',
  )
})

test('an event whose file was deleted before it was withdrawn gets its notice', () => {
  rmSync(join(project, 'content/events/only.md'))
  expect(run('check').text).toContain('say why it is gone: npm run new -- withdraw only')
  expect(run('new', 'withdraw', 'only', '--why', 'It never happened.')).toMatchObject({ code: 0 })
  expect(run('check')).toMatchObject({ code: 0 })
})

const saying = ['--kind', 'correction', '--why', 'So.']
test.for([
  [['update', 'fier', ...saying], 1, 'There is no event “fier”. Did you mean “fire”?'],
  [['update', 'draft', ...saying], 1, '“draft” is a draft, which nobody has read'],
  [['update', 'fire', ...saying], 1, 'Nothing that “fire” tells is otherwise than in'],
  [['update', 'fire', ...saying, '--against', 'mian'], 1, 'git knows no commit “mian” here.'],
  [['withdraw', 'blaze', '--why', 'So.'], 1, 'Did you mean “fire”?'],
  [['withdraw', 'fire'], 2, 'A withdrawal needs more:\n  --why'],
  [['withdraw', 'fire', '--why', 'As [@herald, ¶ 1] says.'], 1, 'words alone'],
] as const)('“%j” ends with %s, says what to do, and writes nothing', ([args, code, text]) => {
  expect(run('new', ...args)).toEqual({ code, text: expect.stringContaining(text) as string })
  expect(git('status', '--porcelain')).toBe('')
})

test('what git could not bring back is withdrawn only with --force', () => {
  edit()
  const asked = ['withdraw', 'fire', '--why', 'So.']
  expect(run('new', ...asked)).toEqual({
    code: 1,
    text: 'git could not bring content/events/fire.md back: commit it first, or delete it for good with --force.\nNothing was written.\n',
  })
  expect(run('new', ...asked, '--force')).toMatchObject({ code: 0 })
})

test('without git, or with a part of it, one is told what can be done', () => {
  edit()
  expect(run('check', '--against', 'mian')).toMatchObject({
    code: 1,
    text: expect.stringContaining(
      'git knows no commit “mian” here. Give a branch, a tag or a commit',
    ) as string,
  })
  const whole = git('rev-parse', 'HEAD')
  commit()
  const clone = join(project, 'clone')
  git('clone', '--quiet', '--depth', '1', `file://${project}`, clone)
  expect(run('check', '--against', whole, clone)).toMatchObject({
    code: 1,
    text: expect.stringContaining('git fetch --unshallow') as string,
  })
  expect(run('check', clone)).toMatchObject({ code: 0 })
  rmSync(clone, { recursive: true, force: true })
  rmSync(join(project, '.git'), { recursive: true })
  expect(run('check')).toMatchObject({ code: 0 })
  expect(run('check', '--against', 'main')).toEqual({
    code: 1,
    text: 'Nothing can be compared: git is not there, or has no repository here.\n',
  })
  const asked = ['update', 'fire', '--kind', 'update', '--why', 'So.']
  expect(run('new', ...asked).text).toContain('Say yourself what it said and says')
  expect(run('new', ...asked, '--now', 'It began on Tuesday.')).toMatchObject({ code: 0 })
})

const difference = (events: string) => `
question: When did it begin?
kind: accounts
events: ${events}
accounts:
  - { account: 'On Monday [@herald, ¶ 1].', by: Ada, as-of: 2001-05-02 }
  - { account: 'On Tuesday [@herald, ¶ 2].', by: Bob, as-of: 2001-05-02 }
why: { text: One of them errs., editor: true }
`

function put(path: string, text: string) {
  mkdirSync(dirname(join(project, 'content', path)), { recursive: true })
  writeFileSync(join(project, 'content', path), text)
}

function read(path: string) {
  return readFileSync(join(project, 'content', path), 'utf8')
}

function git(...args: string[]) {
  const by = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']
  return execFileSync('git', [...by, ...args], { cwd: project, encoding: 'utf8' }).trim()
}

function commit() {
  git('add', '--all', 'content')
  git('commit', '--quiet', '--message', 'Some work')
}

/** What a command says, and how it ends. The last argument may be another folder. */
function run(command: string, ...args: string[]) {
  const last = args.at(-1)
  const cwd = last?.startsWith(project) ? last : project
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${command}.ts`), ...args.filter((one) => one !== cwd)],
    { cwd, encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '', NO_COLOR: '1' } },
  )
  return { code: status, text: stdout + stderr }
}
