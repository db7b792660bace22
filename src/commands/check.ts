import { parseArgs } from 'node:util'
import { annotate, report } from '../issues/report.ts'
import { loadTimeline } from '../timeline/load.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const { timeline, issues = [] } = await loadTimeline({ directory: 'content', base: '/' })

if (values.json) console.log(JSON.stringify(issues, undefined, 2))
else if (timeline)
  console.log(`${timeline.events.length} events and ${timeline.sources.length} sources, and nothing to mend.`)
else console.error(report(issues, { colour: process.stderr.isTTY }))
if (process.env['GITHUB_ACTIONS'] && !values.json) console.log(annotate(issues))
process.exitCode = timeline ? 0 : 1
