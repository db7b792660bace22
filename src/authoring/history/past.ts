import { spawnSync } from 'node:child_process'
import { parse } from 'node:path'
import { readEntries, readerFor, type Unchecked } from '../../content/entries.ts'
import type { ContentFile } from '../../content/files.ts'
import { folderOf } from '../../content/slots.ts'
import type { ZoneAndLanguage } from '../../time/suggest.ts'
import type { Git } from '../upgrade/git.ts'

/** What was published in a commit: its entries that are no longer as they were, and the ids of all its events. */
export type Past = { entries: Unchecked; eventIds: Set<string> }

/** Where entries are that tell readers something of which no word may change in silence. */
const folders = ['content/events', 'content/differences', 'content/people']

/** The commit from which the work here went on since it was last on main, as far as this clone knows; undefined without one. */
export function lastOnMain(git: Git): string | undefined {
  const main = ['origin/main', 'main'].find((name) => commitOf(git, name))
  return main && answer(git, ['merge-base', 'HEAD', main])
}

/** The commit of a branch, a tag or a beginning of a commit’s name; undefined if git does not know it, or is not there. */
export const commitOf = (git: Git, name: string): string | undefined =>
  answer(git, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`])

/** Files of entries in content/ that have changed since a commit, or are gone. */
export const changedSince = (git: Git, commit: string): string[] =>
  git
    .run([
      'diff',
      '-z',
      '--name-only',
      '--no-renames',
      '--diff-filter=a',
      '--relative',
      commit,
      '--',
      ...folders,
    ])
    .split('\0')
    .filter(Boolean)

/** Reads some files as they were in a commit, by the reader of all content. */
export function readPast(git: Git, commit: string, files: string[], where: ZoneAndLanguage): Past {
  const past = filesIn(git.folder, commit, files)
  const of = (folder: string) => past.filter(({ path }) => folderOf(path.slice('content/'.length)) === folder)
  const content = {
    events: of('events'),
    differences: of('differences'),
    people: of('people'),
    sources: [],
    places: [],
    withdrawn: [],
  }
  const listed = git.run(['ls-tree', '-r', '-z', '--name-only', commit, '--', 'content/events']).split('\0')
  const { events, differences, people, ...others } = readEntries(content, readerFor(where)).unchecked
  // What this engine cannot read whole was written for another: an upgrade rewrote it, and no editor.
  const whole = <One extends { whole: boolean }>(some: One[]) => some.filter((one) => one.whole)
  return {
    entries: { ...others, events: whole(events), differences: whole(differences), people: whole(people) },
    eventIds: new Set(listed.map((path) => parse(path).name)),
  }
}

/** By one process for all files. Its answer has a line of their bytes’ number before each. */
function filesIn(folder: string, commit: string, files: string[]): ContentFile[] {
  const { stdout } = spawnSync('git', ['cat-file', '--batch=%(objectsize)'], {
    cwd: folder,
    input: files.map((path) => `${commit}:./${path}\n`).join(''),
    maxBuffer: 1 << 28,
  })
  const decoder = new TextDecoder()
  let at = 0
  return files.map((path) => {
    const end = stdout.indexOf('\n', at)
    const size = Number(stdout.toString('latin1', at, end))
    at = end + 1 + size + 1
    const text = decoder.decode(stdout.subarray(end + 1, end + 1 + size)).replace(/\r\n?/g, '\n')
    return { path, id: parse(path).name, text }
  })
}

/** Undefined where git says no. */
function answer(git: Git, args: string[]): string | undefined {
  try {
    return git.run(args) || undefined
  } catch {
    return undefined
  }
}
