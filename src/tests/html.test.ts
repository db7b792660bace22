import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { join } from 'node:path'
import { htmlRules } from '../site-check/check-html.ts'
import { builtPages, fileOf, somePages } from './pages.ts'

const validator = new HtmlValidate(htmlRules)

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
