import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { issue, type Issue } from './issue.ts'
import { annotate, report } from './report.ts'

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
       3:14  This paragraph shows no source: “First”.
             Add a citation such as [@source-id, ¶ 2] after what it supports.
       3:20  This paragraph shows no source: “Second”.
             Add a citation such as [@source-id, ¶ 2] after what it supports.
      12:14  This paragraph shows no source: “Twelve”.
             Add a citation such as [@source-id, ¶ 2] after what it supports.

    content/story.yaml
       3:14  The key “title” is missing.
             Add a line “title: …”.

    4 mistakes in 2 files."
  `)
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
  expect(others).toHaveLength(4)
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
    '::error file=content/50%25%2Ca%3Ab%0Ac.md,line=3,col=14::100%25%0D%0A::stop:: Fix: it, now.',
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
