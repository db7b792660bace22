import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasColours, report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'
import { publishedFile, readPublished } from '../content/published.ts'

const directory = 'content'
const { timeline, issues } = await loadTimeline({ directory, base: '/' })

if (timeline) {
  const listed = (await readPublished(directory)).map(({ id }) => id)
  const all = new Set([
    ...listed,
    ...[...timeline.events, ...timeline.withdrawals].flatMap(({ id, aliases }) => [id, ...aliases]),
  ])
  const path = join(directory, publishedFile)
  // In the order of the alphabet, two people seldom add a line at the same place.
  await writeFile(
    path,
    [...all]
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  )
  const added = all.size - new Set(listed).size
  console.log(`${path} has ${all.size} ids, ${added} of them new. Commit it with what you publish.`)
} else {
  console.error(report(issues, { colour: hasColours(process.stderr) }))
  process.exitCode = 1
}
