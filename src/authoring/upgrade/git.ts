import { spawnSync } from 'node:child_process'

/** Git in a folder. */
export type Git = {
  folder: string
  /** What a command prints, without the line break at its end. Throws an Error with git’s own words. */
  run: (args: string[], options?: Options) => string
  /** The same, and false where the command says no. */
  succeeds: (args: string[]) => boolean
}

type Options = { input?: string; env?: Record<string, string>; cwd?: string; may?: number[] }

/** Who signs a commit where git knows nobody. */
const nobody = {
  GIT_AUTHOR_NAME: 'Sourceline',
  GIT_AUTHOR_EMAIL: 'upgrade@localhost',
  GIT_COMMITTER_NAME: 'Sourceline',
  GIT_COMMITTER_EMAIL: 'upgrade@localhost',
}

export function gitIn(folder: string): Git {
  const spawn = (args: string[], { input, env = {}, cwd = folder }: Options = {}) =>
    spawnSync('git', args, {
      cwd,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C', ...env },
    })
  const succeeds = (args: string[]) => spawn(args).status === 0
  // Asked for once: most have a name.
  let signed: Record<string, string> | undefined
  return {
    folder,
    succeeds,
    run: (args, options = {}) => {
      signed ??= succeeds(['config', 'user.email']) ? {} : nobody
      const { status, stdout, stderr, error } = spawn(args, {
        ...options,
        env: { ...signed, ...options.env },
      })
      if (error) throw error
      if (status !== 0 && !options.may?.includes(status ?? -1))
        throw new Error(`git ${args[0]}: ${stderr.trim()}`)
      return stdout.replace(/\n$/, '')
    },
  }
}
