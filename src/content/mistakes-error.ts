import { compareIssues, type Issue } from '../issues/issue.ts'
import { report } from '../issues/report.ts'

/**
 * The report of all mistakes as an error: Astro’s overlay in the browser shows it with the first place. Where this code
 * stands helps nobody, so that it has no stack.
 */
export function mistakesError(issues: Issue[]): Error {
  const [first] = issues.toSorted(compareIssues)
  return Object.assign(new Error(report(issues)), {
    name: 'content/',
    title: 'The content has mistakes.',
    stack: '',
    ...(first && { loc: { file: first.file, line: first.line, column: first.column } }),
  })
}
