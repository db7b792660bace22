import { expect, test } from 'vitest'
import { event, source, timelineOf } from '../tests/sample.ts'
import { robustLink } from './robust-link.ts'

const archive = 'https://archive.example/1'
const passage = 'https://example.org/news#:~:text=for%20good'
const archived = `${archive}#:~:text=for%20good`

async function linked(keys: Record<string, string>) {
  const { sources } = await timelineOf({
    'sources/herald.yaml': source(keys),
    'events/only.md': event({}, 'It closed [@herald, ¶ 1, "for good"].'),
  })
  const [use] = sources[0]?.uses ?? []
  return use && robustLink(use.citation)
}

test('without a copy there is one way, and nothing is added to it', async () => {
  expect(await linked({})).toEqual({ first: passage, isCopy: false, robust: {} })
  expect(await linked({ gone: '2001-06-01' })).toEqual({ first: passage, isCopy: false, robust: {} })
})

test('a citation leads to the original first, and to the copy when the original is gone', async () => {
  const copied = await linked({ archive, captured: '2001-05-03T10:11:12Z' })
  const robust = {
    'data-originalurl': 'https://example.org/news',
    'data-versionurl': archive,
    'data-versiondate': '2001-05-03T10:11:12Z',
  }
  expect(copied).toEqual({ first: passage, other: archived, isCopy: false, robust })
  const gone = await linked({ archive, captured: '2001-05-03T10:11:12Z', gone: '2001-06-01' })
  expect(gone).toEqual({ first: archived, other: passage, isCopy: true, robust })
})

test('where nobody knows when the copy was made, the day of reading is the date of the version', async () => {
  const date = async (keys: Record<string, string>) =>
    (await linked({ archive, ...keys }))?.robust['data-versiondate']
  expect(await date({ accessed: '2001-05-04' })).toBe('2001-05-04')
  expect(await date({ accessed: '2001-05' })).toBeUndefined()
  expect(await date({})).toBeUndefined()
})
