import { PassThrough } from 'node:stream'
import { WriteStream } from 'node:tty'
import { stripVTControlCharacters } from 'node:util'
import { expect, test, vi } from 'vitest'
import { issue, type Issue } from './issue.ts'
import { kinds } from './kinds.ts'
import { annotate, hasColours, report, tell } from './report.ts'

const at = { file: 'content/events/a.md', line: 3, column: 14 }

test('issues are grouped by file and go from top to bottom', () => {
  const issues = [
    issue('uncited', { ...at, line: 12 }, { start: 'Twelve' }),
    issue('missing-key', { ...at, file: 'content/story.yaml' }, { key: 'title' }),
    issue('uncited', { ...at, line: 3, column: 20 }, { start: 'Second' }),
    issue('uncited', at, { start: 'First' }),
  ]
  expect(report(issues)).toMatchInlineSnapshot(`
    "content/events/a.md
       3:14  This paragraph shows no source: “First”. (uncited)
             Add a citation such as [@source-id, ¶ 2] after what it supports.
       3:20  This paragraph shows no source: “Second”. (uncited)
             Add a citation such as [@source-id, ¶ 2] after what it supports.
      12:14  This paragraph shows no source: “Twelve”. (uncited)
             Add a citation such as [@source-id, ¶ 2] after what it supports.

    content/story.yaml
       3:14  The key “title” is missing. (missing-key)
             Add a line “title: …”.

    uncited: Readers can check only what names its source.
    missing-key: Pages, feeds and citations show it, and nobody but the author can know it.

    4 mistakes in 2 files. Of a kind, npm run check -- --explain KIND says more."
  `)
})

test('why a kind matters is said once, however often it is made', () => {
  const issues = [1, 2, 3].map((line) => issue('uncited', { ...at, line }, { start: 'x' }))
  expect(report(issues).split(kinds.uncited.why)).toHaveLength(2)
})

test.for([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
] as const)('with %j and a terminal (%s), colours: %s', ([wanted, isTTY, coloured]) => {
  vi.stubEnv('NO_COLOR', undefined)
  vi.stubEnv('FORCE_COLOR', undefined)
  vi.stubEnv('NODE_DISABLE_COLORS', undefined)
  for (const [name, value] of Object.entries(wanted)) vi.stubEnv(name, value)
  vi.stubEnv('CI', undefined)
  vi.stubEnv('TERM', 'xterm-256color')
  const { getColorDepth } = WriteStream.prototype
  const stream = Object.assign(new PassThrough(), { isTTY, getColorDepth }) as unknown as NodeJS.WriteStream
  expect(hasColours(stream)).toBe(coloured)
  vi.unstubAllEnvs()
})

test('tools are told the same, in the order of the report', () => {
  const issues = [issue('uncited', { ...at, line: 9 }, { start: 'b' }), issue('uncited', at, { start: 'a' })]
  const [first, second] = tell(issues)
  expect(first).toEqual({
    ...at,
    kind: 'uncited',
    wrong: 'This paragraph shows no source: “a”.',
    why: kinds.uncited.why,
    fix: 'Add a citation such as [@source-id, ¶ 2] after what it supports.',
    explained: 'content/README.md#uncited',
  })
  expect(second?.line).toBe(9)
})

test('one mistake is not “mistakes”, and colours are for terminals', () => {
  const issues = [issue('uncited', at, { start: 'First' })]
  const coloured = report(issues, { colour: true })
  expect(report(issues)).toContain('1 mistake in 1 file.')
  expect(stripVTControlCharacters(coloured)).toBe(report(issues))
  expect(coloured).not.toBe(report(issues))
})

test('nothing that a stranger wrote can begin a line, move the cursor or turn the text round', () => {
  const mean = 'a\n::error::b\r\u001b[2J\u0007\u202ec\u2028d'
  const [first, ...others] = report([issue('uncited', { ...at, file: mean }, { start: mean })]).split('\n')
  expect(first).toBe('a\ufffd::error::b\ufffd\ufffd[2J\ufffd\ufffdc\ufffdd')
  expect(others).toHaveLength(6)
  expect(others.join('')).not.toMatch(/\p{Cc}/u)
})

test('an annotation is one line, whatever is in it', () => {
  const one: Issue = {
    ...at,
    kind: 'uncited',
    file: 'content/50%,a:b\nc.md',
    wrong: '100%\r\n::stop::',
    fix: 'Fix: it, now.',
  }
  expect(annotate([one])).toBe(
    '::error file=content/50%25%2Ca%3Ab%0Ac.md,line=3,col=14,title=uncited::100%25%0D%0A::stop::%0AFix: it, now.%0AReaders can check only what names its source.',
  )
})

test('annotations are in the order of the report', () => {
  const issues = [issue('uncited', { ...at, line: 9 }, { start: 'b' }), issue('uncited', at, { start: 'a' })]
  expect(
    annotate(issues)
      .split('\n')
      .map((line) => /line=\d+/.exec(line)?.[0]),
  ).toEqual(['line=3', 'line=9'])
})
