import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** What was done with a merged engine in a folder of its own. */
export type Tried = {
  commit: string
  /** What the engine says of content that it has written anew. */
  migrated: string
  /** What its check says of the content, and whether there is nothing to mend. */
  checked: string
  isRight: boolean
}

/**
 * Lets a merged engine write content anew and check it, in a folder beside the site, so that the site stays as it is until all
 * is done. Throws an Error where that cannot be.
 */
export function tryEngine(git: Git, commit: string): Tried {
  const folder = join(mkdtempSync(join(tmpdir(), 'upgrade-')), 'site')
  git.run(['worktree', 'prune'])
  git.run(['worktree', 'add', '--quiet', '--detach', folder, commit])
  try {
    install(git, folder, commit)
    const migrated = node(folder, 'src/commands/migrate.ts')
    if (migrated.status !== 0) throw new Error(migrated.said)
    const own = { cwd: folder }
    git.run(['add', '-A', 'content'], own)
    if (git.run(['status', '--porcelain', '--untracked-files=no'], own))
      git.run(['commit', '--quiet', '--amend', '--no-edit', '--no-verify'], own)
    const checked = node(folder, 'src/commands/check.ts')
    return {
      commit: git.run(['rev-parse', 'HEAD'], own),
      migrated: migrated.said,
      checked: checked.said,
      isRight: checked.status === 0,
    }
  } finally {
    git.run(['worktree', 'remove', '--force', folder], { may: [128] })
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether two commits need the same packages. */
export const sameLock = (git: Git, one: string, other: string): boolean =>
  git.succeeds(['diff', '--quiet', one, other, '--', 'package-lock.json'])

function install(git: Git, folder: string, commit: string): void {
  const installed = join(git.folder, 'node_modules')
  if (sameLock(git, 'HEAD', commit)) {
    if (existsSync(installed)) symlinkSync(installed, join(folder, 'node_modules'), 'junction')
    return
  }
  const { status, stderr } = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The packages of the newer engine cannot be installed:\n${stderr.trim()}`)
}

function node(folder: string, script: string): { status: number | null; said: string } {
  if (!existsSync(join(folder, script))) return { status: 0, said: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}`.trim() }
}
