import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTimeline } from '../../timeline/load.ts'
import { storyOf } from './story.ts'
import { writeAll } from '../write-all.ts'

test.for([1, 2, 60])('a story of %i events is the same each time, and has no mistake', async (count) => {
  const story = storyOf(count)
  expect(storyOf(count)).toEqual(story)
  const directory = await mkdtemp(join(tmpdir(), 'story-'))
  writeAll(directory, story)
  const { timeline, issues = [] } = await loadTimeline({ directory, base: '/' })
  await rm(directory, { recursive: true })
  expect(issues).toEqual([])
  expect(timeline?.events).toHaveLength(count)
})

test('its words have a long tail: half of all are in use a few times only', () => {
  const words =
    [...storyOf(300).values()]
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  const times = Map.groupBy(words, (word) => word)
  const rare = [...times.values()].filter(({ length }) => length <= 3)
  expect(rare.length).toBeGreaterThan(times.size / 2)
  expect(times.size).toBeGreaterThan(5000)
})
