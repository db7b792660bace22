import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../authoring/upgrade/migrations.ts'

// Called by an upgrade, of the new engine; whoever merges an engine by hand can call it as well.
const directory = 'content'
const paths = globSync('**/*.{md,yaml}', { cwd: directory }).sort()

try {
  const { changed, told, from } = migrate(
    new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')])),
  )
  for (const [path, text] of changed) writeFileSync(join(directory, path), text)
  for (const sentence of told) console.log(sentence)
  if (changed.size > 0)
    console.log(
      `Written anew, from engine ${from} on: ${[...changed.keys()].map((path) => `${directory}/${path}`).join(', ')}`,
    )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
