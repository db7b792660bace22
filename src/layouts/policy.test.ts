import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPolicy } from './policy.ts'

const start = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
const page = (head: string, body = '') => `${start}${head}</head><body>${body}</body></html>`
const hashOf = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`

test('a page with nothing inline may load scripts, pictures, its manifest and data of its own site, and nothing else', () => {
  expect(policyOf(page('<title>A</title>'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'sourceline',
  })
})

test('the policy stands before all that it governs, and the page is else as it was', () => {
  const html = page('<title>A</title><script src="a.js"></script>')
  const guarded = withPolicy(html)
  expect(guarded).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="/)
  const [, metas = ''] =
    /(<meta http-equiv="content-security-policy"[^>]*><meta name="referrer" content="no-referrer">)/.exec(
      guarded,
    ) ?? []
  expect(guarded.replace(metas, '')).toBe(html)
})

test('what stands inline in the head is allowed by its hash', () => {
  const policy = policyOf(
    page('<style>a{color:red}</style><style media="print">b{}</style><script>one()</script>'),
  )
  expect(policy['style-src']).toBe(`${hashOf('a{color:red}')} ${hashOf('b{}')}`)
  expect(policy['script-src']).toBe(`'self' ${hashOf('one()')}`)
})

test('what stands inline in the body is not', () => {
  const policy = policyOf(page('', '<style>a{}</style><script>alert(1)</script>'))
  expect(policy).not.toHaveProperty('style-src')
  expect(policy['script-src']).toBe("'self'")
})

test.for([
  ['data', '<script type="application/ld+json">{"@type":"Event"}</script>'],
  ['a comment', '<!-- <script>alert(1)</script> -->'],
  ['a title', '<title>&lt;script>alert(1)&lt;/script> <style>a{}</style></title>'],
  ['an attribute', '<meta name="description" content="<script>alert(1)</script><style>a{}</style>">'],
  ['an attribute in other quotes', `<meta content='a"><script>alert(1)</script>'>`],
  ['a script’s own file', '<script type="module" src="/a.js"></script>'],
])('nothing is allowed by what stands in %s', ([, head = '']) => {
  const policy = policyOf(page(head))
  expect(policy).not.toHaveProperty('style-src')
  expect(policy['script-src']).toBe("'self'")
})

test('no title or description that anybody can write changes the policy', () => {
  const tricky = fc.stringMatching(/^(?:<\/?(?:script|style|head|title)>|<!--|-->|[a"'<>&/ =])*$/)
  const attribute = (text: string) => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;')
  const escaped = (text: string) => attribute(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const write = (text: string) =>
    page(
      `<title>${escaped(text)}</title><meta content="${attribute(text)}"><style>a{}</style>`,
      escaped(text),
    )
  fc.assert(
    fc.property(tricky, (text) => {
      expect(policyOf(write(text))).toEqual(policyOf(write('plain')))
    }),
    {
      examples: [['</title><script>alert(1)</script>'], ['"><script>alert(1)</script>']],
    },
  )
})

test('a page made for frames has no policy for trusted types: it registers nothing', () => {
  expect(policyOf(page(''), { framed: true })).toMatchObject({ 'trusted-types': "'none'" })
})

test('a page that does not begin with its encoding stops the build', () => {
  expect(() => withPolicy('<html><head><title>A</title></head></html>')).toThrow('<meta charset="utf-8">')
})

function policyOf(html: string, options?: { framed: boolean }): Record<string, string> {
  const [, policy = ''] = /content="(default-src[^"]*)"/.exec(withPolicy(html, options)) ?? []
  return Object.fromEntries(
    policy.split(';').map((rule) => {
      const [name = '', ...values] = rule.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

test('two styles in a row are one, and what looks like them elsewhere is left as it was written', () => {
  const title = '<meta property="og:title" content="</style><style>*{}">'
  const made = withPolicy(page(`${title}<style>a{}</style><style>b{}</style>`))
  expect(made).toContain(title)
  expect(made).toContain('<style>a{}b{}</style>')
})
