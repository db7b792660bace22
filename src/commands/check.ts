import { parseArgs } from 'node:util'
import { writeForEditors } from '../authoring/editor/write.ts'
import { annotate, hasColours, report, tell } from '../issues/report.ts'
import { summary } from '../issues/summary.ts'
import { loadTimeline } from '../timeline/load.ts'
import { readPublished } from '../content/published.ts'

const directory = 'content'

async function main(): Promise<number> {
  const asked = parse()
  if (!asked) return fail('Write npm run check, or npm run check -- --json for other tools.')
  const {
    timeline,
    issues = [],
    known,
    englishWords,
  } = await loadTimeline({
    directory,
    base: '/',
    pictures: true,
  })
  await writeForEditors('.', known)
  const listed = new Set((await readPublished(directory)).map(({ id }) => id))
  const drafts = [...known.drafts]
  const waiting = [...known.waiting].map(([id, publish]) => ({ id, publish }))
  const unlisted = [...new Set(known.ids.events.keys()).difference(known.drafts).difference(listed)]

  if (asked.json) {
    const told = { count: issues.length, mistakes: tell(issues), drafts, waiting, unlisted, englishWords }
    console.log(JSON.stringify(told, undefined, 2))
  } else if (timeline) {
    const { events, sources } = timeline
    console.log(
      summary({ events: events.length, sources: sources.length, drafts, waiting, unlisted, englishWords }),
    )
  } else {
    if (process.env['GITHUB_ACTIONS']) console.log(annotate(issues))
    return fail(report(issues, { colour: hasColours(process.stderr) }))
  }
  return timeline ? 0 : 1
}

function parse(): { json: boolean } | undefined {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    return undefined
  }
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
