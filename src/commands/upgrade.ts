import { parseArgs } from 'node:util'
import { upgrade } from '../authoring/upgrade/upgrade.ts'

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, tag: { type: 'string' }, base: { type: 'string' } },
  })
  const { told, isRight } = upgrade('.', values)
  console.log(told.join('\n\n'))
  if (!isRight) process.exitCode = 1
} catch (error) {
  const isOption = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
  const said = isOption
    ? 'Write npm run upgrade, with --from ADDRESS-OR-FOLDER, --tag NAME or --base COMMIT behind “--” where they are needed.'
    : (error as Error).message
  console.error(`${said}\n\nNothing was changed.`)
  process.exitCode = 1
}
