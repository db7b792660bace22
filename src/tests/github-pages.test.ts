import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { route } from './github-pages.ts'

const outside = mkdtempSync(join(tmpdir(), 'route-'))
const root = join(outside, 'dist')
mkdirSync(join(root, 'events/night'), { recursive: true })
mkdirSync(join(root, 'empty'))
for (const file of [
  'index.html',
  '404.html',
  'feed.xml',
  'plain.html',
  'a b.txt',
  'events/night/index.html',
]) {
  writeFileSync(join(root, file), file)
}
writeFileSync(join(outside, 'secret.txt'), 'secret')
mkdirSync(join(outside, 'dist-other'))
writeFileSync(join(outside, 'dist-other/secret.txt'), 'secret')
afterAll(() => rmSync(outside, { recursive: true }))

test.for([
  ['/name/', 'index.html'],
  ['/name/index.html', 'index.html'],
  ['/name/events/night/', 'events/night/index.html'],
  ['/name/feed.xml', 'feed.xml'],
  ['/name/plain', 'plain.html'],
  ['/name/a%20b.txt', 'a b.txt'],
] as const)('%s is the file %s', ([path, file]) => {
  expect(route(root, '/name/', path)).toEqual({ status: 200, file: join(root, file) })
})

test.for([
  ['/name', '/name/'],
  ['/name/events/night', '/name/events/night/'],
] as const)('%s redirects to %s', ([path, location]) => {
  expect(route(root, '/name/', path)).toEqual({ status: 301, location })
})

test.for([
  '/name/nothing',
  '/name/a/b/c/nothing/',
  '/name/feed.xml/',
  '/name/plain/',
  '/name/events',
  '/name/empty',
  '/name/empty/',
  '/name/%',
  '/name/%00',
  '/name/../secret.txt',
  '/name/%2e%2e/secret.txt',
  '/name/..%2fsecret.txt',
  '/name/events/../../secret.txt',
  '/name/../dist-other/secret.txt',
])('%s is not found', (path) => {
  expect(route(root, '/name/', path)).toEqual({ status: 404, file: join(root, '404.html') })
})

test.for(['/', '/other/', '/names', '/index.html', '', 'http://localhost/name/'])(
  '%s is outside the site',
  (path) => {
    expect(route(root, '/name/', path)).toEqual({ status: 404 })
  },
)

test('a site at the root of a host has its pages there', () => {
  expect(route(root, '/', '/')).toEqual({ status: 200, file: join(root, 'index.html') })
  expect(route(root, '/', '/events/night')).toEqual({ status: 301, location: '/events/night/' })
})
