import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readStamp, stampRequest } from '../authoring/verify/stamp.ts'
import { fetchBytes } from '../authoring/web/fetch-page.ts'
import { stampFile, verifiedFile } from '../content/verified.ts'

const usage = `Say which service is to sign: npm run stamp -- URL (a time stamping service that speaks RFC 3161 over HTTP). It signs
when content/${verifiedFile} was there, which has the digests of your own copies of the sources, and gets a digest alone.`

async function main(): Promise<number> {
  const [url] = parseArgs({ allowPositionals: true }).positionals
  if (!url) return fail(usage)
  const text = await readFile(join('content', verifiedFile), 'utf8').catch(() => undefined)
  if (text === undefined) return fail('Nothing has been verified yet: npm run verify -- DIRECTORY')
  const answer = await fetchBytes(url, {
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: stampRequest(text),
    most: 100_000,
    // A service of one’s own may stand on this machine.
    allowPrivate: true,
  })
  if (answer.is !== 'bytes') return fail(`There is no stamp from ${url}. ${answer.why}`)
  const stamp = await readStamp(answer.bytes, text)
  if ('wrong' in stamp) return fail(`${stamp.wrong} Nothing was written.`)
  const path = join('content', stampFile)
  await writeFile(path, answer.bytes)
  console.log(
    `${path} proves that the record was there on ${stamp.at}, as ${stamp.by} has signed. Commit both.`,
  )
  return 0
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
