import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventFrom, importFrom, tableFrom } from './sample.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../tests/import', name), 'utf8')

test.for([
  ['timelinejs.json', 'JSON of TimelineJS'],
  ['second.json', 'JSON of TimelineJS'],
  ['rss.xml', 'RSS'],
  ['atom.xml', 'Atom'],
  ['feed.json', 'JSON Feed'],
] as const)('%s is known by its content, and its rows are events', async ([name, format]) => {
  const made = importFrom(fixture(name))
  expect(made.format).toBe(format)
  const lost = made.losses.map(({ place, column, value, detail }) =>
    [`${place}, ${column}: ${value}`, ...(detail ? [detail] : [])].join(' | '),
  )
  const all = [...made.files.map(({ path, text }) => `${path}\n${text}`), 'NOT KEPT', ...lost]
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../tests/import', `${name}.txt`),
  )
})

const table =
  'When;What;More;Link;Kind\n5/10/2020;"A; b";x < y & *z*\n;https://e.example/a, https://e.example/b, p. 7;one, two\n'
const columns = { title: 'what', date: 'WHEN', text: 'More', tags: 'Kind' }

test('any table is read by the columns that are named, whatever separates its cells', () => {
  const text = eventFrom(table.replace('\n;', ';'), {
    columns,
    sources: ['Link'],
    chosen: { dates: 'day-first' },
  })
  expect(text).toBe(`---
title: A; b
date: 2020-10-05
summary: x < y & *z*
kind: story
tags: [one, two]
---

x < y & \\*z\\* [@e-example-a; @e-example-b]
`)
})

test('what a table says and no column is named for is told, and so is what is no address', () => {
  const rows = tableFrom('a,b,c,d\nA,2020,"p. 7 https://e.example/x",note', {
    columns: { title: 'a', date: 'b' },
    sources: ['c'],
  }).rows
  expect(rows[0]?.losses.map(({ column, value }) => [column, value])).toEqual([['c', 'p. 7']])
  expect(rows[0]?.unread.map(({ column, text }) => [column, text])).toEqual([['d', 'note']])
})

test('a date that can mean two days is told with both, and with the option that decides', () => {
  const made = importFrom('a,b\nA,5/10/2020', { columns: { title: 'a', date: 'b' } })
  expect(made.entries).toEqual([])
  expect(made.losses[0]).toMatchObject({
    why: 'It can mean more than one date: say --dates day-first or --dates month-first, or write it in the table as 2020-10-05.',
    detail: '2020-10-05 or 2020-05-10',
  })
})

test.for([
  [
    'a mark that is never closed',
    'Year,Headline\n1891,A\n1892,"B\n1893,C\n',
    'Line 3: a quotation mark is opened',
  ],
  [
    'text behind a closing mark',
    'Year,Headline\n"1891\n",A\n1892,"B" and\n1893,"C" or\n',
    'Line 4: text follows',
  ],
  ['a mark that is not doubled', 'sep=;\nYear;Headline\n1891;"A "big" day"\n', 'Line 3: text follows'],
] as const)('%s is refused at its line, since rows run together there', ([, text, words]) => {
  expect(() => importFrom(text)).toThrow(words)
})

test('the first version of TimelineJS’s sheet is read, with its American dates', () => {
  const made = importFrom(
    'Start Date,End Date,Headline,Text,Tag\n2/12/1997 13:30,3/1/1997,A,x,t\n-44,,B,,\n1999-05,,C,,',
  )
  const dates = made.files.map(({ text }) => /^date: (.*)$/m.exec(text)?.[1])
  expect(dates).toEqual(['1997-02-12T13:30+05:45/1997-03-01', '-0043', '1999-05'])
  expect(made.files[0]?.text).toContain('tags: [t]')
})
