import { expect, test } from 'vitest'
import { recordDigest } from '../content/verified.ts'
import { source } from '../tests/sample.ts'
import { withSourceKeys } from './source-keys.ts'

const copy = { archive: 'https://archive.example/1', captured: '2001-05-03T10:11:12Z' }

test('keys go behind the address, and all other lines stay as they are', () => {
  const text = `# Mine.\n${source({})}caveat: early # keep\n`
  expect(withSourceKeys(text, copy)).toBe(
    text.replace(
      'URL: https://example.org/news\n',
      'URL: https://example.org/news\narchive: https://archive.example/1\ncaptured: 2001-05-03T10:11:12Z\n',
    ),
  )
})

test('keys that are there are replaced, with all that is below them', () => {
  const seen = { seen: { on: '2001-05-09', words: ['for good'] } }
  const once = withSourceKeys(source({}), seen) ?? ''
  const twice = withSourceKeys(once, { seen: { on: '2001-05-10', words: ['a: “b” # c', 'it’s'] } }) ?? ''
  expect(twice.match(/^seen:/gm)).toHaveLength(1)
  expect(withSourceKeys(twice, seen)).toBe(once)
})

test('lines that end as on Windows, or a file without a last line end, stay so', () => {
  const windows = source({}).replaceAll('\n', '\r\n')
  expect(withSourceKeys(windows, copy)?.replaceAll('\r\n', '')).not.toContain('\n')
  const address = 'URL: https://example.org/news'
  const last = `${source({}).replace(`${address}\n`, '')}${address}`
  expect(withSourceKeys(last, copy)).toContain(`${address}\narchive:`)
})

test('a file that is written in another way, or would be wrong afterwards, is left alone', () => {
  expect(withSourceKeys('{ title: a, URL: https://example.org/ }\n', copy)).toBeUndefined()
  expect(withSourceKeys(source({}), { archive: 'http://archive.example/1' })).toBeUndefined()
})

test('where a document can be read changes no digest of what it says', () => {
  const text = source({})
  const more = withSourceKeys(text, {
    ...copy,
    gone: '2001-06-01',
    seen: { on: '2001-05-09', words: ['a', 'b'] },
  })
  expect(recordDigest(more ?? '')).toBe(recordDigest(text))
  expect(recordDigest(text.replace('Ada', 'Eva'))).not.toBe(recordDigest(text))
})
