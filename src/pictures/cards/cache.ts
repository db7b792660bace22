import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../content/write-whole.ts'

const SEAL = 32
const DAY = 24 * 60 * 60 * 1000

/**
 * What `make` makes for `key`, from a file in `folder` if it was made before. The file begins with a seal (SHA-256 of key
 * and content): one that is cut short, damaged, or belongs to another key is made anew. A folder that cannot be read or
 * written costs time and nothing else.
 */
export async function cached(
  folder: string,
  key: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, hash(key).toString('hex'))
  const kept = await readFile(file).catch(() => undefined)
  const content = kept?.subarray(SEAL)
  if (kept && content && kept.subarray(0, SEAL).equals(hash(key, content))) return content

  const made = await make()
  await writeWhole(file, Buffer.concat([hash(key, made), made])).catch(() => undefined)
  return made
}

/** Removes what was made more than `days` ago, so that the folder does not grow for ever. */
export async function prune(folder: string, days: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      const made = await stat(file).catch(() => undefined)
      if (made && Date.now() - made.mtimeMs > days * DAY) await remove(file).catch(() => undefined)
    }),
  )
}

const remove = (path: string) => rm(path, { recursive: true, force: true })

function hash(key: string, content?: Uint8Array): Buffer {
  const sum = createHash('sha256').update(key)
  // The key has an end of its own: nothing can pass from it into the content.
  if (content) sum.update('\0').update(content)
  return sum.digest()
}
