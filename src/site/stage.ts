import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const prefix = '.sourceline-build-'

/** An empty folder beside `target` in which a build is made. Folders that a killed build left there are removed. */
export async function stage(target: URL): Promise<URL> {
  const place = fileURLToPath(target).replace(/[\\/]$/, '')
  const parent = dirname(place)
  await mkdir(parent, { recursive: true })
  await recover(parent, place)
  const staged = join(parent, `${prefix}${process.pid}-new`)
  await mkdir(staged)
  return pathToFileURL(`${staged}/`)
}

/** Puts a finished build in the place of `target`, and removes what was there. */
export async function swapIn(staged: URL, target: URL): Promise<void> {
  const from = fileURLToPath(staged).replace(/[\\/]$/, '')
  const to = fileURLToPath(target).replace(/[\\/]$/, '')
  const former = join(dirname(to), `${prefix}${process.pid}-former`)
  await rename(to, former).catch(ignoreMissing)
  await rename(from, to)
  await rm(former, { recursive: true, force: true })
}

/** A build killed between its two renames has left the last good site under another name: put it back. */
async function recover(parent: string, place: string): Promise<void> {
  const left = (await readdir(parent)).filter((name) => name.startsWith(prefix) && !isRunning(name))
  const present = (await readdir(parent)).includes(basename(place))
  for (const name of left) {
    const path = join(parent, name)
    if (name.endsWith('-former') && !present) await rename(path, place)
    else await rm(path, { recursive: true, force: true })
  }
}

function isRunning(name: string): boolean {
  const pid = Number(name.slice(prefix.length).split('-')[0])
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
