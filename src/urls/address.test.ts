import { expect, test } from 'vitest'
import { siteAddress } from './address.ts'

test.for([
  [undefined, 'http://localhost:4321', '/sourceline/'],
  ['', 'http://localhost:4321', '/sourceline/'],
  ['  ', 'http://localhost:4321', '/sourceline/'],
  ['https://owner.github.io/name', 'https://owner.github.io', '/name/'],
  ['https://owner.github.io/name/', 'https://owner.github.io', '/name/'],
  ['https://owner.github.io', 'https://owner.github.io', '/'],
  ['https://example.org/', 'https://example.org', '/'],
  ['https://example.org/a/b', 'https://example.org', '/a/b/'],
  ['http://example.org:8080/name', 'http://example.org:8080', '/name/'],
  ['https://Example.ORG/Name', 'https://example.org', '/Name/'],
  ['https://кыргыз.example/сайт', 'https://xn--c1aihy8cc.example', '/%D1%81%D0%B0%D0%B9%D1%82/'],
] as const)('%s stands at %s under %s', ([SITE_URL, site, base]) => {
  expect(siteAddress({ SITE_URL })).toEqual({ site, base })
})

test.for([
  ['owner.github.io/name', 'is not a whole address'],
  ['/name/', 'is not a whole address'],
  ['ftp://example.org', 'is not a web address'],
  ['localhost:4321', 'is not a web address'],
  ['https://user:secret@example.org', 'has a user name or password in it'],
  ['https://example.org/?a=1', 'has something after a "?" or "#"'],
  ['https://example.org/#top', 'has something after a "?" or "#"'],
  ['https://example.org//name', 'has two slashes in a row'],
] as const)('%s is refused: it %s', ([SITE_URL, reason]) => {
  expect(() => siteAddress({ SITE_URL })).toThrow(reason)
})

test('a refusal says what to write instead', () => {
  expect(() => siteAddress({ SITE_URL: 'owner.github.io' })).toThrowErrorMatchingInlineSnapshot(
    `[Error: SITE_URL "owner.github.io" is not a whole address. Give the address at which the site will stand, such as https://owner.github.io/name or https://example.org, or leave SITE_URL out for a local site.]`,
  )
})
