import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const prefix = '.sourceline-build-'

/** Folders that this process has made and not yet put in their place. */
const own = new Set<string>()

/** An empty folder beside `target` in which a build is made. Folders that a killed build left there are removed. */
export async function stage(target: URL): Promise<URL> {
  const place = pathOf(target)
  const parent = dirname(place)
  await mkdir(parent, { recursive: true })
  await recover(parent, basename(place))
  const staged = newName(parent, 'new')
  await mkdir(staged)
  return pathToFileURL(`${staged}/`)
}

/** Puts a finished build in the place of `target`, and removes what was there. If it cannot, all is as it was. */
export async function swapIn(staged: URL, target: URL): Promise<void> {
  const [from, to] = [pathOf(staged), pathOf(target)]
  for (let swapped = false; !swapped;) {
    const former = newName(dirname(to), 'former')
    const moved = await renameIfThere(to, former)
    swapped = await renameIfFree(from, to).catch(async (error: unknown) => {
      if (moved) await rename(former, to)
      throw error
    })
    await rm(former, { recursive: true, force: true })
    own.delete(basename(former))
  }
  own.delete(basename(from))
}

/** Removes what killed builds have left. One killed between its two renames has left the last good site: that is put back. */
async function recover(parent: string, name: string): Promise<void> {
  const names = await readdir(parent)
  let present = names.includes(name)
  for (const left of names.filter((one) => one.startsWith(prefix) && !isInUse(one))) {
    const path = join(parent, left)
    if (left.endsWith('-former') && !present) present = await renameIfFree(path, join(parent, name))
    await rm(path, { recursive: true, force: true })
  }
}

function newName(parent: string, role: 'new' | 'former'): string {
  const name = `${prefix}${process.pid}-${randomUUID()}-${role}`
  own.add(name)
  return join(parent, name)
}

/** A process of the same number as ours is an earlier one: numbers come round again. */
function isInUse(name: string): boolean {
  const pid = Number.parseInt(name.slice(prefix.length), 10)
  if (pid === process.pid) return own.has(name)
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  return renameUnless(['ENOENT'], from, to)
}

/** False if another build has meanwhile put its own there. */
async function renameIfFree(from: string, to: string): Promise<boolean> {
  return renameUnless(['ENOTEMPTY', 'EEXIST'], from, to)
}

async function renameUnless(codes: string[], from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return false
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
const pathOf = (url: URL) => fileURLToPath(url).replace(/[\\/]$/, '')
