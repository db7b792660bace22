import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTimeline } from '../timeline/load.ts'
import { event, loadSample, mistakesOf, smallest, source, timelineOf } from '../tests/sample.ts'

const { 'story.yaml': storyFile = '' } = smallest

test('a story needs one event and one source, and no people, places, background or differences', async () => {
  const timeline = await timelineOf()
  expect(timeline).toMatchObject({
    story: { title: 'A short story', covers: { where: 'Nowhere' } },
    about: [{ text: 'By hand.', notes: [] }],
    events: [
      {
        id: 'only',
        file: 'content/events/only.md',
        key: false,
        order: 0,
        people: [],
        places: [],
        tags: [],
        updates: [],
      },
    ],
    sources: [{ id: 'herald', type: 'article-newspaper', furniture: [] }],
    people: [],
    places: [],
    differences: [],
    corrections: [],
  })
})

test('a story may be in any language, script and zone', async () => {
  const { story, events } = await timelineOf({
    'story.yaml': storyFile.replace('language: en', 'language: ar').replace('Asia/Kathmandu', 'Pacific/Apia'),
    'events/only.md': event({ title: 'حدث', date: '2001-05-01' }, 'وقع الحدث [@herald, ¶ 1].'),
  })
  expect(story).toMatchObject({ language: 'ar', zone: 'Pacific/Apia' })
  expect(events[0]).toMatchObject({ title: 'حدث', statements: [{ text: 'وقع الحدث.' }] })
  const [first] = events
  expect(first?.date.kind === 'moment' && new Date(first.date.at.earliest).toISOString()).toBe(
    '2001-05-01T11:00:00.000Z',
  )
})

test('addresses in a text stand under the base', async () => {
  const [only] = (
    await timelineOf(
      { 'events/only.md': event({}, '[It](/sources/herald/) happened [@herald, ¶ 1].') },
      '/name/',
    )
  ).events
  expect(only?.statements[0]?.html).toContain('<a href="/name/sources/herald/">It</a>')
})

test('files in subfolders are read as if they stood beside the others', async () => {
  const { events } = await timelineOf({
    'events/2001/may/other.md': event({ title: 'Another' }),
    'people/.gitkeep': '',
  })
  expect(events.map(({ id, file }) => [id, file])).toEqual([
    ['only', 'content/events/only.md'],
    ['other', 'content/events/2001/may/other.md'],
  ])
})

test.for(['.DS_Store', 'events/.only.md.swp', 'events/only.md~', 'sources/.gitkeep'])(
  '%s, which an editor or a system leaves behind, is no content',
  async (path) => {
    expect(await mistakesOf({ [path]: '\u0000' })).toEqual([])
  },
)

test('lines may end as they do on Windows and did on old Macs', async () => {
  for (const end of ['\r\n', '\r']) {
    const wrong = event({}, 'It happened.\n\nAgain [@herald, ¶ 1].').replaceAll('\n', end)
    expect(await mistakesOf({ 'events/only.md': wrong })).toEqual([
      'events/only.md 8:1 uncited: This paragraph shows no source: “It happened.”.',
    ])
  }
})

test('a byte order mark is not part of a text', async () => {
  const files = Object.fromEntries(
    Object.entries(smallest).map(([path, text]) => [path, `\ufeff${text.trimStart()}`]),
  )
  expect(await mistakesOf(files)).toEqual([])
})

test('a content folder that is not there is an error like any other', async () => {
  const { issues = [] } = await loadTimeline({ directory: join(import.meta.dirname, 'nothing'), base: '/' })
  expect(issues.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
    'missing-file content/story.yaml',
    'missing-file content/about.md',
    'missing-file content/events/…',
  ])
})

test.for([
  ['that is not YAML', 'title: "'],
  ['that is not UTF-8', new Uint8Array([0xff])],
  ['with a missing key', source({}).replace('note:', 'notes:')],
  ['with a wrong length', source({ paragraphs: 'many' })],
  ['with a wrong ending', undefined],
] as const)('a source file %s is one mistake: those who cite it make none', async ([, text]) => {
  const files =
    text === undefined
      ? { 'sources/herald.yaml': undefined, 'sources/herald.yml': 'x' }
      : { 'sources/herald.yaml': text }
  const mistakes = await mistakesOf({ ...files, 'about.md': 'See [it](/sources/herald/).' })
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toMatch(/^sources\/herald\./)
})

test.for([
  ['story.yaml', new Uint8Array([0xff]), 'not-utf-8'],
  ['story.yaml', 'title: "', 'yaml-syntax'],
  ['about.md', new Uint8Array([0xff]), 'not-utf-8'],
  ['events/only.md', new Uint8Array([0xff]), 'not-utf-8'],
  ['events/only.md', 'x', 'no-frontmatter'],
] as const)('%s that cannot be read is one mistake', async ([path, text, kind]) => {
  const other = {
    'differences/d.yaml': undefined,
    'events/other.md': event({ updates: '[{ date: 2001-05-11, kind: update, now: a, why: b }]' }),
  }
  const mistakes = await mistakesOf({ ...(path === 'events/only.md' ? {} : other), [path]: text })
  expect(mistakes.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
    `${path} 1:${kind === 'yaml-syntax' ? 8 : 1} ${kind}:`,
  ])
})

test('the mistakes of a text are told although its keys have some, and the other way round', async () => {
  expect(
    await mistakesOf({
      'events/only.md': event({ colour: 'red', people: '[nobody]' }, 'It happened [@nothing, ¶ 1].'),
      'people/ada.yaml': 'name: Ada\nkind: persona\nrole: >\n  One\n  two [@nothing, ¶ 1]\n',
    }),
  ).toEqual([
    'events/only.md 6:1 unknown-key: There is no key “colour” here.',
    'people/ada.yaml 2:7 wrong-value: “kind” does not hold what it should.',
    'events/only.md 10:14 unknown-id: There is no source “nothing”.',
    'people/ada.yaml 5:8 unknown-id: There is no source “nothing”.',
    'events/only.md 7:10 unknown-id: There is no person or organisation “nobody”.',
  ])
})

test('while the zone is wrong, other mistakes are told all the same', async () => {
  const story = storyFile.replace('Asia/Kathmandu', 'Nowhere')
  expect(await mistakesOf({ 'story.yaml': story, 'events/only.md': event({ date: '2001-02-30' }) })).toEqual([
    'story.yaml 6:7 wrong-value: “zone” does not hold what it should.',
    'events/only.md 3:7 date: “2001-02-30” does not exist: that month has 28 days.',
  ])
})

test('an update needs to be as late as its own event’s publication, or else as the story’s', async () => {
  const updates = '[{ date: 2001-05-10, kind: update, now: a, why: b }]'
  expect(await mistakesOf({ 'events/only.md': event({ updates }) })).toEqual([])
  expect(await mistakesOf({ 'events/only.md': event({ updates, published: '2001-05-11' }) })).toHaveLength(1)
  expect(
    await mistakesOf({ 'events/only.md': event({ updates: updates.replace('10', '09') }) }),
  ).toHaveLength(1)
  expect(
    await mistakesOf({
      'events/only.md': event({ updates: updates.replace('10', '09'), published: '2001-05-09' }),
    }),
  ).toEqual([])
})

test.for(['constructor', 'valueof', 'to-string', 'has-own-property', 'proto'])(
  '%s is an id like any other',
  async (id) => {
    const wrong = await mistakesOf({
      'events/only.md': event(
        { people: `[${id}]`, places: `[${id}]` },
        `“It” [@${id}, ¶ 1, said by ${id}] [did](/events/${id}/).`,
      ),
    })
    expect(
      wrong.map((one) =>
        one.replace(/.* (\S+): There is no (\S+).*/, '$1 $2').replace(/.* (link-dead):.*/, '$1'),
      ),
    ).toEqual([
      'unknown-id source',
      'unknown-id person',
      'link-dead',
      'unknown-id person',
      'unknown-id place',
    ])
    const { events } = await timelineOf({
      [`events/${id}.md`]: event(
        { people: `[${id}]` },
        `“It” [@${id}, ¶ 1, said by ${id}] [did](/events/${id}/).`,
      ),
      [`sources/${id}.yaml`]: source({}),
      [`people/${id}.yaml`]: `name: Ada\nkind: person\nrole: Engineer [@${id}, ¶ 1]\n`,
    })
    expect(events.find((one) => one.id === id)?.statements[0]?.notes[0]?.citations[0]).toMatchObject({
      source: { id, uses: { length: 2 } },
      said: { by: [{ person: { id } }] },
    })
  },
)

test.for(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<'])('%s is no key', async (key) => {
  expect(await mistakesOf({ 'events/only.md': event({ [key]: '{ title: x }' }) })).toEqual([
    `events/only.md 6:1 unknown-key: There is no key “${key}” here.`,
  ])
  expect(
    await mistakesOf({ 'sources/herald.yaml': source({ original: `{ container-title: a, ${key}: b }` }) }),
  ).toEqual([`sources/herald.yaml 10:33 unknown-key: There is no key “${key}” here.`])
})

test.for([
  '/constructor/x/',
  '/__proto__/x/',
  '/toString/',
  '/events/__proto__/',
  '/events/constructor/',
  '/events/only',
  '//example.org/',
  '/events/only/?a',
  '/\\example.org',
])('the link %s leads nowhere', async (url) => {
  const [mistake, ...others] = await mistakesOf({ 'about.md': `[Go](${url})` })
  expect(mistake).toMatch(/^about\.md 1:1 link-(dead|protocol):/)
  expect(others).toEqual([])
})

test('a page that comes from the entries, or from a file of src/pages, can be linked to', async () => {
  const links = ['/tags/court-case/', '/kinds/story/', '/rss.xml', '/embed/', '/icon.svg'].map(
    (url) => `[Go](${url})`,
  )
  expect(
    await mistakesOf({ 'events/only.md': event({ tags: '[Court case]' }), 'about.md': links.join(' ') }),
  ).toEqual([])
})

test.for([
  '/',
  '/about/',
  '/events/only/',
  '/events/only/#only.1',
  '/sources/herald/',
  'https://example.org/',
  'HTTPS://example.org',
  'mailto:ada@example.org',
])('the link %s may be published', async (url) => {
  expect(await mistakesOf({ 'about.md': `[Go](${url})` })).toEqual([])
})

test('the content is the same whatever the order in which files are found', async () => {
  const names = ['b', 'a', 'c', 'aa', 'a-b']
  const { events } = await timelineOf(
    Object.fromEntries(names.map((name) => [`events/${name}.md`, event({})])),
  )
  expect(events.map(({ id }) => id)).toEqual(['a', 'a-b', 'aa', 'b', 'c', 'only'])
})

test.for([
  ['nested lists', `tags: ${'['.repeat(10_000)}`],
  ['nested maps', `tags: ${'{a: '.repeat(10_000)}`],
  ['nested blocks', `tags:\n  ${'- '.repeat(10_000)}a`],
  ['keys', Array.from({ length: 10_000 }, (_, n) => `k${n}: a`).join('\n')],
  ['aliases', `tags: &a [a]\n${Array.from({ length: 5_000 }, (_, n) => `k${n}: *a`).join('\n')}`],
  ['spaces in a date', `date: "2001${' '.repeat(50_000)}x"`],
  ['spans', `furniture: [${'1-9999, '.repeat(5_000)}]`],
] as const)('ten thousand %s in a file are refused in good time', { timeout: 20_000 }, async ([, yaml]) => {
  const { issues = [] } = await loadSample({ 'sources/herald.yaml': yaml })
  expect(issues.length).toBeGreaterThan(0)
})
