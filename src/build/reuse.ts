import { hash } from 'node:crypto'
import { copyFileSync, globSync, linkSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Shelf } from '../content/kept.ts'
import { writeWhole } from '../content/write-whole.ts'
import { folderMaker } from './folders.ts'

/** What is kept from one build to the next, below the project’s folder. */
const KEPT = 'node_modules/.cache/sourceline'

export const recordIn = (root: string): string => join(root, KEPT, 'site.json')

export const shelfIn = (root: string, engine: string): Shelf => ({
  file: join(root, KEPT, 'entries'),
  engine,
})

/** Of each file, by its path below the site: the key it was made from, its bytes, and when it was written. */
type Made = Record<string, [key: string, size: number, written: number]>

/** Files that the last build has made, for this one. */
export type Reuse = {
  /** Puts the file of the last build where this build makes its own, if it was made from the same key and nobody has changed it since. */
  take: (path: string, key: string | undefined) => boolean
  /** Notes for the next build what every file was made from, once the site stands in its place. */
  note: () => Promise<void>
}

export type ReuseOptions = {
  /** Absolute folders: where the last build stands, and where this one is made. */
  last: string
  next: string
  /** The file in which it is noted what the last build was made from. */
  record: string
  /** The digest of what makes every file: another engine makes all of them anew. */
  engine: string
}

export async function openReuse({ last, next, record, engine }: ReuseOptions): Promise<Reuse> {
  const before = await readRecord(record, engine)
  const made: Made = {}
  const remade = new Map<string, string>()
  const makeFolder = folderMaker()
  return {
    take(path, key) {
      if (key === undefined) return false
      const known = before[path]
      if (known?.[0] !== key || !isAsLeft(join(last, path), known)) {
        remade.set(path, key)
        return false
      }
      const place = join(next, path)
      makeFolder(dirname(place))
      if (link(join(last, path), place)) made[path] = known
      else remade.set(path, key)
      return true
    },
    async note() {
      for (const [path, key] of remade) {
        const { size, mtimeMs } = statSync(join(last, path))
        made[path] = [key, size, mtimeMs]
      }
      await writeWhole(record, JSON.stringify({ engine, made })).catch(() => undefined)
    },
  }
}

/**
 * The digest of all that a site is made with beside its content: code, packages, and what of the machine shows in files.
 * `root` is the project’s folder.
 */
export function engineOf(root: string): string {
  const files = globSync(['src/**/*', 'astro.config.mjs', 'package-lock.json'], {
    cwd: root,
    withFileTypes: true,
    exclude: ['src/tests', '**/*.test.ts'],
  })
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const digests = paths.sort().map((path) => [path, hash('sha256', readFileSync(path))])
  return hash('sha256', JSON.stringify([digests, process.versions, process.arch]))
}

function isAsLeft(file: string, [, size, written]: Made[string]): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.size === size && found.mtimeMs === written
}

/** The same file under another name; where the system has no such names a copy, which is another file, and false. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    copyFileSync(from, to)
    return false
  }
}

async function readRecord(file: string, engine: string): Promise<Made> {
  try {
    const { engine: by, made = {} } = JSON.parse(await readFile(file, 'utf8')) as {
      engine: string
      made?: Made
    }
    return by === engine ? made : {}
  } catch {
    return {}
  }
}
