import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const PREFIX = '.sourceline-'
const HOUR = 3_600_000

/**
 * Makes a folder anew: `make` fills an empty one beside `target`, which takes its place if all of it is there. Where
 * `make` says false or fails, or the program is ended before, `target` stays as it was. What a killed run has left is removed by one an
 * hour later, so that two that run at a time do not disturb each other.
 */
export async function replaceFolder(
  target: string,
  make: (folder: string) => Promise<boolean>,
): Promise<void> {
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  await clean(parent, target)
  const made = await mkdtemp(join(parent, `${PREFIX}new-`))
  const remove = () => rmSync(made, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  try {
    if (await make(made)) while (!swapped(made, target)) continue
  } finally {
    remove()
    process.off('exit', remove)
  }
}

/** Two renames in one go, so that no signal comes between. False if another run has put its own there meanwhile. */
function swapped(made: string, target: string): boolean {
  const former = made.replace(`${PREFIX}new-`, `${PREFIX}former-${basename(target)}-`)
  const isThere = existsSync(target)
  if (isThere) renameSync(target, former)
  try {
    renameSync(made, target)
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    if (isThere) renameSync(former, target)
    throw error
  } finally {
    if (existsSync(target)) rmSync(former, { recursive: true, force: true })
  }
  return true
}

/** One killed between its two renames has left the last good folder under another name: that is put back. */
async function clean(parent: string, target: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(PREFIX)) continue
    const left = join(parent, name)
    if (name.startsWith(`${PREFIX}former-${basename(target)}-`) && !existsSync(target))
      renameSync(left, target)
    else if (Date.now() - (await stat(left)).mtimeMs > HOUR) await rm(left, { recursive: true, force: true })
  }
}
