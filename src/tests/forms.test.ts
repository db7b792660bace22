import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const text = z.string().min(1)
const field = {
  id: z.string().regex(/^[\w-]+$/),
  validations: z.strictObject({ required: z.boolean() }).optional(),
}
const words = { label: text, description: text.optional() }

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.enum(['input', 'textarea']),
    ...field,
    attributes: z.strictObject({ ...words, placeholder: text.optional(), value: text.optional() }),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: field.id,
    attributes: z.strictObject({
      ...words,
      options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
    }),
  }),
])
const form = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z.array(element).min(1),
})

const yaml = (path: string): unknown => parse(readFileSync(`.github/${path}`, 'utf8'))
const formOf = (name: string) => form.parse(yaml(`ISSUE_TEMPLATE/${name}.yml`))
const fieldsOf = (name: string) => formOf(name).body.flatMap((one) => (one.type === 'markdown' ? [] : [one]))
const requiredIn = (name: string) =>
  fieldsOf(name)
    .filter((one) =>
      one.type === 'checkboxes'
        ? one.attributes.options.some(({ required }) => required)
        : one.validations?.required,
    )
    .map(({ id }) => id)

test('a reader can send an event without knowing git', () => {
  expect(fieldsOf('new-event').map(({ id }) => id)).toEqual([
    'title',
    'date',
    'edtf',
    'what',
    'sources',
    'quotation',
    'speaker',
    'agreed',
  ])
  expect(requiredIn('new-event')).toEqual(['title', 'date', 'what', 'sources', 'agreed'])
  // The label “event”, which makes an entry of it, is for those to set who have looked at it.
  expect(formOf('new-event').labels).toEqual(['new event'])
})

test('a reader can report a mistake without knowing git', () => {
  expect(requiredIn('mistake')).toEqual(['page', 'wrong'])
  expect(formOf('mistake').labels).toEqual(['mistake'])
})

test('every form is one that GitHub shows, and has no field twice', () => {
  const names = globSync('*.yml', { cwd: '.github/ISSUE_TEMPLATE' }).filter((name) => name !== 'config.yml')
  expect(names.length).toBe(2)
  for (const name of names) {
    const ids = fieldsOf(name.replace('.yml', '')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  // Links on event pages open an issue without a form.
  expect(yaml('ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true })
})

test('packages and actions are brought up to date weekly, together, and not on the day they appear', () => {
  const { version, updates } = yaml('dependabot.yml') as { version: number; updates: Update[] }
  expect(version).toBe(2)
  expect(updates.map((one) => one['package-ecosystem']).sort()).toEqual(['github-actions', 'npm'])
  for (const { directory, schedule, cooldown, groups } of updates) {
    expect({ directory, schedule }).toEqual({ directory: '/', schedule: { interval: 'weekly' } })
    expect(cooldown['default-days']).toBeGreaterThanOrEqual(7)
    expect(Object.values(groups).map(({ patterns }) => patterns)).toEqual([['*']])
  }
})

test.for(['CONTRIBUTING.md', 'SECURITY.md'])('what .github/%s names exists', (name) => {
  const guide = readFileSync(`.github/${name}`, 'utf8')
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
  for (const [, script = ''] of guide.matchAll(/npm (?:run )?(\w+)/g))
    expect({ ci: '', ...scripts }).toHaveProperty(script)
  const headings =
    readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8').match(/^## .+$/gm) ?? []
  const anchors = headings.map((heading) =>
    heading
      .slice(3)
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  const forms = [guide, JSON.stringify(yaml('ISSUE_TEMPLATE/new-event.yml'))].join('\n')
  for (const [, anchor] of forms.matchAll(/README\.md#([\w-]+)/g)) expect(anchors).toContain(anchor)
})

type Update = {
  'package-ecosystem': string
  directory: string
  schedule: object
  cooldown: { 'default-days': number }
  groups: Record<string, { patterns: string[] }>
}
