import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { join } from 'node:path'
import { builtPages, fileOf, somePages } from './pages.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // An event's id begins with its date, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // A headline is as long as it has to be.
    'long-title': 'off',
    // Integrity hashes are for files of other hosts, and there are none.
    'require-sri': ['error', { target: 'crossorigin' }],
    // White space at a line's end comes from the template and is not seen.
    'no-trailing-whitespace': 'off',
  },
})

test.for(somePages())('/%s is valid HTML', async (page) => {
  const report = await validator.validateFile(join('dist', fileOf(page)))
  const messages = report.results.flatMap((result) => result.messages)
  expect(
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${message} (${ruleId})`),
  ).toEqual([])
})

test('the pages that every story has are there', () => {
  const pages = builtPages()
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'about/', 'sources/']))
  for (const kind of [/^events\/[^/]+\/$/, /^sources\/[^/]+\/$/])
    expect(pages.some((page) => kind.test(page))).toBe(true)
})
