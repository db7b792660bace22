import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { withSourceKeys } from '../authoring/source-keys.ts'
import { claimsOf } from '../authoring/verify/claims.ts'
import { findingsOf } from '../authoring/watch/findings.ts'
import { issueText, lineOf } from '../authoring/watch/report.ts'
import { watch, type Watched } from '../authoring/watch/watch.ts'
import { dayIn } from '../content/scheduled.ts'
import { fetchPage } from '../authoring/web/fetch-page.ts'
import { annotate, hasColours, report, tell } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import { isOnWeb } from '../timeline/whereabouts.ts'
import { fail, say } from './say.ts'

const help = `npm run watch-sources [-- options]

Asks for each source at its address, and holds the words for which it is cited against what stands there now. Ends with 1 if
there is something to look at. What cannot be reached is no finding.

  --record   write into the files of the sources when they were seen, and with which words
  --json     for other tools
  --help     this text`

async function main(): Promise<number> {
  const asked = parse()
  if (!asked) return fail(help)
  if (asked.help) return say(help)
  const { timeline, issues } = await loadTimeline({ directory: 'content', base: '/' })
  if (issues) return fail(report(issues, { colour: hasColours(process.stderr) }))

  const watched = await watch(timeline.sources, { fetch: fetchPage, claims: claimsOf(timeline), pause: 1500 })
  const texts = new Map(
    await Promise.all(
      timeline.sources.map(async ({ id, file }) => [id, await readFile(file, 'utf8')] as const),
    ),
  )
  const today = dayIn(timeline.story.zone, Date.now())
  const findings = findingsOf(watched, texts, today)
  if (asked.record) await record(watched, texts, today)
  if (process.env['GITHUB_OUTPUT']) await tellWorkflow(process.env['GITHUB_OUTPUT'])
  const status = findings.length > 0 ? 1 : 0
  if (asked.json) {
    const sources = watched.map(({ source, is, why, to, found, changed }) => ({
      source: source.id,
      is,
      why,
      to,
      found,
      missing: changed.map(({ claim }) => claim.words),
    }))
    return say(
      JSON.stringify({ count: findings.length, sources, findings: tell(findings) }, undefined, 2),
      status,
    )
  }
  for (const one of watched) console.log(lineOf(one))
  for (const source of timeline.sources)
    if (!isOnWeb(source)) console.log(`${source.id}: not on the web, not looked at`)
  if (watched.length > 0 && watched.every(({ is }) => is === 'unknown'))
    return say('No source could be reached, so that nothing is known of them.')
  if (findings.length === 0) return say('Nothing to look at.')
  const isReview = process.env['GITHUB_ACTIONS'] === 'true'
  return say(
    isReview ? annotate(findings) : `\n${report(findings, { colour: hasColours(process.stdout) })}`,
    1,
  )

  /** What the workflow makes an issue of: nothing if no source could be seen. */
  async function tellWorkflow(path: string): Promise<void> {
    if (watched.every(({ is }) => is === 'unknown')) return
    const end = randomUUID()
    await appendFile(
      path,
      `count=${findings.length}\ntext<<${end}\n${issueText(findings, watched)}\n${end}\n`,
    )
  }
}

async function record(watched: Watched[], texts: Map<string, string>, today: string): Promise<void> {
  for (const { source, is, found } of watched) {
    const text = texts.get(source.id)
    if (text === undefined || (is !== 'there' && is !== 'moved' && is !== 'changed')) continue
    const changed = withSourceKeys(text, { seen: { on: today, words: found } })
    if (changed) await writeFile(source.file, changed)
    else console.error(`${source.file} is written in a way that is not touched: nothing was recorded in it.`)
  }
}

function parse() {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ options: { record: flag, json: flag, help: flag } }).values
  } catch {
    return undefined
  }
}

process.exitCode = await main()
