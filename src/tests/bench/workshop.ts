import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where the system has such a place: on a disk the same writes take now one second and now eight. */
export const MEMORY = '/dev/shm'

export type Workshop = { folder: string; remove: () => Promise<void> }

/** A folder to build in that is gone afterwards. */
export async function workshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'sourceline-bench-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A project of its own with the packages of this one, but caches of its own. */
export async function furnish(folder: string, packages: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  await mkdir(modules, { recursive: true })
  const names = (await readdir(packages)).filter((name) => name === '.bin' || !name.startsWith('.'))
  await Promise.all(
    names.map(async (name) => symlink(await realpath(join(packages, name)), join(modules, name))),
  )
}

/** Copies what makes up the engine: everything but content/ and what tools have left. */
export async function copyEngine(from: string, to: string): Promise<void> {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'])
    await cp(join(from, name), join(to, name), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|[\\/]fixtures$|[\\/]src[\\/]tests$/.test(path),
    })
}
