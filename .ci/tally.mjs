import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)
const { numPassedTests = 0, testResults = [] } = JSON.parse(readFileSync(path, 'utf8') || '{}')

// A file that cannot be loaded fails without a failed test in it, and a run can fail without a report.
const failures = testResults.map(({ status, assertionResults }) => {
  const tests = assertionResults.filter((test) => test.status === 'failed').length
  return status === 'failed' ? Math.max(tests, 1) : tests
})
const failed = failures.reduce((sum, count) => sum + count, 0)
console.log(`${numPassedTests} passed, ${failed || Number(status !== '0')} failed`)
