import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const prefix = '.sourceline-build-'

/** Folders that this process has made and not yet put in their place, by their names. */
const own = new Map<string, Own>()

/** An empty folder beside `target` in which a build is made. Folders that a killed build left there are removed. */
export async function stage(target: URL): Promise<URL> {
  const place = pathOf(target)
  const parent = dirname(place)
  await mkdir(parent, { recursive: true })
  if (process.listenerCount('exit', abandon) === 0) process.on('exit', abandon)
  await recover(parent, basename(place))
  const staged = newName(place, 'new')
  await mkdir(staged)
  own.set(basename(staged), { place, identity: await identityOf(staged) })
  return pathToFileURL(`${staged}/`)
}

/**
 * Puts a finished build in the place of `target`, and removes what was there. If it cannot, all is as it was. Throws an
 * Error with a sentence for the author if the folder was taken away while the build was being made.
 */
export async function swapIn(staged: URL, target: URL): Promise<void> {
  const [from, to] = [pathOf(staged), pathOf(target)]
  const made = own.get(basename(from))
  if (made && made.identity !== (await identityOf(from))) throw new Error(takenAway(from))
  for (let swapped = false; !swapped;) {
    const former = newName(to, 'former')
    swapped = exchange(from, to, former)
    rmSync(former, { recursive: true, force: true })
    own.delete(basename(former))
  }
  own.delete(basename(from))
}

/** In one go, so that no signal comes between the two: only SIGKILL can. */
function exchange(from: string, to: string, former: string): boolean {
  const moved = renameIfThere(to, former)
  try {
    return renameIfFree(from, to)
  } catch (error) {
    if (moved) renameSync(former, to)
    throw error
  }
}

/** Removes what this process has begun and not finished, at once: for when it ends before its time. Threads may still write. */
export function abandon(): void {
  for (const [name, { place }] of own) {
    try {
      rmSync(join(dirname(place), name), { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // The next build removes what this one cannot.
    }
  }
  own.clear()
}

/** Removes what killed builds have left. One killed between its two renames has left the last good site: that is put back. */
async function recover(parent: string, name: string): Promise<void> {
  const names = await readdir(parent)
  let present = names.includes(name)
  for (const left of names.filter((one) => one.startsWith(prefix) && !isInUse(one))) {
    const path = join(parent, left)
    if (left.endsWith('-former') && !present) present = renameIfFree(path, join(parent, name))
    remove(path, join(parent, name))
  }
}

/** A build that still runs, on another machine, finds that its folder has gone and not that half of it has. */
function remove(path: string, place: string): void {
  const rest = newName(place, 'rest')
  renameIfThere(path, rest)
  rmSync(rest, { recursive: true, force: true })
  own.delete(basename(rest))
}

function newName(place: string, role: 'new' | 'former' | 'rest'): string {
  const name = `${prefix}${process.pid}-${randomUUID()}-${role}`
  own.set(name, { place })
  return join(dirname(place), name)
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

/** One that was removed and made again under the same name is another folder. */
async function identityOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined)
  return found && `${found.ino} ${found.birthtimeNs}`
}

function renameIfThere(from: string, to: string): boolean {
  return renameUnless(['ENOENT'], from, to)
}

/** False if another build has meanwhile put its own there. */
function renameIfFree(from: string, to: string): boolean {
  return renameUnless(['ENOTEMPTY', 'EEXIST'], from, to)
}

function renameUnless(codes: string[], from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return false
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
const pathOf = (url: URL) => fileURLToPath(url).replace(/[\\/]$/, '')

const takenAway = (folder: string) =>
  `The folder in which the site was being made, ${basename(folder)}, was taken away meanwhile. Build again, and let nothing else remove what is in this project while it runs.`

type Own = { place: string; identity?: string | undefined }
