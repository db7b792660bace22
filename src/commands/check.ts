import { parseArgs } from 'node:util'
import { writeForEditors } from '../authoring/editor/write.ts'
import { explained, isIssueKind } from '../issues/explained.ts'
import { kinds } from '../issues/kinds.ts'
import { nearest } from '../issues/nearest.ts'
import { annotate, hasColours, report, tell } from '../issues/report.ts'
import { summary } from '../issues/summary.ts'
import { rewordingsSince, silentEdits } from '../authoring/history/rewordings-since.ts'
import { storyIn } from '../authoring/existing.ts'
import { lacksOfDrafts, type DraftLacks } from '../content/draft-lacks.ts'
import { readContent } from '../content/files.ts'
import { momentOf } from '../content/scheduled.ts'
import { loadTimeline } from '../timeline/load.ts'
import { commitToCompare } from './against.ts'
import { reportDrafts } from './report-drafts.ts'
import { readPublished } from '../content/published.ts'
import { fail } from './say.ts'

const directory = 'content'

async function main(): Promise<number> {
  const asked = parse()
  if (!asked)
    return fail(
      'Write npm run check, or add -- --drafts for what drafts lack, -- --against COMMIT for what changed without a word since, -- --explain KIND, or -- --json for other tools.',
    )
  if (asked.explain !== undefined) return explain(asked.explain)
  const base = commitToCompare(asked.against)
  if (asked.against !== undefined && 'lacking' in base) return fail(base.lacking)
  const {
    timeline,
    issues: found = [],
    known,
    englishWords,
    read,
  } = await loadTimeline({
    directory,
    base: '/',
    pictures: true,
  })
  await writeForEditors('.', known)
  const silent =
    'commit' in base ? silentEdits(rewordingsSince(base.git, base.commit, read, momentOf(process.env))) : []
  // Who is still writing need not have said yet what changed: that is a mistake where it is asked for.
  const issues = asked.against === undefined ? found : [...found, ...silent]
  const listed = new Set((await readPublished(directory)).map(({ id }) => id))
  const drafts = [...known.drafts]
  const waiting = [...known.waiting].map(([id, publish]) => ({ id, publish }))
  const unlisted = [...new Set(known.ids.events.keys()).difference(known.drafts).difference(listed)]

  const lacks = asked.drafts ? await lacksNow(known.drafts) : []
  if (asked.json) {
    const lacking = Object.fromEntries(lacks.map((draft) => [draft.id, tell(draft.issues)]))
    const told = {
      count: issues.length,
      mistakes: tell(issues),
      drafts,
      waiting,
      unlisted,
      englishWords,
      ...(asked.drafts && { lacking }),
      ...(silent.length > 0 && { silent: tell(silent) }),
    }
    console.log(JSON.stringify(told, undefined, 2))
  } else if (issues.length === 0 && timeline) {
    if (asked.drafts) console.log(`${reportDrafts(lacks, { colour: hasColours(process.stdout) })}\n`)
    const { events, sources } = timeline
    console.log(
      summary({
        events: events.length,
        sources: sources.length,
        drafts,
        waiting,
        unlisted,
        reworded: [...new Set(silent.map(({ file }) => file))],
        englishWords,
      }),
    )
  } else {
    if (process.env['GITHUB_ACTIONS']) console.log(annotate(issues))
    return fail(report(issues, { colour: hasColours(process.stderr) }))
  }
  return issues.length === 0 ? 0 : 1
}

/** What a kind of mistake is, or all of them as the guide for editors has them. */
function explain(kind: string): number {
  if (kind !== 'all' && !isIssueKind(kind)) {
    const near = nearest(kind, Object.keys(kinds))
    return fail(
      `There is no kind of mistake “${kind}”.${near ? ` Did you mean “${near}”?` : ''} All kinds: npm run check -- --explain all`,
    )
  }
  console.log(explained(kind))
  return 0
}

/** What drafts lack; none where the time zone cannot be told, which is a mistake of its own. */
async function lacksNow(drafts: Set<string>): Promise<DraftLacks[]> {
  const content = await readContent(directory)
  const { zone, language = 'en' } = storyIn(content)
  return zone ? lacksOfDrafts(content, drafts, { zone, language }) : []
}

function parse(): { json: boolean; drafts: boolean; explain?: string; against?: string } | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const
    const text = { type: 'string' } as const
    return parseArgs({ options: { json: flag, drafts: flag, explain: text, against: text } }).values
  } catch {
    return undefined
  }
}

process.exitCode = await main()
