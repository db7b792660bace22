import { commitOf, lastOnMain } from '../authoring/history/past.ts'
import { gitIn, type Git } from '../authoring/upgrade/git.ts'

/** What is compared with: a commit; or nothing, and why. */
export type ToCompare = { git: Git; commit: string } | { lacking: string }

/** The commit that is asked for by a name, or else the last one on main from which the work here went on. */
export function commitToCompare(ref: string | undefined): ToCompare {
  const git = gitIn('.')
  if (!git.succeeds(['rev-parse', '--git-dir']))
    return { lacking: 'Nothing can be compared: git is not there, or has no repository here.' }
  const commit = ref === undefined ? lastOnMain(git) : commitOf(git, ref)
  if (commit) return { git, commit }
  if (ref === undefined) return { lacking: 'Nothing can be compared: there is no branch “main” here.' }
  const shallow = git.run(['rev-parse', '--is-shallow-repository']) === 'true'
  return {
    lacking: `Nothing can be compared: git knows no commit “${ref}” here. ${
      shallow
        ? 'This clone has only a part of the history: git fetch --unshallow brings the rest.'
        : 'Give a branch, a tag or a commit, such as main or HEAD^.'
    }`,
  }
}
