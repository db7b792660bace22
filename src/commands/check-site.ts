import { annotate, hasColours, report } from '../issues/report.ts'
import { checkSite } from '../site-check/check-site.ts'

const { pages, issues } = await checkSite('dist')

if (issues.length === 0) {
  console.log(`${pages} pages: every link leads somewhere, no other host is asked, and nothing is too heavy.`)
} else {
  if (process.env['GITHUB_ACTIONS']) console.log(annotate(issues))
  console.error(report(issues, { colour: hasColours(process.stderr) }))
  process.exitCode = 1
}
