import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const ROOT = resolve('node_modules/.cache/sourceline')
const DAYS = 90
const SEAL = 32

const pruned = new Map<string, Promise<void>>()

/**
 * What `make` makes, from a file in `node_modules/.cache/sourceline/<folder>/` if an earlier build has made it. `key` is
 * all that the bytes depend on, as a value that JSON can hold. A file begins with the SHA-256 of its key and content: one
 * that is damaged is made anew. A folder that cannot be read or written costs time and nothing else.
 */
export async function cached(
  folder: 'cards' | 'images',
  key: unknown,
  make: () => Promise<Uint8Array>,
  root = ROOT,
): Promise<Uint8Array<ArrayBuffer>> {
  const place = join(root, folder)
  if (!pruned.has(place)) pruned.set(place, prune(place))
  await pruned.get(place)

  const name = sha256(JSON.stringify(key))
  const file = join(place, name.toString('hex'))
  const kept = await readFile(file).catch(() => undefined)
  const content = kept?.subarray(SEAL)
  if (kept && content && kept.subarray(0, SEAL).equals(sha256(name, content))) return content

  const made = new Uint8Array(await make())
  await writeWhole(file, Buffer.concat([sha256(name, made), made])).catch(() => undefined)
  return made
}

/** Removes what was made more than DAYS ago, so that the folder does not grow for ever. */
async function prune(place: string): Promise<void> {
  const names = await readdir(place).catch(() => [])
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000
  for (const file of names.map((name) => join(place, name))) {
    const made = await stat(file).catch(() => undefined)
    if (made && made.mtimeMs < oldest) await rm(file, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Under a name of its own until it is whole: a build that is killed leaves no half of a file under a good name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(unfinished, bytes)
  await rename(unfinished, file).catch(() => rm(unfinished, { force: true }))
}

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}
