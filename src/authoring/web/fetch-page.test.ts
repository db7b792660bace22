import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { served } from '../../tests/served.ts'
import { fetchPage, type FetchOptions } from './fetch-page.ts'
import { isPublic } from './public-address.ts'

const fetchHere = (url: string, options: FetchOptions = {}) =>
  fetchPage(url, { allowPrivate: true, timeout: 5000, ...options })

test('a page is its text, status, type and headers', async () => {
  const site = await served((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('x-word', 'ferry')
    response.end('<p>A ferry sank.')
  })
  const page = await fetchHere(`${site}/news`)
  expect(page).toMatchObject({
    is: 'page',
    url: `${site}/news`,
    status: 200,
    type: 'text/html',
    text: '<p>A ferry sank.',
    moved: [],
  })
  expect(page.headers?.get('x-word')).toBe('ferry')
})

test.for([
  ['text/html; charset=windows-1251', Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]), 'Паром'],
  ['text/html', Buffer.concat([Buffer.from('<meta charset="windows-1251">'), Buffer.from([0xcf])]), 'П'],
  ['text/plain', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
  ['', Buffer.from('Паром'), 'Паром'],
  ['application/json', Buffer.from('{"a": 1}'), '{"a": 1}'],
] as const)('the text of %s is decoded as it says', async ([type, bytes, text]) => {
  const site = await served((_, response) => {
    if (type) response.setHeader('content-type', type)
    response.end(bytes)
  })
  const page = await fetchHere(site)
  expect(page.is === 'page' && page.text).toContain(text)
})

test('what is packed is unpacked, and a bomb is not', async () => {
  const site = await served(({ url }, response) => {
    response.setHeader('content-type', 'text/plain')
    response.setHeader('content-encoding', url === '/br' ? 'br' : 'gzip')
    const text = url === '/bomb' ? Buffer.alloc(50_000_000, 'a') : Buffer.from('A ferry sank.')
    response.end(url === '/br' ? brotliCompressSync(text) : gzipSync(text))
  })
  expect(await fetchHere(`${site}/gzip`)).toMatchObject({ text: 'A ferry sank.' })
  expect(await fetchHere(`${site}/br`)).toMatchObject({ text: 'A ferry sank.' })
  expect(await fetchHere(`${site}/bomb`)).toMatchObject({ is: 'too-large', why: 'It has more than 5 MB.' })
})

test('redirects are followed, told, and bounded', async () => {
  const site = await served(({ url }, response) => {
    if (url === '/new') return response.end('Here.')
    response.writeHead(302, { location: url === '/old' ? '/new' : '/round' })
    return response.end()
  })
  expect(await fetchHere(`${site}/old`)).toMatchObject({
    is: 'page',
    url: `${site}/new`,
    moved: [`${site}/old`],
  })
  expect(await fetchHere(`${site}/round`)).toMatchObject({ is: 'too-many-redirects', status: 302 })
  const none = await fetchHere(`${site}/old`, { redirects: 0 })
  expect(none.headers?.get('location')).toBe('/new')
})

test('what proves who one is goes to no other host', async () => {
  const seen: (string | undefined)[] = []
  const other = await served(({ headers }, response) => {
    seen.push(headers.authorization, headers['x-word'] as string)
    response.end('Here.')
  })
  const site = await served((_, response) => {
    response.writeHead(302, { location: other })
    response.end()
  })
  await fetchHere(site, { headers: { authorization: 'LOW key:secret', 'x-word': 'ferry' } })
  expect(seen).toEqual([undefined, 'ferry'])
})

test('an answer other than a page is a refusal with its status', async () => {
  const site = await served((_, response) => {
    response.writeHead(429, { 'retry-after': '7' })
    response.end('Later.')
  })
  const page = await fetchHere(site)
  expect(page).toMatchObject({ is: 'refused', status: 429, why: 'It answers 429 Too Many Requests.' })
  expect(page.headers?.get('retry-after')).toBe('7')
})

test('what is sent goes with POST', async () => {
  const site = await served((request, response) => {
    let sent = `${request.method} `
    request.on('data', (part) => (sent += String(part))).on('end', () => response.end(sent))
  })
  const body = new URLSearchParams({ url: 'https://example.org/?a=b' })
  expect(await fetchHere(site, { body })).toMatchObject({
    text: 'POST url=https%3A%2F%2Fexample.org%2F%3Fa%3Db',
  })
})

test('who answers slowly, by halves, with pictures or not at all is told apart', async () => {
  const site = await served(({ url }, response) => {
    if (url === '/silent') return
    if (url === '/drip') {
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
      return
    }
    if (url === '/half') {
      response.writeHead(200, { 'content-length': '1000', 'content-type': 'text/plain' })
      response.write('Half of', () => response.destroy())
      return
    }
    response.setHeader('content-type', 'image/png')
    response.end(Buffer.from([0x89, 0]))
  })
  expect(await fetchHere(`${site}/silent`, { timeout: 200 })).toMatchObject({ is: 'too-slow' })
  expect(await fetchHere(`${site}/drip`, { timeout: 200 })).toMatchObject({ is: 'too-slow' })
  expect(await fetchHere(`${site}/half`)).toMatchObject({
    is: 'unreachable',
    why: 'The host broke the connection off.',
  })
  expect(await fetchHere(`${site}/picture`)).toMatchObject({ is: 'not-text' })
  expect(await fetchHere('http://127.0.0.1:9/')).toMatchObject({ is: 'unreachable' })
})

test('this machine, its network and other schemes are not asked, also behind a redirect', async () => {
  let asked = 0
  const site = await served((_, response) => {
    asked += 1
    response.writeHead(302, { location: 'file:///etc/passwd' })
    response.end()
  })
  for (const url of [
    site,
    site.replace('127.0.0.1', 'localhost'),
    site.replace('127.0.0.1', '2130706433'),
    site.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    'ftp://example.org/',
    'https://ada:secret@example.org/',
    'nonsense',
  ])
    expect(await fetchPage(url), url).toMatchObject({ is: 'refused' })
  expect(asked).toBe(0)
  expect(await fetchHere(site)).toMatchObject({ is: 'refused', why: 'Only https: and http: are asked.' })
})

test('only addresses of the public internet are public', () => {
  const inside = ['10.1.2.3', '100.64.0.1', '169.254.169.254', '172.31.0.1', '192.168.1.1', '0.0.0.0']
  const inside6 = ['::', '::1', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::']
  expect([...inside, ...inside6, '255.255.255.255'].filter(isPublic)).toEqual([])
  expect(['1.1.1.1', '172.32.0.1', '2606:4700::1111'].filter((address) => !isPublic(address))).toEqual([])
})
