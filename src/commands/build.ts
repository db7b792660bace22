import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { failure } from '../build/failure.ts'
import { whenStopped } from './stopped.ts'

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const nothing = 'Nothing was built. What was built before is as it was.'

enableCompileCache('node_modules/.cache/sourceline/code')
whenStopped(nothing)

try {
  await make()
} catch (error) {
  if (values.verbose) console.error(error)
  const { wrong, fix } = failure(error, process.cwd())
  console.error(`\n${wrong}\n${fix}\n\n${nothing}`)
  process.exit(1)
}

async function make(): Promise<void> {
  // Not above: where a package is missing, this is what says so.
  const [{ build }, { held }] = await Promise.all([import('astro'), import('../build/log.ts')])
  const entrypoint = fileURLToPath(import.meta.resolve('../build/log.ts'))
  await build(values.verbose ? {} : { logger: { entrypoint } })
  for (const message of held) console.error(message)
}
