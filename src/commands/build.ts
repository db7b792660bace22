import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { failure } from '../build/failure.ts'
import { replaceFolder } from '../build/replace-folder.ts'
import { whenStopped } from './stopped.ts'

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const nothing = 'Nothing was built. What was built before is as it was.'

const cache = 'node_modules/.astro'
const unfinished = `${cache}/unfinished`

whenStopped(nothing)

// All of a build is made for one moment: see momentOf.
process.env['SOURCE_DATE_EPOCH'] ||= String(Math.floor(Date.now() / 1000))

try {
  await replaceFolder(resolve('dist'), make)
} catch (error) {
  if (values.verbose) console.error(error)
  const { wrong, fix } = failure(error, process.cwd())
  console.error(`\n${[wrong, fix].filter(Boolean).join('\n')}\n\n${nothing}`)
  process.exit(1)
}

async function make(folder: string): Promise<boolean> {
  // Not above: where a package is missing, this is what says so.
  const [{ build }, { held }] = await Promise.all([import('astro'), import('../build/log.ts')])
  // Astro takes half of an image, left by a build that was killed, for a whole one.
  if (existsSync(unfinished)) await rm(cache, { recursive: true, force: true })
  await mkdir(cache, { recursive: true })
  await writeFile(unfinished, '')
  const entrypoint = fileURLToPath(import.meta.resolve('../build/log.ts'))
  await build({
    outDir: folder,
    ...(!values.verbose && { logger: { entrypoint } }),
  })
  await rm(unfinished)
  for (const message of held) console.error(message)
  return true
}
