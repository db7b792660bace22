import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Git, gitIn } from './git.ts'
import { baseOf, keptAt, lastEngine, mergeEngine, type Merged, treeOfFolder } from './merge.ts'
import { engineFiles, ownFilesList } from './own-files.ts'
import { sameLock, tryEngine, type Tried } from './workshop.ts'

export type UpgradeOptions = {
  /** The folder or the address of the newer engine. If omitted, the one of the last upgrade. */
  from?: string | undefined
  /** A tag of it. If omitted, the newest; of a folder, what lies there. */
  tag?: string | undefined
  /** The commit from which the site’s engine comes, where that cannot be told. */
  base?: string | undefined
}

/** What an upgrade has to say, and whether the content is right by the newer engine. */
export type Upgraded = { told: string[]; isRight: boolean }

/**
 * Takes a newer engine into the site in a folder, as one commit. Throws an Error with a sentence for the editor where it cannot;
 * the site is then as it was.
 */
export function upgrade(folder: string, asked: UpgradeOptions): Upgraded {
  const git = gitIn(folder)
  refuseWhereUnsafe(git)
  const { tree, commit, name, source } = newerEngine(git, asked)
  const base = asked.base ? commitNamed(git, asked.base) : baseOf(git, commit)
  if (!base)
    throw new Error(
      'The history does not tell from which engine this site was made. Name the commit in which its files came: npm run upgrade -- --base COMMIT',
    )
  const list = git.succeeds(['cat-file', '-e', `HEAD:${ownFilesList}`])
    ? git.run(['show', `HEAD:${ownFilesList}`])
    : ''
  const merged = mergeEngine(git, { base, tree, name, source, isEngine: engineFiles(list) })
  if (!merged) return { told: [`The engine is that of ${name} already: nothing to change.`], isRight: true }
  const former = git.run(['rev-parse', 'HEAD'])
  const tried = tryEngine(git, merged.commit)
  // The one step that touches the site: git does it as a whole, and refuses where a file of nobody’s is in the way.
  git.run(['merge', '--ff-only', '--quiet', tried.commit])
  return { told: tell(name, merged, tried, sameLock(git, former, tried.commit)), isRight: tried.isRight }
}

function commitNamed(git: Git, name: string): string {
  try {
    return git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  } catch {
    throw new Error(`There is no commit “${name}”. “git log” lists those there are.`)
  }
}

function refuseWhereUnsafe(git: Git): void {
  try {
    git.run(['rev-parse', '--verify', '--quiet', 'HEAD'])
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Error(
      isMissing
        ? 'Git is not installed, and an upgrade needs it to leave your own changes as they are. Install it, then again: npm run upgrade'
        : 'This folder has no history of git, so that nothing tells what you have changed. Make one (git init, git add -A, git commit) of the engine as you got it, then again: npm run upgrade',
    )
  }
  if (git.run(['rev-parse', '--is-shallow-repository']) === 'true')
    throw new Error(
      'Only a part of the history is here. Fetch all of it (git fetch --unshallow), then again: npm run upgrade',
    )
  const changed = git.run(['status', '--porcelain', '--untracked-files=no']).split('\n').filter(Boolean)
  if (changed.length > 0)
    throw new Error(
      `There are changes that are in no commit yet:\n${changed.slice(0, 10).join('\n')}\nCommit them, or put them aside (git stash); if an upgrade was ended half-way, “git reset --hard” brings back what was there before. Then again: npm run upgrade`,
    )
}

type Newer = { tree: string; commit?: string; name: string; source: string }

function newerEngine(git: Git, { from, tag }: UpgradeOptions): Newer {
  const source = from ?? lastEngine(git)?.source
  if (!source)
    throw new Error(
      'Say where the newer engine is, once: npm run upgrade -- --from https://github.com/OWNER/NAME',
    )
  const folder = resolve(git.folder, source)
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  if (isFolder && !tag) {
    if (!existsSync(resolve(folder, 'src')) || !existsSync(resolve(folder, 'package.json')))
      throw new Error(`${source} has no engine in it: there is no src/ or no package.json.`)
    return { tree: treeOfFolder(git, folder), name: versionIn(folder) ?? source, source: folder }
  }
  const at = isFolder ? folder : source
  if (at.startsWith('-')) throw new Error(`“${at}” is no address.`)
  const name = tag ?? newestTag(git, at)
  try {
    git.run(['fetch', '--quiet', '--no-tags', at, `refs/tags/${name}`])
  } catch (error) {
    throw new Error(`The engine ${name} cannot be fetched from ${at}:\n${(error as Error).message}`)
  }
  const commit = git.run(['rev-parse', 'FETCH_HEAD^{commit}'])
  return { tree: `${commit}^{tree}`, commit, name, source: at }
}

function versionIn(folder: string): string | undefined {
  const { version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    version?: string
  }
  return version
}

function newestTag(git: Git, source: string): string {
  const [first = ''] = git
    .run(['ls-remote', '--tags', '--refs', '--sort=-v:refname', source, 'v*'])
    .split('\n')
  const name = /refs\/tags\/(\S+)$/.exec(first)?.[1]
  if (!name)
    throw new Error(`${source} has no tag such as v2.0.0. Name another: npm run upgrade -- --tag NAME`)
  return name
}

function tell(
  name: string,
  { replaced, own, kept, gone }: Merged,
  { migrated, checked, isRight }: Tried,
  isSameLock: boolean,
): string[] {
  const list = (title: string, paths: string[]) =>
    paths.length > 0 ? [`${title}\n${paths.map((path) => `  ${path}`).join('\n')}`] : []
  return [
    `The engine is now that of ${name}: ${replaced.length} of its files are other than before. content/, public/, CNAME, README.md and what ${ownFilesList} lists are yours and were left alone.`,
    ...list('Your own changes are still in:', own),
    ...list(
      'You and the newer engine have changed the same lines. Its version stands there, yours beside it: carry over what you still need, then delete it.',
      kept.map((path) => `${path}, yours in ${keptAt(path)}`),
    ),
    ...list('You had deleted these, and they stay deleted:', gone),
    ...(migrated ? [migrated] : []),
    isRight ? checked : `By the newer engine, the content has mistakes:\n${checked}`,
    ...(isSameLock ? [] : ['Its packages are others. Install them: npm ci']),
    'All of it is one commit. To undo it: git reset --keep HEAD^ (or, once it is pushed: git revert -m 1 HEAD)',
  ]
}
