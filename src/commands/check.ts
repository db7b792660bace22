import { parseArgs } from 'node:util'
import { writeForEditors } from '../authoring/editor/write.ts'
import { explained, isKind } from '../issues/explained.ts'
import { kinds } from '../issues/kinds.ts'
import { nearest } from '../issues/nearest.ts'
import { annotate, hasColours, report, tell } from '../issues/report.ts'
import { summary } from '../issues/summary.ts'
import { loadTimeline } from '../timeline/load.ts'
import { readPublished } from '../content/published.ts'

const directory = 'content'

async function main(): Promise<number> {
  const asked = parse()
  if (!asked)
    return fail(
      'Write npm run check, npm run check -- --json for other tools, or npm run check -- --explain KIND.',
    )
  if (asked.explain !== undefined) return explain(asked.explain)
  const {
    timeline,
    issues = [],
    known,
  } = await loadTimeline({
    directory,
    base: '/',
    pictures: true,
  })
  await writeForEditors('.', known)
  const listed = new Set((await readPublished(directory)).map(({ id }) => id))
  const drafts = [...known.drafts]
  const unlisted = [...new Set(known.ids.events.keys()).difference(known.drafts).difference(listed)]

  if (asked.json) {
    const told = { count: issues.length, mistakes: tell(issues), drafts, unlisted }
    console.log(JSON.stringify(told, undefined, 2))
  } else if (timeline) {
    const { events, sources } = timeline
    console.log(summary({ events: events.length, sources: sources.length, drafts, unlisted }))
  } else {
    if (process.env['GITHUB_ACTIONS']) console.log(annotate(issues))
    return fail(report(issues, { colour: hasColours(process.stderr) }))
  }
  return timeline ? 0 : 1
}

/** What a kind of mistake is, or all of them as the guide for editors has them. */
function explain(kind: string): number {
  if (kind !== 'all' && !isKind(kind)) {
    const near = nearest(kind, Object.keys(kinds))
    return fail(
      `There is no kind of mistake “${kind}”.${near ? ` Did you mean “${near}”?` : ''} All kinds: npm run check -- --explain all`,
    )
  }
  console.log(explained(kind))
  return 0
}

function parse(): { json: boolean; explain?: string } | undefined {
  try {
    return parseArgs({
      options: { json: { type: 'boolean', default: false }, explain: { type: 'string' } },
    }).values
  } catch {
    return undefined
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
