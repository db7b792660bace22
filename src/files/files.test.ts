import { expect, test } from 'vitest'
import { readStories } from '../outputs/stories.ts'
import { siteOf } from '../urls/address.ts'
import { filesOf } from './files.ts'

const { all } = await readStories()
const site = siteOf('/base/', 'https://example.org')

test.for(all)('in %s no two files have one path, and each that is a text can be made', async ([, story]) => {
  const files = filesOf(story, site)
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
  for (const { path, make } of files) {
    expect(path).toMatch(/^\/[^?#]+\.\w+$/)
    if (!/\.(?:png|jpeg)$|licences|rss|atom|feed/.test(path)) expect(await make(), path).toBeTypeOf('string')
  }
})
