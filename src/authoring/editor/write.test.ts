import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { loadSample } from '../../tests/sample.ts'
import { folders } from '../../content/folders.ts'
import { folder, writeForEditors } from './write.ts'

const project = mkdtempSync(join(tmpdir(), 'editor-Ä '))
const { known } = await loadSample()
await writeForEditors(project, known)
afterAll(() => rmSync(project, { recursive: true }))

const jsonOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
const settings = jsonOf('.vscode/settings.json')
const schemas = settings['yaml.schemas'] as Record<string, string>

test('every schema that the editor’s settings name is written', () => {
  for (const path of Object.keys(schemas)) expect(existsSync(join(project, path)), path).toBe(true)
})

test('the settings give every YAML file of the content its schema', () => {
  const kinds = Object.entries(folders).filter(([, ending]) => ending === '.yaml')
  const expected = kinds.map(([name]) => [`${folder}/${name}.schema.json`, `content/${name}/**/*.yaml`])
  expect(schemas).toEqual({
    [`${folder}/story.schema.json`]: 'content/story.yaml',
    ...Object.fromEntries(expected),
  })
})

test('frontmatter has its schema by the file, as Astro’s extension looks it up', () => {
  expect(settings['astro.content-intellisense']).toBe(true)
  const { collections, entries } = jsonOf(join(project, folder, 'collections.json'))
  expect(collections).toEqual([{ hasSchema: true, name: 'events' }])
  const address = pathToFileURL(join(project, 'content/events/only.md')).href
  expect(entries).toEqual({ [decodeURIComponent(address).toLowerCase()]: 'events' })
  expect(existsSync(join(project, folder, 'events.schema.json'))).toBe(true)
})

test('the extensions that the settings are for are recommended', () => {
  const { recommendations } = jsonOf('.vscode/extensions.json')
  expect(recommendations).toEqual(['astro-build.astro-vscode', 'redhat.vscode-yaml'])
})

test('what has not changed is not written again, and nothing is left beside it', async () => {
  const times = () =>
    readdirSync(join(project, folder)).map((name) => [name, statSync(join(project, folder, name)).mtimeMs])
  const before = times()
  await writeForEditors(project, known)
  expect(times()).toEqual(before)
})

test('where nothing can be written, a check goes on', async () => {
  await expect(writeForEditors('/dev/null', known)).resolves.toBeUndefined()
})
