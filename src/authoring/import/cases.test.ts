import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../words/en.ts'
import { isRefusal } from '../refusal.ts'
import { readImport, type ReadOptions } from './read.ts'
import { importOf, nothing, type ImportSettings } from './sample.ts'

const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, '../../tests/import/cases', name))

/** What an import of a file of strangers makes. */
const imported = (name: string, options: ImportSettings = {}) =>
  importOf([{ name, bytes: bytesOf(name) }], options)

/** The date, with its label, of each row by its title; undefined where the row was left out. */
function datesIn(name: string, options: ImportSettings = {}): Record<string, string> {
  const made = imported(name, options)
  return Object.fromEntries(
    made.files
      .filter(({ path }) => path.includes('/events/'))
      .map(({ text }) => {
        const of = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1]
        return [of('title') ?? '', [of('date'), ...(of('label') ? [of('label')] : [])].join(', ')]
      }),
  )
}

/** The dates that rows were read as, whether content’s own reader takes them or not. */
const readAs = (name: string, options: Partial<ReadOptions> = {}) => {
  const table = readImport([{ name, bytes: bytesOf(name) }], {
    zone: 'Asia/Kathmandu',
    words: en,
    columns: {},
    ...options,
  })
  if (isRefusal(table)) throw new Error(table.refusal)
  return Object.fromEntries(
    table.rows.map(({ title, date, label }) => [title.text, [date, label].filter(Boolean).join(', ')]),
  )
}

const bodiesOf = (name: string, options: ImportSettings = {}) =>
  imported(name, options)
    .files.filter(({ path }) => path.includes('/events/'))
    .map(({ text }) => text.split('---\n\n')[1]?.trim())

const of = (...columns: string[]) => {
  const [title = '', date = '', text] = columns
  return { columns: { title, date, ...(text && { text }) } }
}

test('a headline whose every id is one of the page’s own has an id of its own', () => {
  expect(imported('hang-by-year.csv').entries.map(({ id }) => id)).toEqual([
    'event-by-1968-staff-had-doubled',
  ])
})

test('a credit or caption that is only an address is a source of its row', () => {
  expect(bodiesOf('credit-link-lost.csv')).toEqual([
    'Two shops were evacuated [@example-org-report].\n\np.jpg [@example-org-p-jpg; @example-org-report]',
    'Two shops were evacuated [@example-org-report-two].',
    'Two shops were evacuated [@example-org-report-three].',
    'Two shops were evacuated [@example-org-report-four].\n\nA shop [@example-org-q-jpg; @example-org-report-four]',
    'Two shops were evacuated [@example-org-report-five].\n\nr.jpg [@example-org-r-jpg; @example-org-report-five]',
    'Two shops were evacuated [@example-org-report-six].\n\ns.jpg [@example-org-s-jpg; @example-org-report-six]',
  ])
})

test.for([
  ['title-list.json', ['Our project’s findings']],
  [
    'title-links.csv',
    [
      'The story',
      'https://example.org/full-report',
      'https://example.org/cover.jpg',
      'Told by the desk. See the full report.',
      'The second title',
    ],
  ],
] as const)('what the title slides of %s say is told, links and pictures too', ([name, values]) => {
  const told = imported(name).losses.map(({ value }) => value)
  expect(told).toEqual(expect.arrayContaining([...values]))
})

test('brackets belong to an address if they open in it', () => {
  const { files } = imported('url-parenthesis.csv', { ...of('Title', 'When', 'Body'), sources: ['Link'] })
  const urls = files.flatMap(({ text }) => /^URL: (.*)$/m.exec(text)?.[1] ?? [])
  expect(urls).toEqual([
    'https://en.wikipedia.org/wiki/Washington_(state)',
    'https://en.wikipedia.org/wiki/Mercury_(planet)',
    'https://en.wikipedia.org/wiki/A_(b)',
    'https://en.wikipedia.org/wiki/C_(d)',
    'https://example.org/page',
  ])
  expect(files[0]?.text).toContain(
    'The state was admitted (see [@en-wikipedia-org-washington-state]). It was the 42nd: [@en-wikipedia-org-mercury-planet].',
  )
})

test('a date that is shown is the date where it says less, and left out where it says nothing more', () => {
  expect(readAs('display-circa.csv')).toEqual({
    'A school opens': '1850~',
    'A second school opens': '1851~',
    'A third school opens': '1852~',
    'A term of service': '1757~/1783~',
    'A decade': '174X',
    'A march': '1945-04-10',
    'A second march': '1945-04-11',
    'A season': '1945-21',
    'A letter': '1945-04-12?',
    'A label row': '1066',
    'A day': '1945-04-13',
    'A day two': '1945-04-14',
    'A day three': '1945-04-15',
    'A day four': '1945-04-16',
    'A day five': '1945-04-17',
    'A day six': '1945-04-18',
  })
  expect(readAs('display-coarser.csv')).toEqual({
    'A year': '2006',
    'A month': '2012-01',
    'A month without its year': '2009-11',
    'A day without its year': '2005-02-07',
    'A decade': '196X',
    'A part of a year': '2013, early',
  })
  const columns = { title: 'title', date: 'date', label: 'display date', text: 'body' }
  expect(Object.values(readAs('newsroom-display-date.csv', { columns }))).toEqual([
    ...['1970-05-02', '2006', '2009-11', '2005-02-07', '2000-03-08', '2005-09-30'],
  ])
})

test('years that may be a month are told with both readings, and decided by an option', () => {
  const options = of('Title', 'When')
  expect(readAs('date-ranges.csv', options)).toEqual({
    'A term': '1757~/1783~',
    'A post': '',
    'A merger': '',
    'A decade': '1850~/1860~',
  })
  expect(imported('date-ranges.csv', options).losses.map(({ detail }) => detail)).toEqual(
    expect.arrayContaining(['1911/1912 or 1911-12', '1984/1985 or 1984-05']),
  )
  expect(readAs('date-ranges.csv', { ...options, chosen: { ranges: 'years' } })).toMatchObject({
    'A post': '1911/1912',
    'A merger': '1984/1985',
  })
  expect(readAs('date-ranges.csv', { ...options, chosen: { ranges: 'months' } })).toMatchObject({
    'A post': '1911-12',
    'A merger': '1984-05',
  })
})

test.for([
  { title: 'Title', date: 'Year' },
  { title: 'Title', year: 'Year' },
])('years before Christ and of few digits have one rule, which is told: %j', (columns) => {
  expect(readAs('negative-years.csv', { columns })).toEqual({
    'A king': '-3099',
    'A battle': '-0489',
    'An eruption': '0079',
    'An edict': '0313',
    'A coronation': '0800',
    'A conquest': '1066',
  })
  expect(imported('negative-years.csv', { columns }).losses.map(({ value }) => value)).toEqual([
    '-3100',
    '-490',
    '79',
  ])
  expect(
    readAs('negative-years.csv', { columns, chosen: { 'negative-years': 'astronomical' } }),
  ).toMatchObject({
    'A king': '-3100',
  })
  expect(readAs('negative-years.csv', { columns, chosen: { century: '19' } })).toMatchObject({
    'An eruption': '1979',
  })
})

test('a bare midnight is a day, which is told', () => {
  expect(datesIn('midnight.csv', of('Title', 'When'))).toEqual({
    'A day': '2020-10-05',
    'B day': '2020-10-06',
  })
  expect(imported('midnight.csv', of('Title', 'When')).losses.map(({ level }) => level)).toEqual([
    'note',
    'note',
  ])
})

test.for([
  [
    'tl-extra-source.csv',
    { sources: ['Source'] },
    'The commission annulled the result [@example-org-report].',
  ],
  [
    'two-sources.csv',
    { ...of('Title', 'When', 'Body'), sources: ['Link 1', 'link 2'] },
    'Words [@example-org-one; @example-org-two].',
  ],
  [
    'flat.json',
    { ...of('title', 'date', 'body'), sources: ['readmoreurl'] },
    'The regulator said so [@example-org-report].',
  ],
  ['post.md', {}, 'A pledge was made [@example-org-report].'],
] as const)('columns and keys of %s can be sources', ([name, options, body]) => {
  const settings: ImportSettings = { ...options, sources: 'sources' in options ? [...options.sources] : [] }
  expect(bodiesOf(name, settings)).toEqual([body])
})

test('what a list of sources says of each is kept', () => {
  const text = imported('post.md').files.find(({ path }) => path.includes('/sources/'))?.text
  expect(text).toContain('title: A report\ncontainer-title: The Herald\n')
})

test('a cell with text behind its closing mark is refused at its line', () => {
  expect(() => imported('text-after-quote.csv')).toThrow(/^Line 2: text follows the quotation mark/)
})

test('the dates of TimelineJS’s second version are read', () => {
  expect(datesIn('v2-slash-dates.json')).toEqual({
    'A meeting': '2015-05-12/2015-05-13',
    'A second meeting': '2015-05-14',
    'A third meeting': '2015-05',
    'A fourth meeting': '2015-05-15',
  })
})

test('the fields of a sheet are read as people fill them', async () => {
  const dates = Object.entries(readAs('tl-fields.csv')).map(([title, date]) => `${title}: ${date}`)
  await expect(`${dates.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../tests/import/cases/tl-fields.txt'),
  )
})

test('every form of a date is read, or told with what is doubtful', async () => {
  const made = readImport([{ name: 'x', bytes: bytesOf('date-forms.csv') }], {
    ...{ zone: 'Europe/Paris', words: en, language: 'ru' },
    columns: { title: 'Headline', date: 'When' },
  })
  if (isRefusal(made)) throw new Error(made.refusal)
  const lines = made.rows.map(({ date, label, cells, losses }) => {
    const told = losses.map(({ why, detail }) => `    ${detail ? `${detail}: ` : ''}${why}`)
    return [
      `${cells[1]?.text ?? ''} => ${[date ?? '-', ...(label ? [label] : [])].join(', ')}`,
      ...told,
    ].join('\n')
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../tests/import/cases/date-forms.txt'),
  )
  for (const { date, losses } of made.rows) if (!date) expect(losses).toHaveLength(1)
})

test('nothing but what was published is taken from an export of WordPress', () => {
  const made = imported('wordpress-export.xml')
  expect(made.entries).toEqual([])
  expect(made.rows).toBe(3)
  expect(
    made.losses.filter(({ level }) => level === 'row').map(({ value, detail }) => [value, detail]),
  ).toEqual([
    ['A source speaks', 'draft'],
    ['Behind a password', 'password'],
    ['Home', 'nav_menu_item'],
  ])
  const posted = bytesOf('wordpress-export.xml').toString().replace('>draft<', '>publish<')
  const again = importOf([{ name: 'x.xml', bytes: new TextEncoder().encode(posted) }])
  expect(again.entries.map(({ id }) => id)).toEqual(['a-source-speaks'])
})

test.for(['enc-semi.csv', 'enc-sep-line.csv', 'enc-utf16le-tab.csv'])('%s is read by itself', (name) => {
  expect(imported(name).entries.map(({ id }) => id)).toEqual(['revision-a-besancon', 'vtoroy-den'])
})

test.for(['\n\n', '\ufeff \r\n', '"sep=,"\r\n', 'sep=,\n\n'])('a header may stand below %j', (above) => {
  const bytes = new TextEncoder().encode(`${above}Year,Headline\n2020,A day\n`)
  const made = importOf([{ name: 'x', bytes }])
  expect(made.entries.map(({ id }) => id)).toEqual(['a-day'])
  expect(made.entries[0]?.place).toBe(`row ${above.split('\n').length + 1}`)
})

test('an encoding without a mark can be told, and is asked for by its name', () => {
  expect(() => imported('enc-cp1251.csv')).toThrow('--encoding windows-1251')
  expect(datesIn('enc-cp1251.csv', { encoding: 'cp1251' })).toMatchObject({ 'Второй день': '2017-09-15' })
  const xml =
    '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>x</title><item><title>'
  const bytes = Buffer.concat([
    ...[Buffer.from(xml), Buffer.from([0xc4, 0xe5, 0xed, 0xfc])],
    Buffer.from('</title><pubDate>Mon, 05 Oct 2020 18:30:00 +0600</pubDate></item></channel></rss>'),
  ])
  expect(importOf([{ name: 'x', bytes }]).entries.map(({ id }) => id)).toEqual(['den'])
})

test.for([
  [[0x50, 0x4b, 3, 4, ...Buffer.from('xl/workbook.xml')], 'Excel (.xlsx)'],
  [[...Buffer.from('BEGIN:VCALENDAR\r\n')], 'calendar (.ics)'],
  [[...Buffer.from('%PDF-1.7')], 'PDF'],
] as const)('what is no text is named for what it is', ([bytes, words]) => {
  expect(() => importOf([{ name: 'x', bytes: Uint8Array.from(bytes) }])).toThrow(words)
})

test('a sheet of thirty rows with one source for all is published at once', () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `2020,10,${index + 1},Day ${index + 1},"One thing.\n\nAnother."`,
  )
  const bytes = new TextEncoder().encode(['Year,Month,Day,Headline,Text', ...rows].join('\n'))
  const made = importOf([{ name: 'x', bytes }], { cites: ['https://herald.example/all'] })
  expect(made.entries.filter(({ draft }) => draft)).toEqual([])
  expect(made.files).toHaveLength(31)
  expect(made.files[0]?.text).toContain(
    'One thing [@herald-example-all].\n\nAnother [@herald-example-all].\n',
  )
})

test.for([
  ['herald', 'The source “herald” is cited by paragraph: give --cite herald:1'],
  ['heralt', 'There is no source “heralt” for --cite. Did you mean “herald”?'],
  ['/page', '“/page” cannot be cited. It is no whole address'],
] as const)('--cite %s is refused with what to write', ([cite, words]) => {
  const source = { id: 'herald', url: 'https://herald.example/', counted: true }
  const existing = { ...nothing, sources: [source], sourceIds: ['herald'] }
  expect(() => imported('tl-extra-source.csv', { cites: [cite], existing })).toThrow(words)
  expect(bodiesOf('tl-extra-source.csv', { cites: ['herald:2'], existing })).toEqual([
    'The commission annulled the result [@herald, ¶ 2].',
  ])
})
