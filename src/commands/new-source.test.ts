import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { one } from '../authoring/new/field.ts'
import { make } from '../authoring/new/make.ts'
import { citePhrase } from '../authoring/new/phrase.ts'
import { siteSoFar } from '../authoring/new/site.ts'
import { source } from '../authoring/new/source.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { readContent } from '../content/files.ts'
import { articles } from '../tests/articles.ts'
import { completed, keepCopy } from './new-source.ts'

const now = Date.parse('2026-11-28T12:00Z')
const site = siteSoFar(await readContent('src/tests/stories/flood/content'), [], now)
const [article] = articles

test('a source is what its page says of itself, and its paragraphs can be cited at once', async () => {
  const { text, page, id } = await sourceOf((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(article?.html)
  })
  expect(text).toMatch(/^title: Bridge closed & barred$/m)
  expect(text).toMatch(/^author: Ada Example$/m)
  expect(text).toMatch(/^issued: 2020-10-05T18:30\+06:00$/m)
  expect(text).toMatch(/^language: en-GB$/m)
  expect(text).toMatch(/^type: article-newspaper$/m)
  expect(text).toMatch(/^paragraphs: 3$/m)
  const folder = mkdtempSync(join(tmpdir(), 'copies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(keepCopy(folder, id, page.paragraphs)).toContain(`npm run verify -- ${folder}`)
  expect(readFileSync(join(folder, `${id}.txt`), 'utf8').split('\n')).toHaveLength(4)
  expect(citePhrase(id, 'Nobody was hurt', page.paragraphs).told).toBe(`[@${id}, ¶ 2, "Nobody was hurt"]`)
  expect(citePhrase(id, 'Nobody was hut', page.paragraphs).told).toContain(
    'The nearest words are “Nobody was hurt',
  )
  expect(keepCopy('content/copies', id, page.paragraphs)).toContain('would be published')
})

test('what a page does not say is not on the page', async () => {
  const { text } = await sourceOf((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>Bridge closed</title><p>It was closed.</p>')
  })
  expect(text.match(/unknown: not on the page/g)).toHaveLength(3)
})

test('what was given counts for more than what the page says', async () => {
  const { text } = await sourceOf((_, response) => response.end(article?.html), { title: ['Mine'] })
  expect(text).toMatch(/^title: Mine$/m)
})

const answer =
  (status: number, type: string, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }

test.for([
  [
    'a page that is gone',
    answer(404, 'text/html', 'Gone'),
    'There is no page at this address. It answers 404',
  ],
  ['a host that lets no program in', answer(403, 'text/html', ''), 'It does not let programs in.'],
  ['a PDF', answer(200, 'application/pdf', '%PDF-1.7'), 'It is no text but application/pdf.'],
  [
    'a wall',
    answer(200, 'text/html', '<title>Just a moment...</title><p>Checking</p>'),
    'What it shows is no document: “Just a moment...”',
  ],
  ['a host that says nothing', () => undefined, 'It did not answer within 0.3 seconds.'],
  [
    'a page without an end',
    (_: unknown, response) => response.end('<p>'.repeat(100_000)),
    'It has more than',
  ],
  [
    'a page that leads in a circle',
    (_: unknown, response) => response.writeHead(302, { location: '/a' }).end(),
    'It leads to ever other addresses.',
  ],
] satisfies [string, RequestListener, string][])(
  '%s is said plainly, and the file is made without it',
  async ([, listener, said]) => {
    const { page, text } = await sourceOf(listener)
    expect(page.told[0]).toContain(said)
    expect(page.paragraphs).toEqual([])
    expect(text).toContain('unknown: the page could not be read')
  },
)

test('HTML that is nested without end stops nothing', { timeout: 60_000 }, async () => {
  const { text } = await sourceOf((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<title>Deep</title>${'<div>'.repeat(15_000)}`)
  })
  expect(text).toContain('URL:')
})

async function sourceOf(listener: RequestListener, given = {}) {
  if (!site) throw new Error('no story')
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`
  const page = await completed({ url: [url], ...given }, site, {
    now,
    allowPrivate: true,
    timeout: 300,
    most: 200_000,
  })
  const made = make(source, { ...page.given, id: ['bridge'] }, site)
  if (isRefusal(made)) throw new Error(`${made.refusal} ${one(page.given, 'url')}`)
  return { ...made, page }
}
