import { expect, test } from 'vitest'
import { headersSent } from '../tests/sent.ts'
import { headersFile } from './headers.ts'

const pages = [
  '/',
  '/404',
  '/[...period]',
  '/about',
  '/embed',
  '/events/[former]',
  '/events/[id]',
  '/events/[id]/embed',
  '/people/[...page]',
  '/people/[id]/[...page]',
]

test.for([
  '/',
  '/about/',
  '/events/night/',
  '/404',
  '/2016-05-03/2/',
  '/-0499/',
  '/people/',
  '/people/~2/',
  '/people/ada/',
  '/people/ada/~2/',
])('no site may frame %s', (path) => {
  expect(sent('/', path)).toMatchObject({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
})

test.for(['/embed/', '/events/night/embed/'])('every site may frame %s', (path) => {
  expect(sent('/', path)).toMatchObject({
    'Content-Security-Policy': 'frame-ancestors *',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  expect(sent('/', path)).not.toHaveProperty('Cross-Origin-Opener-Policy')
})

test.for(['/', '/embed/', '/timeline.json', '/no/such/page/'])(
  '%s is taken as what it says it is, and names no page to other sites',
  (path) => {
    expect(sent('/', path)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Access-Control-Allow-Origin': '*',
    })
  },
)

test('data and pictures may be fetched from every site', () => {
  expect(sent('/', '/timeline.json')).not.toHaveProperty('Cross-Origin-Resource-Policy')
  expect(sent('/', '/events/night/card.png')).not.toHaveProperty('Cross-Origin-Resource-Policy')
})

test('under a base the rules have it, and say nothing of what else the host has', () => {
  expect(sent('/news/', '/news/embed/')).toHaveProperty('Content-Security-Policy', 'frame-ancestors *')
  expect(sent('/news/', '/embed/')).toEqual({})
})

test('the file stays within the limits of its hosts: 100 rules, 2,000 characters a line', () => {
  const file = headersFile('/', pages)
  expect(file.match(/^\//gm)?.length).toBeLessThan(100)
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000)
})

const sent = (base: string, path: string) => headersSent(headersFile(base, pages), path)
