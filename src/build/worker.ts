import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Directory } from '../search/file-format.ts'
import type { Words } from '../words/words.ts'
import type { Shelf } from '../scripts/worker/worker.ts'

const FIRST = [
  'index.html',
  'find/index.html',
  'settings/index.html',
  'search.json',
  '_astro/*.{js,css,woff2}',
]
/** Of a long story these are too many. */
const SEARCH = 'search/*/*.json'
/** What a reader has not asked for must not cost them much, in bytes. */
const LARGE = 1_000_000

/** Writes the service worker of the site that was built in the folder `dist`, at an address that stays. */
export async function writeWorker(dist: URL, base: string, words: Words): Promise<void> {
  const folder = fileURLToPath(dist)
  const shelf = await shelfOf(folder, base, words)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { SHELF: JSON.stringify(shelf) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../scripts/worker/worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  })
}

async function shelfOf(folder: string, base: string, words: Words): Promise<Shelf> {
  const search = await readFile(join(folder, 'search.json'), 'utf8').catch(() => '{}')
  const directory = JSON.parse(search) as Partial<Directory>
  const files = globSync(directory.ids ? [...FIRST, SEARCH] : FIRST, { cwd: folder }).sort()
  const sum = createHash('sha256')
  const first: string[] = []
  for (const file of files) {
    const path = join(folder, file)
    if ((await stat(path)).size > LARGE) continue
    sum.update(file).update(await readFile(path))
    first.push(file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
  }
  return { version: sum.digest('hex').slice(0, 16), base, first, locale: words.locale, words: words.offline }
}
