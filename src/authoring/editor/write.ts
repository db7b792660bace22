import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Known } from '../../content/known.ts'
import { editorSchemas } from './schemas.ts'

/** Where Astro’s extension for editors looks for what frontmatter may hold. */
export const folder = join('.astro', 'collections')

/**
 * Writes what editors read while somebody writes: the schemas, and for Astro’s extension, which knows frontmatter by file,
 * the files of events. `project` is the folder of the project. A folder that cannot be written costs the help and nothing
 * else.
 */
export async function writeForEditors(project: string, known: Known): Promise<void> {
  const schemas = Object.entries(editorSchemas(known))
  const files = schemas.map(([name, schema]) => [`${name}.schema.json`, schema] as const)
  const place = join(project, folder)
  try {
    await mkdir(place, { recursive: true })
    for (const [name, value] of [...files, ['collections.json', collections(project, known)] as const])
      await writeIfNew(join(place, name), `${JSON.stringify(value, undefined, 2)}\n`)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
  }
}

/** In the form of Astro’s own `collections.json`. */
function collections(project: string, { eventFiles }: Known): object {
  const entries = eventFiles.map((file) => {
    const address = decodeURIComponent(pathToFileURL(resolve(project, file)).href)
    return [address.toLowerCase(), 'events']
  })
  return {
    collections: [{ hasSchema: true, name: 'events' }],
    entries: Object.fromEntries(entries) as object,
  }
}

/** Editors read it again when it changes, and must not find half of it. */
async function writeIfNew(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return
  await writeFile(`${path}.${process.pid}`, text)
  await rename(`${path}.${process.pid}`, path)
}
