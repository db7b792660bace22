import { expect, test, vi } from 'vitest'
import { address, readStories } from '../../tests/stories.ts'
import { timelineJs, timelineJsCsv } from '../../outputs/timelinejs.ts'
import { boundsOf } from '../../time/date.ts'
import { loadSample, smallest } from '../../tests/sample.ts'
import { whenOf } from '../../timeline/when.ts'
import type { Timeline } from '../../timeline/types.ts'
import { filesOf, importFrom } from './sample.ts'

vi.setConfig({ testTimeout: 60_000 })

const { all } = await readStories()

test.for(all)(
  'the exports of %s for TimelineJS come back with their dates, labels, titles and kinds',
  async ([, story]) => {
    for (const text of [timelineJsCsv(story, address), JSON.stringify(timelineJs(story, address))]) {
      const made = importFrom(text, { zone: story.story.zone, words: story.words })
      expect(made.entries).toHaveLength(story.events.length)
      const { timeline, issues } = await loadSample(
        {
          'events/only.md': undefined,
          'sources/herald.yaml': undefined,
          ...filesOf(made),
          'story.yaml': (smallest['story.yaml'] ?? '').replace('Asia/Kathmandu', story.story.zone),
        },
        '/',
        true,
      )
      expect(issues).toBeUndefined()
      expect(timeline && saidBy(timeline)).toEqual(saidBy(story))
    }
  },
)

test.for(all)('the JSON of %s keeps the addresses of its events', ([, story]) => {
  const { entries } = importFrom(JSON.stringify(timelineJs(story, address)), { zone: story.story.zone })
  expect(entries.map(({ id }) => id)).toEqual(story.events.map(({ id }) => id))
})

/** Of a part of the day and of an inferred day, a format without a place for them has the words. */
function saidBy({ events, format, words }: Timeline) {
  return events
    .map(({ title, date, label, inferred, kind }) => ({
      title,
      when: whenOf({ date, label, ...(inferred && { inferred }) }, { format, words }),
      kind,
      bounds: boundsOf(date),
      doubt: /[~?%]/.exec(date.edtf)?.[0],
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
}
