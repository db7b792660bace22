import type { ReadSoFar } from '../../content/load.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { Git } from '../upgrade/git.ts'
import { changedSince, readPast } from './past.ts'
import { type Rewording, rewordings } from './rewordings.ts'

/** What was published in a commit and reads otherwise now. `moment`: what is due later is a draft. */
export function rewordingsSince(git: Git, commit: string, now: ReadSoFar, moment: number): Rewording[] {
  const files = changedSince(git, commit)
  return files.length > 0 ? rewordings(readPast(git, commit, files, now), now, moment) : []
}

/** Those of which no update tells, as mistakes. */
export const silentEdits = (all: Rewording[]): Issue[] =>
  all
    .filter(({ told }) => !told)
    .map(({ what, id, events: [event], was, now, at }) =>
      issue('silent-edit', at, { what, id, was, now, event }),
    )
