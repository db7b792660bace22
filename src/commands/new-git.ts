import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What git has of some files. */
export type Kept = {
  /** The commit from which they can be had again; undefined if git does not answer, or has none. */
  commit: string | undefined
  /** Those that are new or changed since, or that git ignores. */
  lost: string[]
}

/** Asks git which of the files in a folder could not be had again. Paths are relative to the project. */
export async function keptOf(folder: string, files: string[]): Promise<Kept> {
  try {
    const commit = (await git('rev-parse', '--short', 'HEAD')).trim()
    const committed = new Set(split(await git('ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', folder)))
    const changed = new Set(split(await git('diff', '-z', '--name-only', '--relative', 'HEAD', '--', folder)))
    return { commit, lost: files.filter((file) => !committed.has(file) || changed.has(file)) }
  } catch {
    return { commit: undefined, lost: files }
  }
}

async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { maxBuffer: 100_000_000 })
  return stdout
}

const split = (output: string) => output.split('\0').filter(Boolean)
