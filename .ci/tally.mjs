import { existsSync, readFileSync } from 'node:fs'

// Of the reports of vitest, one line: how many tests passed, failed and were skipped in all of them.
const [status, ...paths] = process.argv.slice(2)
const reports = paths.map((path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}))

const sum = (counts) => counts.reduce((all, count) => all + count, 0)
const passed = sum(reports.map(({ numPassedTests = 0 }) => numPassedTests))
const skipped = sum(
  reports.map(({ numPendingTests = 0, numTodoTests = 0 }) => numPendingTests + numTodoTests),
)
// A file that cannot be loaded fails without a failed test in it, and a run can fail without a report.
const failed = sum(
  reports.flatMap(({ testResults = [] }) =>
    testResults.map(({ status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed').length
      return status === 'failed' ? Math.max(tests, 1) : tests
    }),
  ),
)
// Said once more at the end, where it is found in a long log.
for (const { name, status, message, assertionResults } of reports.flatMap(
  ({ testResults = [] }) => testResults,
)) {
  if (status === 'failed' && message) console.log(`FAILED ${name}: ${message}`)
  for (const { status, fullName, failureMessages } of assertionResults)
    if (status === 'failed')
      console.log(`FAILED ${name}: ${fullName}\n  ${failureMessages.join('\n').slice(0, 400)}`)
}
console.log(`${passed} passed, ${failed || Number(status !== '0')} failed, ${skipped} skipped`)
