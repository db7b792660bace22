import { parseArgs } from 'node:util'
import { writeForEditors } from '../authoring/editor/write.ts'
import { annotate, hasColours, report, tell } from '../issues/report.ts'
import { summary } from '../issues/summary.ts'
import { engineOf, shelfIn } from '../build/reuse.ts'
import { storyIn } from '../authoring/existing.ts'
import { lacksOfDrafts, type DraftLacks } from '../content/draft-lacks.ts'
import { readContent } from '../content/files.ts'
import { loadTimeline } from '../content/load.ts'
import { reportDrafts } from './report-drafts.ts'
import { readPublished } from '../content/published.ts'

const directory = 'content'

async function main(): Promise<number> {
  const asked = parse()
  if (!asked)
    return fail(
      'Write npm run check, npm run check -- --drafts for what drafts lack, or npm run check -- --json for other tools.',
    )
  const {
    timeline,
    issues = [],
    known,
  } = await loadTimeline({
    directory,
    base: '/',
    pictures: true,
    shelf: shelfIn('.', engineOf('.')),
  })
  await writeForEditors('.', known)
  const listed = new Set((await readPublished(directory)).map(({ id }) => id))
  const drafts = [...known.drafts]
  const unlisted = [...new Set(known.ids.events.keys()).difference(known.drafts).difference(listed)]

  const lacks = asked.drafts ? await lacksNow(known.drafts) : []
  if (asked.json) {
    const lacking = Object.fromEntries(lacks.map((draft) => [draft.id, tell(draft.issues)]))
    const told = {
      count: issues.length,
      mistakes: tell(issues),
      drafts,
      unlisted,
      ...(asked.drafts && { lacking }),
    }
    console.log(JSON.stringify(told, undefined, 2))
  } else if (timeline) {
    if (asked.drafts) console.log(`${reportDrafts(lacks, { colour: hasColours(process.stdout) })}\n`)
    const { events, sources } = timeline
    console.log(summary({ events: events.length, sources: sources.length, drafts, unlisted }))
  } else {
    if (process.env['GITHUB_ACTIONS']) console.log(annotate(issues))
    return fail(report(issues, { colour: hasColours(process.stderr) }))
  }
  return timeline ? 0 : 1
}

/** What drafts lack; none where the time zone cannot be told, which is a mistake of its own. */
async function lacksNow(drafts: Set<string>): Promise<DraftLacks[]> {
  const content = await readContent(directory)
  const { zone } = storyIn(content)
  return zone ? lacksOfDrafts(content.events, drafts, zone) : []
}

function parse(): { json: boolean; drafts: boolean } | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ options: { json: flag, drafts: flag } }).values
  } catch {
    return undefined
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
