import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { serve } from './serve.ts'

const dir = mkdtempSync(join(tmpdir(), 'serve-'))
mkdirSync(join(dir, 'events/night'), { recursive: true })
const files = {
  'index.html': 'timeline '.repeat(200),
  '404.html': 'not here',
  'events/night/index.html': 'night',
  'feed.xml': '<feed/>',
  'app.js': 'export {}',
  'data.json': '{}',
  'card.png': 'png',
  'unknown.zzz': '?',
}
for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text)

const { url, close } = await serve({ dir, base: '/name/', port: 0 })
afterAll(async () => {
  await close()
  rmSync(dir, { recursive: true })
})

test('the address has the base', async () => {
  expect(url).toMatch(/^http:\/\/localhost:\d+\/name\/$/)
  expect(await fetch(url).then((response) => response.text())).toBe(files['index.html'])
})

test('a folder without its slash redirects, and keeps the query', async () => {
  expect(await ask('/name/events/night?a=1')).toMatchObject({
    status: 301,
    headers: { location: '/name/events/night/?a=1' },
  })
  expect(await ask('/name')).toMatchObject({ status: 301, headers: { location: '/name/' } })
})

test.for([
  '/name/nothing',
  '/name/a/b/c/',
  '/name/%2e%2e/%2e%2e/etc/passwd',
  '/name/%',
  '/name/..%2f..%2fetc/passwd',
])('the 404 page answers to %s, with status 404', async (path) => {
  expect(await ask(path)).toMatchObject({
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    text: 'not here',
  })
})

test('outside its base the server has nothing, and says where the site is', async () => {
  expect(await ask('/')).toMatchObject({ status: 404, text: 'Nothing here. The site stands at /name/\n' })
})

test.for([
  ['', 'text/html; charset=utf-8'],
  ['feed.xml', 'text/xml; charset=utf-8'],
  ['app.js', 'text/javascript; charset=utf-8'],
  ['data.json', 'application/json'],
  ['card.png', 'image/png'],
  ['unknown.zzz', 'application/octet-stream'],
])('/name/%s is %s, cached for ten minutes', async ([file, type]) => {
  expect(await ask(`/name/${file}`)).toMatchObject({
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'max-age=600' },
  })
})

test('text is compressed for those who accept it, pictures are not', async () => {
  const zipped = await ask('/name/', { headers: { 'Accept-Encoding': 'br, gzip' } })
  expect(zipped.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-length': String(zipped.body.length),
  })
  expect(gunzipSync(zipped.body).toString()).toBe(files['index.html'])
  expect((await ask('/name/')).headers).not.toHaveProperty('content-encoding')
  const picture = await ask('/name/card.png', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(picture.headers).not.toHaveProperty('content-encoding')
})

test('HEAD has the headers and no body', async () => {
  const head = await ask('/name/', { method: 'HEAD' })
  expect(head).toMatchObject({
    status: 200,
    text: '',
    headers: { 'content-length': String(files['index.html'].length) },
  })
})

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
  expect(await ask('/name/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test('a new build is seen without a restart', async () => {
  writeFileSync(join(dir, 'new.txt'), 'new')
  expect((await ask('/name/new.txt')).text).toBe('new')
})

test('a taken port is an error that says what to do', async () => {
  const port = Number(new URL(url).port)
  await expect(serve({ dir, base: '/', port })).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that one, or choose another port: --port ${port + 1}`,
  )
})

// fetch() would follow redirects, decompress, and tidy the path before it is sent.
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((done, fail) => {
    const sent = request(
      { ...options, host: 'localhost', port: new URL(url).port, path },
      async (response) => {
        const body = Buffer.concat(await response.toArray())
        done({ status: response.statusCode, headers: response.headers, body, text: body.toString() })
      },
    )
    sent.on('error', fail).end()
  })
}

type Reply = { status: number | undefined; headers: Record<string, unknown>; body: Buffer; text: string }
