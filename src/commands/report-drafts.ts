import type { DraftLacks } from '../content/draft-lacks.ts'
import { report } from '../issues/report.ts'

/** What each draft lacks, grouped as the check groups mistakes, and the drafts that lack nothing any more. */
export function reportDrafts(lacks: DraftLacks[], { colour = false } = {}): string {
  if (lacks.length === 0) return 'There are no drafts.'
  const issues = lacks.flatMap((draft) => draft.issues)
  const ready = lacks.filter((draft) => draft.issues.length === 0)
  const kinds = Map.groupBy(issues, ({ kind }) => kind)
  const counted = [...kinds]
    .map(
      ([kind, some]) => `${some.length} × ${kind}, in ${new Set(some.map(({ file }) => file)).size} of them`,
    )
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
  return [
    ...(issues.length > 0 ? [report(issues, { colour })] : []),
    ...(ready.length > 0
      ? [
          `Nothing is lacking any more, so that “draft: true” can go: ${ready.map(({ file }) => file).join(', ')}`,
        ]
      : []),
    [
      `${lacks.length === 1 ? '1 draft' : `${lacks.length} drafts`}${counted.length > 0 ? ' lack:' : '.'}`,
      ...counted.map((line) => `  ${line}`),
    ].join('\n'),
  ].join('\n\n')
}
