import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasColours, report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import type { Timeline } from '../timeline/types.ts'
import { isOnWeb } from '../timeline/whereabouts.ts'
import { dayIn } from '../content/scheduled.ts'
import { readVerified, stampFile, type Verified } from '../content/verified.ts'
import { readStamp } from '../authoring/verify/stamp.ts'
import { verify } from '../authoring/verify/verify.ts'
import { copiesBeside } from './copies-beside.ts'
import { fail } from './say.ts'

const mostBytes = 2_000_000

const usage =
  'Say where your copies of the sources are: npm run verify -- DIRECTORY (text files named after the source ids).'

async function main(): Promise<number> {
  const [given] = parseArgs({ allowPositionals: true }).positionals
  const directory = given ?? copiesBeside('.')
  if (given === undefined && !existsSync(directory)) return fail(`There is no folder ${directory}. ${usage}`)
  const { timeline, issues } = await loadTimeline({ directory: 'content', base: '/' })
  if (issues) return fail(report(issues, { colour: hasColours(process.stderr) }))

  const copies = await readEach(timeline, (id) => join(directory, `${id}.txt`))
  if (copies.size === 0) return fail(`There is no copy of any source in ${directory}. ${usage}`)
  const record = join('content', 'verified.json')
  const result = verify({
    timeline,
    copies,
    sourceTexts: await readEach(timeline, (_, file) => file),
    former: (await readVerified('content')) ?? {},
    today: dayIn(timeline.story.zone, Date.now()),
  })
  for (const { source, claims, words } of result.counts) {
    console.log(`${source}: ${claims} paragraph numbers, ${words} quotations and phrases`)
  }
  for (const source of timeline.sources)
    if (!copies.has(source.id))
      console.log(`${source.id}: ${isOnWeb(source) ? '' : 'not on the web, '}no copy, not checked`)
  await write(record, result.verified)
  if (result.issues.length > 0)
    return fail(`\n${report(result.issues, { colour: hasColours(process.stderr) })}`)
  console.log(`All of it stands in the sources. The record is ${record}.`)
  return checkStamp(record)
}

/** Says what the time stamp of the record proves, where there is one. */
async function checkStamp(record: string): Promise<number> {
  const path = join('content', stampFile)
  const answer = await readFile(path).catch(() => undefined)
  if (!answer) return 0
  const stamp = await readStamp(answer, await readFile(record, 'utf8'))
  if ('wrong' in stamp)
    return fail(
      `${path}: ${stamp.wrong} If the record is another now, have it stamped again: npm run stamp -- URL`,
    )
  console.log(`It was there on ${stamp.at}, as ${stamp.by} has signed.`)
  return 0
}

/** The files that exist, by the id of their source. */
async function readEach(
  { sources }: Timeline,
  pathOf: (id: string, file: string) => string,
): Promise<Map<string, string>> {
  const all = sources.map(
    async ({ id, file }) => [id, await readText(pathOf(id, file)).catch(() => undefined)] as const,
  )
  return new Map(
    (await Promise.all(all)).flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])),
  )
}

/** Undefined for what is no file, or longer than any article. */
async function readText(path: string): Promise<string | undefined> {
  const found = await stat(path)
  return found.isFile() && found.size <= mostBytes ? readFile(path, 'utf8') : undefined
}

async function write(path: string, verified: Verified): Promise<void> {
  await writeFile(path, `${JSON.stringify(verified, undefined, 2)}\n`)
}

process.exitCode = await main()
