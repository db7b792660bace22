import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { archive } from '../authoring/archive/archive.ts'
import { services } from '../authoring/archive/services.ts'
import { withSourceKeys } from '../authoring/source-keys.ts'
import { claimsOf } from '../authoring/verify/claims.ts'
import { fetchPage } from '../authoring/web/fetch-page.ts'
import { hasColours, report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import { isOnWeb } from '../timeline/whereabouts.ts'
import { whenStopped } from './stopped.ts'
import { fail, say } from './say.ts'

const help = `npm run archive [-- options]

Looks for an archived copy of each source that has none, and writes those it is sure of into the files of the sources. A copy
is sure if it can be read and has all words for which the source is cited. What was written stays; run it again to go on.

  --save               where there is no copy, ask Save Page Now for one. It wants to know who you are: get keys at
                       https://archive.org/account/s3.php and put them into SAVE_PAGE_NOW_KEY as ACCESSKEY:SECRET
  --availability URL   ask another service that speaks as ${services.availability} does
  --timegate URL       ask another TimeGate of Memento than ${services.timegate}
  --save-at URL        ask another service that speaks as ${services.save} does
  --help               this text`

async function main(): Promise<number> {
  const asked = parse()
  if (!asked) return fail(help)
  if (asked.help) return say(help)
  const key = asked.save ? process.env['SAVE_PAGE_NOW_KEY'] : undefined
  if (asked.save && !key)
    return fail(
      'Save Page Now wants to know who asks. Get keys at https://archive.org/account/s3.php, then:\nSAVE_PAGE_NOW_KEY=ACCESSKEY:SECRET npm run archive -- --save',
    )
  const { timeline, issues } = await loadTimeline({ directory: 'content', base: '/' })
  if (issues) return fail(report(issues, { colour: hasColours(process.stderr) }))
  whenStopped('Stopped. What was written before stays; run it again to go on.')

  // A service of one’s own may stand on this machine; those of the table do not.
  const own = [asked.availability, asked.timegate, asked['save-at']].some((url) => url !== undefined)
  const named = {
    availability: asked.availability ?? services.availability,
    timegate: asked.timegate ?? services.timegate,
    save: asked['save-at'] ?? services.save,
  }
  let written = 0
  let left = 0
  for await (const { source, copy, told } of archive(timeline.sources, {
    services: named,
    fetch: (url, options) => fetchPage(url, { ...options, allowPrivate: own }),
    claims: claimsOf(timeline),
    key,
    pause: own ? 0 : 1500,
    mostWait: 120,
  })) {
    const text = await readFile(source.file, 'utf8')
    const changed = copy && withSourceKeys(text, { archive: copy.url, captured: copy.captured })
    if (changed) {
      await writeFile(source.file, changed)
      written += 1
      console.log(`${source.id}: ${copy.url}`)
      continue
    }
    left += 1
    const lines = copy
      ? [...told, `${copy.url} would do, but ${source.file} is written in a way that is not touched.`]
      : told
    console.log([`${source.id}: no copy that one can be sure of`, ...lines].join('\n  '))
  }
  const offline = timeline.sources.filter((source) => !isOnWeb(source))
  for (const { id } of offline) console.log(`${id}: not on the web, so that there is nothing to copy`)
  const had = timeline.sources.length - offline.length - written - left
  return say(
    `${had} had a copy, ${written} ${written === 1 ? 'was' : 'were'} found and written, ${left} ${left === 1 ? 'is' : 'are'} without one.`,
  )
}

function parse() {
  const url = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      options: { save: flag, help: flag, availability: url, timegate: url, 'save-at': url },
    }).values
  } catch {
    return undefined
  }
}

process.exitCode = await main()
