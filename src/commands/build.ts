import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { failure } from '../build/failure.ts'
import { replaceFolder } from '../build/replace-folder.ts'
import { whenStopped } from './stopped.ts'

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const nothing = 'Nothing was built. What was built before is as it was.'

/** Images in the sizes of pages, for the next build. */
const kept = 'node_modules/.cache/sourceline/assets'

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
  // Each build has a cache of its own: Astro would take half of an image, left by one that was killed, for a whole one.
  const cache = `${folder}-cache`
  const assets = join(cache, 'assets')
  process.once('exit', () => rmSync(cache, { recursive: true, force: true }))
  await cp(kept, assets, { recursive: true }).catch(() => undefined)
  const entrypoint = fileURLToPath(import.meta.resolve('../build/log.ts'))
  await build({
    outDir: folder,
    cacheDir: cache,
    ...(!values.verbose && { logger: { entrypoint } }),
  })
  await keep(assets)
  for (const message of held) console.error(message)
  return true
}

/** Whole, and in the place of what was there. A folder that cannot be written costs time and nothing else. */
async function keep(assets: string): Promise<void> {
  const former = `${kept}-${randomUUID()}`
  await rename(kept, former).catch(() => undefined)
  await rename(assets, kept).catch(() => undefined)
  await rm(former, { recursive: true, force: true })
}
