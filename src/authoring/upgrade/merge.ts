import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** A commit in which a newer engine is merged with what a site has changed in its own; no file of the site is touched yet. */
export type Merged = {
  commit: string
  /** Files of the engine that differ from the former one. */
  replaced: string[]
  /** Files of the engine in which there are changes of the site’s own. */
  own: string[]
  /** Files that both have changed in the same lines: the new one stands there, one’s own in kept/. */
  kept: string[]
  /** Files that the site has deleted and the engine has changed: they stay deleted. */
  gone: string[]
}

/** The mark in the message of a commit that holds an engine as it was delivered. */
const mark = 'Sourceline-Engine'
const from = 'Sourceline-From'

/** The commit in the history of a site that has the engine as it came, and where it came from. */
export function lastEngine(git: Git): { commit: string; source?: string | undefined } | undefined {
  const commit = git.run(['log', '-1', '--format=%H', `--grep=^${mark}: `])
  if (!commit) return undefined
  const source = git.run(['log', '-1', `--format=%(trailers:key=${from},valueonly)`, commit]).trim()
  return { commit, source: source || undefined }
}

/**
 * The commit from which a site’s engine comes: that of the last upgrade, else where its history parts from the engine’s (a
 * fork), else its first one (a copy of the template).
 */
export function baseOf(git: Git, newer: string | undefined): string | undefined {
  const last = lastEngine(git)?.commit
  if (last) return last
  const shared = newer && git.run(['merge-base', 'HEAD', newer], { may: [1] })
  if (shared) return shared
  const [first = ''] = git.run(['rev-list', '--max-parents=0', '--first-parent', 'HEAD']).split('\n')
  return git.succeeds(['cat-file', '-e', `${first}:src`]) &&
    git.succeeds(['cat-file', '-e', `${first}:package.json`])
    ? first
    : undefined
}

/** The files of a folder as a tree of git, without what is installed or built there. */
export function treeOfFolder(git: Git, folder: string): string {
  return withIndex((env) => {
    const dir = git.run(['rev-parse', '--absolute-git-dir'])
    const at = { env: { ...env, GIT_DIR: dir, GIT_WORK_TREE: folder }, cwd: folder }
    git.run(['add', '-A', '--force', '--', '.', ':!node_modules', ':!dist', ':!.astro', ':!.git'], at)
    return git.run(['write-tree'], { env })
  })
}

/** Merges a newer engine into a site, all of it in git’s own store. `name` says which, `source` where it comes from. */
export function mergeEngine(
  git: Git,
  {
    base,
    tree,
    name,
    source,
    isEngine,
  }: { base: string; tree: string; name: string; source: string; isEngine: (path: string) => boolean },
): Merged | undefined {
  const former = filesOf(git, base).filter(({ path }) => isEngine(path))
  const newer = filesOf(git, tree).filter(({ path }) => isEngine(path))
  const delivered = treeWith(git, base, [...former.map(({ path }) => ({ path })), ...newer])
  const before = new Map(former.map(({ path, id }) => [path, id]))
  const after = new Map(newer.map(({ path, id }) => [path, id]))
  const replaced = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  if (replaced.length === 0) return undefined
  const message = `Engine ${name} as it was delivered\n\n${mark}: ${name}\n${from}: ${source}\n`
  const engine = git.run(['commit-tree', delivered, '-p', base], { input: message })
  const { merged, kept, gone } = settle(git, engine)
  const title = `Upgrade the engine to ${name}\n`
  const commit = git.run(['commit-tree', merged, '-p', 'HEAD', '-p', engine], { input: title })
  const own = changedBetween(git, engine, commit).filter((path) => isEngine(path) && !kept.includes(path))
  return { commit, replaced: replaced.sort(), own, kept, gone }
}

/** Settles what both sides have changed: the engine’s own version stands, and the site’s lies beside it, in kept/. */
function settle(git: Git, engine: string): { merged: string; kept: string[]; gone: string[] } {
  const told = git.run(['merge-tree', '--write-tree', '--no-messages', '-z', 'HEAD', engine], { may: [1] })
  const [tree = '', ...lines] = told.split('\0').filter(Boolean)
  const sides = new Map<string, Map<string, File>>()
  for (const line of lines) {
    const [, mode = '', id = '', stage = '', path = ''] = /^(\d+) ([\da-f]+) (\d)\t([^]*)$/.exec(line) ?? []
    if (!path) continue
    const known = sides.get(path) ?? new Map<string, File>()
    sides.set(path, known.set(stage, { mode, id, path }))
  }
  const files = [...sides].flatMap(([path, stages]): (File | { path: string })[] => {
    const [own, theirs] = [stages.get('2'), stages.get('3')]
    if (!own) return [{ path }]
    return [theirs ?? { path }, { ...own, path: keptAt(path) }]
  })
  const of = (isOwn: boolean) =>
    [...sides].filter(([, stages]) => stages.has('2') === isOwn).map(([path]) => path)
  return { merged: files.length > 0 ? treeWith(git, tree, files) : tree, kept: of(true), gone: of(false) }
}

/** Where one’s own version of a file lies: no tool reads files of this ending. */
export const keptAt = (path: string) => `kept/${path}.own`

type File = { mode: string; id: string; path: string }

function filesOf(git: Git, tree: string): File[] {
  return git
    .run(['ls-tree', '-r', '-z', tree])
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([\da-f]+)\t([^]*)$/.exec(line) ?? []
      return path ? [{ mode, id, path }] : []
    })
}

/** A tree with some files in place of its own; one without content is taken away. */
function treeWith(git: Git, tree: string, files: (File | { path: string })[]): string {
  return withIndex((env) => {
    git.run(['read-tree', tree], { env })
    const lines = files.map((file) =>
      'id' in file ? `${file.mode} ${file.id}\t${file.path}` : `0 ${'0'.repeat(40)}\t${file.path}`,
    )
    git.run(['update-index', '-z', '--index-info'], { env, input: lines.map((line) => `${line}\0`).join('') })
    return git.run(['write-tree'], { env })
  })
}

const changedBetween = (git: Git, one: string, other: string) =>
  git.run(['diff', '--name-only', '--no-renames', '-z', one, other]).split('\0').filter(Boolean)

function withIndex<Result>(work: (env: Record<string, string>) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'))
  try {
    return work({ GIT_INDEX_FILE: join(folder, 'index') })
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  }
}
