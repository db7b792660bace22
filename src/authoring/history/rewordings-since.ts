import { issue, type Issue } from '../../issues/issue.ts'
import type { SiteSoFar } from '../new/site.ts'
import type { Git } from '../upgrade/git.ts'
import { changedSince, readPast } from './past.ts'
import { type Rewording, rewordings } from './rewordings.ts'

/**
 * What was published in a commit and reads otherwise now. `readSite` reads what there is, and is asked only where files
 * have changed; undefined if it cannot be read.
 */
export async function rewordingsSince(
  git: Git,
  commit: string,
  readSite: () => Promise<SiteSoFar | undefined>,
  moment: number,
): Promise<Rewording[]> {
  const files = changedSince(git, commit)
  const site = files.length > 0 ? await readSite() : undefined
  return site ? rewordings(readPast(git, commit, files, site), site, moment) : []
}

/** Those of which no update tells, as mistakes. */
export const silentEdits = (all: Rewording[]): Issue[] =>
  all
    .filter(({ told }) => !told)
    .map(({ what, id, events: [event], was, now, at }) =>
      issue('silent-edit', at, { what, id, was, now, event }),
    )
