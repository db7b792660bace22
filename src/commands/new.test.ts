import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters, promisify } from 'node:util'
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { loadTimeline } from '../timeline/load.ts'
import { smallest } from '../tests/sample.ts'
import { writeAll } from '../tests/write-all.ts'

// Each command starts a Node of its own.
vi.setConfig({ testTimeout: 120_000 })

const run = promisify(execFile)
const command = join(import.meta.dirname, 'new.ts')
const project = mkdtempSync(join(tmpdir(), 'new-'))
const content = join(project, 'content')
/** An address that is refused before anybody is asked, so that no test needs the network. */
const offline = 'https://127.0.0.1/more'
const hasTerminal = spawnSync('script', ['--version']).status === 0

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  writeAll(content, Object.entries({ ...smallest, 'published.txt': 'only\n' }))
})
afterAll(() => rmSync(project, { recursive: true }))

test('what is made can be used for what is made next, and all of it published', async () => {
  const made = [
    await making('source', offline, '--title', 'More', '--publication', 'Gazette', '--paragraphs', '5'),
    await making('person', 'Ada Lovelace', '--role', 'Engineer', '--source', 'gazette:2'),
    await making('place', 'Harbour', '--what', 'Where ships are', '--source', 'gazette:1', '--country', 'NP'),
    await making(
      'event',
      'Ada speaks',
      '--date',
      '2001-05-03',
      '--people',
      'ada-lovelace',
      '--places',
      'harbour',
      '--text',
      'She spoke.',
      '--source',
      'gazette:2-3',
      '--source',
      'herald, para 1',
    ),
    await making(
      'difference',
      'Who spoke?',
      '--events',
      'ada-speaks,only',
      '--account',
      'Ada [@gazette, ¶ 2].',
      '--account',
      'Nobody [@herald, ¶ 2].',
      '--why',
      'One was not there.',
    ),
  ]
  expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
  const { timeline, issues } = await loadTimeline({ directory: content, base: '/' })
  expect(issues).toBeUndefined()
  const event = timeline?.events.find(({ id }) => id === 'ada-speaks')
  expect(event?.sources.map(({ id }) => id)).toEqual(['gazette', 'herald'])
  expect(event?.people[0]?.id).toBe('ada-lovelace')
  expect(event?.differences[0]?.id).toBe('who-spoke')
})

test('nothing is written over what is there', async () => {
  const file = join(content, 'people/ada.yaml')
  mkdirSync(dirname(file))
  writeFileSync(file, 'mine')
  expect(await making('person', 'Ada', '--role', 'Engineer', '--source', 'herald:1')).toEqual({
    code: 1,
    text: 'There is content/people/ada.yaml already. Give it another id: --id ada-2\nNothing was written.\n',
  })
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test.for([
  [
    [],
    2,
    'Say what: npm run new -- event | source | person | place | difference | update | withdraw | story.',
  ],
  [['--help'], 0, 'npm run new -- event "Minister resigns" --date 2020-10-05/2020-10-06'],
  [['evnt'], 2, 'Did you mean “event”?'],
  [['event'], 2, 'A new event needs more:\n  --title       a headline\n  --date'],
  [['event', 'Fire', '--date', '2001-5-3'], 1, '“2001-5-3” is not a date in EDTF. Write 2001-05-03.'],
  [['event', 'Fire', '--date', '-0043'], 2, 'joined to its option: --date=-0043'],
  [['event', 'Fire', 'burns'], 2, 'put what has several into quotation marks'],
  [['event', 'Fire', '--title', 'Fire'], 2, '--title is given twice.'],
  [['event', '--colour', 'red'], 2, 'Unknown option'],
  [['person', 'Ada', '--role', 'Engineer'], 2, 'A new person needs more:\n  --source'],
  [['source', 'example.org'], 1, '“example.org” cannot be a source.'],
  [['story'], 2, 'Say so with --yes.', 'committed'],
] as const)('“%j” ends with %s, says what to do, and writes nothing', async ([args, code, text, git]) => {
  if (git) commit()
  const before = readdirSync(content, { recursive: true })
  expect(await making(...args)).toEqual({ code, text: expect.stringContaining(text) as string })
  expect(readdirSync(content, { recursive: true })).toEqual(before)
})

test('an address in the place of a source is cited by the words that are meant', async () => {
  const copies = join(project, 'copies')
  mkdirSync(copies)
  writeFileSync(join(copies, 'herald.txt'), 'One.\nThe bridge was closed.\n')
  const url = /^URL: (.*)$/m.exec(readFileSync(join(content, 'sources/herald.yaml'), 'utf8'))?.[1] ?? ''
  const words = ['--phrase', 'bridge was closed', '--copies', copies]
  expect(await making('source', url, ...words)).toEqual({
    code: 0,
    text: '[@herald, ¶ 2, "bridge was closed"]\n',
  })
  const event = ['event', 'Fire', '--date', '2001-05-03', '--text', 'It was closed.', '--source', url]
  expect(await making(...event)).toMatchObject({
    code: 1,
    text: expect.stringContaining('--source herald:1 with the number of its paragraph') as string,
  })
  expect(await making('event', 'Fire', '--source', 'https://news.invalid/a')).toMatchObject({ code: 2 })
  expect(readdirSync(join(content, 'sources'))).toEqual(['herald.yaml'])
  expect(await making(...event, ...words)).toMatchObject({ code: 0 })
  expect(readFileSync(join(content, 'events/fire.md'), 'utf8')).toContain(
    'It was closed [@herald, ¶ 2, "bridge was closed"].',
  )
  expect((await loadTimeline({ directory: content, base: '/' })).issues).toBeUndefined()
})

test('without a time zone, there is nothing to begin with', async () => {
  rmSync(content, { recursive: true })
  expect(await making('event', 'Fire', '--date', '2001')).toMatchObject({
    code: 1,
    text: expect.stringContaining('“npm run new -- story” begins one') as string,
  })
  expect(await making('story', '--yes', '--zone', 'UTC')).toMatchObject({ code: 0 })
  expect(await making('event', 'Fire', '--date', '2001')).toMatchObject({ code: 0 })
})

test('a new story takes the place of one that git has, and git brings that one back', async () => {
  writeFileSync(join(content, '.editor'), 'settings')
  commit()
  const { code, text } = await making('story', '--yes', '--zone', 'Asia/Kathmandu', '--title', 'Ours')
  expect(code).toBe(0)
  const { timeline, issues } = await loadTimeline({ directory: content, base: '/' })
  expect(issues).toBeUndefined()
  expect(timeline?.story.title).toBe('Ours')
  expect(timeline?.events.map(({ id }) => id)).not.toContain('only')
  // Nothing of the new story was published, and no address of the former one is promised any more.
  expect(existsSync(join(content, 'published.txt'))).toBe(false)
  expect(readFileSync(join(content, '.editor'), 'utf8')).toBe('settings')
  expect(readdirSync(project).toSorted()).toEqual(['.git', 'content'])

  const [back = ''] = /git add .*/.exec(text) ?? []
  execFileSync('sh', ['-c', back], { cwd: project })
  expect(git('status', '--porcelain')).toBe('')
  expect(existsSync(join(content, 'events/only.md'))).toBe(true)
})

test('what git could not bring back is not taken away, and kept beside when that is wished', async () => {
  const refused = 'No commit of git has what is in content/: 5 files, such as content/about.md.'
  expect(await making('story', '--yes')).toMatchObject({
    code: 1,
    text: expect.stringContaining(refused) as string,
  })
  commit()
  writeFileSync(join(content, 'events/mine.md'), 'mine')
  writeFileSync(join(content, 'about.md'), 'changed')
  expect(await making('story', '--yes')).toMatchObject({
    code: 1,
    text: expect.stringContaining('since the last commit: 2 files, such as content/about.md') as string,
  })
  expect(readFileSync(join(content, 'events/mine.md'), 'utf8')).toBe('mine')
  expect(await making('story', '--yes', '--force')).toMatchObject({
    code: 0,
    text: expect.stringContaining('What was there is in former-content/.') as string,
  })
  expect(readFileSync(join(project, 'former-content/events/mine.md'), 'utf8')).toBe('mine')
  expect(existsSync(join(content, 'events/mine.md'))).toBe(false)
})

test('an answer that is wrong begins nothing', async () => {
  commit()
  expect(await making('story', '--yes', '--accent', 'mauve')).toMatchObject({ code: 1 })
  expect(await making('story', '--yes', '--title', ' ')).toMatchObject({ code: 1 })
  expect(git('status', '--porcelain')).toBe('')
  expect(readdirSync(project).toSorted()).toEqual(['.git', 'content'])
})

test.skipIf(!hasTerminal)('at a terminal it asks, and says at once what is wrong', async () => {
  const text = await answering(
    ['event'],
    [
      ['as a headline?', 'Fire in the mill\r'],
      ['When?', '2001-5-3\r'],
      ['Write 2001-05-03.', '\u0015'],
      ['_', '2001-05-03\r'],
      ['Which part', '\r'],
      ['One sentence', '\r'],
      ['Which sources', '\t\r'],
      ['Which paragraph of Herald', '99\r'],
      ['A number from 1 to 9', '\u007f\r'],
    ],
  )
  expect(text).toContain('content/events/fire-in-the-mill.md is written.')
  const file = readFileSync(join(content, 'events/fire-in-the-mill.md'), 'utf8')
  expect(file).toMatch(/^date: 2001-05-03$/m)
  expect(file).toMatch(/ \[@herald, ¶ 9\]\.\n$/)
  expect((await loadTimeline({ directory: content, base: '/' })).issues).toBeUndefined()
})

test.skipIf(!hasTerminal)(
  'at a terminal it asks for the address of a source, and then for what its page does not say',
  async () => {
    const text = await answering(
      ['source'],
      [
        ['What is its address?', 'https://news.invalid/ferry\r'],
        ['Its headline?', 'The ferry stops\r'],
        ['Who published it', '\u0015Ferry Post\r'],
        ['Who wrote it?', '\r'],
        ['When was it published?', '2001-05-03\r'],
        ['On which day did you read it?', '\r'],
        ['In which language', '\r'],
        ['How many paragraphs', '4\r'],
        ['bear in mind', '\r'],
      ],
    )
    // No server has such a name, which is said before it asks on.
    expect(text).toMatch(/The file has only what is known without it\.[^]*What it does not say/)
    expect(text).toContain('content/sources/ferry-post.yaml is written.')
    expect(readFileSync(join(content, 'sources/ferry-post.yaml'), 'utf8')).toMatch(/^issued: 2001-05-03$/m)
    expect((await loadTimeline({ directory: content, base: '/' })).issues).toBeUndefined()
    expect(await answering(['source'], [['address?', '\u0003']])).toContain('Nothing was written.')
  },
)

test.skipIf(!hasTerminal)('at a terminal it asks what kind of change it was, and why', async () => {
  commit()
  git('branch', '--move', '--force', 'main')
  const file = join(content, 'events/only.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('It happened [', 'It never happened ['))
  const text = await answering(
    ['update'],
    [
      ['Of which event', '\r'],
      ['What is it?', '\r'],
      ['Why was it changed?', 'A slip\r'],
    ],
  )
  expect(text).toContain('content/events/only.md says under “updates” what was changed.')
  expect(readFileSync(file, 'utf8')).toMatch(
    / {4}kind: correction\n {4}was: It happened\.\n {4}now: It never happened\.\n {4}why: A slip\n/,
  )
})

test.skipIf(!hasTerminal)('who breaks off leaves nothing behind', async () => {
  commit()
  expect(await answering(['event', 'Fire'], [['When?', '\u0003']])).toContain('Nothing was written.')
  expect(await answering(['story', '--title', 'Ours'], [['language?', '\u0003']])).toContain(
    'Nothing was changed.',
  )
  const no = ['language?', 'zone', 'Where', 'answers', 'colour', 'Take away all'].map(
    (said) => [said, '\r'] as const,
  )
  expect(await answering(['story', '--title', 'Ours'], no)).toContain('Nothing was changed.')
  expect(git('status', '--porcelain')).toBe('')
  expect(readdirSync(project).toSorted()).toEqual(['.git', 'content'])
})

async function making(...args: string[]): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [command, ...args], { cwd: project })
    return { code: 0, text: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: stdout + stderr }
  }
}

/** Runs the command at a terminal, and types when it has said something. Gives all that was to be seen. */
function answering(args: string[], answers: (readonly [string, string])[]): Promise<string> {
  const words = [process.execPath, command, ...args].map((word) => `'${word}'`).join(' ')
  const env = { ...process.env, CI: '', SHELL: '/bin/sh', TERM: 'xterm' }
  const child = spawn('script', ['-qfec', `stty cols 100 rows 40; exec ${words}`, '/dev/null'], {
    cwd: project,
    env,
  })
  onTestFinished(() => void child.kill())
  let [seen, all] = ['', '']
  const rest = [...answers]
  child.stdout.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString())
    all += text
    seen += text
    const [next] = rest
    if (!next || !seen.includes(next[0])) return
    rest.shift()
    seen = ''
    // A prompt listens once it has been drawn.
    setTimeout(() => child.stdin.write(next[1]), 100)
  })
  return new Promise((done) => child.on('close', () => done(all)))
}

function commit(): void {
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '--message', 'First')
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: project, encoding: 'utf8' })
}
