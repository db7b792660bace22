import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { describe, expect, test as plain } from 'vitest'
import { siteAddress } from '../urls/address.ts'
import { builtPages } from './pages.ts'
import { headersSent } from './sent.ts'

const { base } = siteAddress(process.env)
const readme = readFileSync('README.md', 'utf8')
const [, snippet = ''] = /```nginx\n([^]*?)```/.exec(readme) ?? []
const event = builtPages().find((page) => /^events\/[^/]+\/$/.test(page)) ?? ''
const nginx = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find(existsSync)
const test = plain.extend('ask', { scope: 'file' }, async ({}, { onCleanup }): Promise<Ask> => {
  const { ask, close } = await serve(nginx ?? '')
  onCleanup(close)
  return ask
})
if (!nginx) console.log('There is no nginx here: its headers are not tested.')

test('where a host reads dist/_headers, each page may be framed by none or, made for frames, by all', () => {
  const file = readFileSync('dist/_headers', 'utf8')
  for (const page of builtPages()) {
    const framed = /(?:^|\/)embed\/$/.test(page)
    // Such hosts show the 404 page without its ending.
    const path = base + page.replace('.html', '')
    expect(headersSent(file, path)['Content-Security-Policy'], path).toBe(
      framed ? 'frame-ancestors *' : "frame-ancestors 'none'",
    )
  }
})

describe.runIf(nginx)('in nginx, with the lines of the README,', () => {
  test.for(['', event, 'about/', '404.html', 'no/such/page/', 'index.html'])(
    'no site may frame /%s',
    async (path, { ask }) => {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    },
  )

  test.for(['embed/', `${event}embed/`, 'embed/index.html'])(
    'every site may frame /%s',
    async (path, { ask }) => {
      const { headers } = await ask(path)
      expect(headers).toMatchObject({
        'content-security-policy': 'frame-ancestors *',
        'cross-origin-resource-policy': 'cross-origin',
      })
      expect(headers).not.toHaveProperty('cross-origin-opener-policy')
    },
  )

  test.for(['', 'embed/', 'rss.xml', 'icon.svg', 'no/such/page/'])(
    '/%s is taken as what it says it is, names no page to other sites, and may be fetched by them',
    async (path, { ask }) => {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
        'access-control-allow-origin': '*',
      })
    },
  )

  test.for([
    ['', 'text/html; charset=utf-8'],
    ['rss.xml', 'text/xml; charset=utf-8'],
    ['atom.xml', 'text/xml; charset=utf-8'],
    ['feed.json', 'application/json'],
    ['timeline.csv', 'text/csv; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['card.png', 'image/png'],
  ])('/%s is %s', async ([path = '', type], { ask }) => {
    expect(await ask(path)).toMatchObject({ status: 200, headers: { 'content-type': type } })
  })

  test('a folder without its slash redirects, whatever name the host has', async ({ ask }) => {
    expect(await ask(event.slice(0, -1))).toMatchObject({
      status: 301,
      headers: { location: `${base}${event}` },
    })
  })

  test.for(['no/such/page/', 'events/', '_astro/', '../README.md'])(
    'the 404 page answers to /%s',
    async (path, { ask }) => {
      const { status, text } = await ask(path)
      expect(status).toBe(404)
      expect(text).toBe(readFileSync('dist/404.html', 'utf8'))
    },
  )

  test('text is compressed, and asked for again after ten minutes', async ({ ask }) => {
    const { headers } = await ask('timeline.json', { 'Accept-Encoding': 'gzip' })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'max-age=600' })
  })
})

/** Serves dist/ as the README says, but on a free port and under the base of this build. */
async function serve(command: string) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const place = join(folder, 'site', base)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('dist'), place.replace(/\/$/, ''))
  const port = await freePort()
  const server = snippet
    .replace('listen 80;', `listen localhost:${port};`)
    .replace('/srv/sourceline', join(folder, 'site'))
    .replace('/404.html', `${base}404.html`)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/pid; events {} http { access_log off; ${paths.join(' ')} ${server} }`,
  )
  const child = spawn(command, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')])
  const written = child.stderr.toArray()
  const ask = asker(port)
  for (let tries = 0; child.exitCode === null && tries < 100; tries++) {
    if (await ask('').catch(() => undefined)) break
    await new Promise((done) => setTimeout(done, 50))
  }
  if (child.exitCode !== null) throw new Error(Buffer.concat(await written).toString())
  return {
    ask,
    close: async () => {
      child.kill()
      await once(child, 'close')
      rmSync(folder, { recursive: true })
    },
  }
}

// fetch() would follow redirects, decompress, and tidy the path before it is sent.
function asker(port: number): Ask {
  return (path, headers = {}) =>
    new Promise((done, fail) => {
      const sent = request({ host: 'localhost', port, path: `${base}${path}`, headers }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString()
        done({ status: response.statusCode, headers: response.headers, text })
      })
      sent.on('error', fail).end()
    })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

type Reply = { status: number | undefined; headers: Record<string, unknown>; text: string }
type Ask = (path: string, headers?: Record<string, string>) => Promise<Reply>
