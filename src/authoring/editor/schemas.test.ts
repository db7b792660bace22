import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadTimeline } from '../../timeline/load.ts'
import { event, loadSample, source } from '../../tests/sample.ts'
import { splitFrontmatter } from '../../content/frontmatter.ts'
import { slotOf } from '../../content/slots.ts'
import { editorSchemas, type JsonSchema } from './schemas.ts'

const ajv = new Ajv({ strict: false, allErrors: true })

const stories = globSync(['content/story.yaml', 'src/**/fixtures/**/story.yaml'], {
  exclude: (path) => path === 'every-mistake',
})

test.for(stories.map(dirname))(
  'an editor underlines nothing in %s, which a check accepts',
  async (directory) => {
    const { issues, known } = await loadTimeline({ directory, base: '/' })
    expect(issues).toBeUndefined()
    const schemas = editorSchemas(known)
    const files = globSync('**/*.{md,yaml}', { cwd: directory })
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const slot = slotOf(file)
      if (!slot || !Object.hasOwn(schemas, slot)) continue
      expect(
        wrongIn(readFileSync(join(directory, file), 'utf8'), schemas[slot as keyof typeof schemas]),
        file,
      ).toEqual([])
    }
  },
)

const accepted = [
  ...['1991', '2010-04', '2020-10-05', '2020-10-05T18:30+06:00', '2020-10-05T18:30Z', '-0043', '1991~'],
  ...[
    '2020-10-05/2020-10-06',
    '[..2020-10-08]',
    '[2020-10-08..]',
    '/2020-10-08',
    '2020-10-08/',
    '2020-10-08/..',
    '199X',
    '19XX',
    '2004-XX',
    '1985-04-XX',
    '1985-XX-XX~',
    '2020-23',
    '-2004-33',
    'Y12345',
    '2020-10-05T18:30:15+06',
    '2010-04?',
    '1991%',
    '1991~/1992?',
  ],
]

test.for([
  ...accepted.map((date) => ({ date })),
  { title: '1984' },
  { title: 'true' },
  { order: '-3' },
  { order: '"3"' },
  { draft: '"false"' },
  { label: '>\n  over\n  night' },
  { tags: '[1, new]' },
])('an editor takes what a check takes: %j', async (keys) => {
  // No source is older than what it tells.
  const herald = source({ issued: '2020-10-09' })
  const { known, issues } = await load({ 'events/only.md': event(keys), 'sources/herald.yaml': herald })
  expect(issues).toBeUndefined()
  expect(wrongIn(event(keys), editorSchemas(known).events)).toEqual([])
})

test.for([
  [{ titel: 'X' }, 'additionalProperties'],
  [{ kind: 'stori' }, 'enum'],
  [{ people: '[ada, nobody]' }, 'enum'],
  [{ places: '[nowhere]' }, 'pattern'],
  [{ date: '5 October 2020' }, 'pattern'],
  [{ draft: 'yes' }, 'pattern'],
  [{ title: '' }, 'type'],
  [{ title: 'x'.repeat(150) }, 'maxLength'],
  [{ order: 'first' }, 'pattern'],
  [{ updates: '[{ date: 2020-10-05 }]' }, 'required'],
] as const)('an editor underlines what a check refuses: %j', async ([keys, rule]) => {
  const { known, issues = [] } = await load({ 'events/only.md': event(keys) })
  expect(issues.length).toBeGreaterThan(0)
  expect(wrongIn(event(keys), editorSchemas(known).events)).toContain(rule)
})

test('what may be unknown must still be there', async () => {
  const { known } = await load({})
  const text = source({}).replace(/^author.*\n/m, '')
  expect(wrongIn(text, editorSchemas(known).sources)).toEqual(['required'])
})

test('ids and tags are completed with those that there are, also while something else is wrong', async () => {
  const { known } = await load({
    'events/only.md': event({ tags: '[fire]', kind: 'x' }),
    'people/2020.yaml': '',
  })
  const { events, differences } = editorSchemas(known) as Record<string, Nested>
  expect(events?.properties['people']?.items).toMatchObject({
    enum: [2020, 'ada'],
    enumDescriptions: ['', 'Ada'],
  })
  expect(events?.properties['tags']?.items).toMatchObject({ examples: ['fire'] })
  expect(differences?.properties['events']?.items).toMatchObject({ enumDescriptions: ['It happened'] })
})

test('every key says what it is for', async () => {
  const { known } = await load({})
  for (const [name, schema] of Object.entries(editorSchemas(known)))
    for (const [key, { description }] of Object.entries((schema as Nested).properties))
      expect(description, `${name}: ${key}`).toMatch(/^[A-Z].*[.?]$/)
})

async function load(files: Record<string, string>) {
  const person = 'name: Ada\nkind: person\nrole: Here [@herald, ¶ 1].'
  return loadSample({ 'people/ada.yaml': person, ...files })
}

/** The rules of a schema that a text breaks, as an editor reads it. */
function wrongIn(text: string, schema: JsonSchema): string[] {
  const yaml = splitFrontmatter(text, '')?.yaml ?? text
  ajv.validate(schema, parse(yaml))
  return (ajv.errors ?? []).map(({ keyword }) => keyword)
}

type Nested = { properties: Record<string, { description?: string; items?: object }> }
