import { expect, test } from 'vitest'
import { summary } from './summary.ts'

const all = { events: 2, sources: 1, drafts: [], waiting: [], unlisted: [] }

test('what is in order is said in one line', () => {
  expect(summary(all)).toBe('2 events and 1 source, and nothing to mend.')
})

test('drafts are named, and so is what will have an address that nothing keeps yet', () => {
  expect(summary({ ...all, drafts: ['a', 'b', 'c'], unlisted: ['d'] })).toMatchInlineSnapshot(`
    "2 events and 1 source, and nothing to mend.
    3 drafts are not published: a, b, c
    Not yet in content/published.txt, which keeps addresses: d
    When you publish: npm run published"
  `)
})

test('where all events are drafts, nothing is said to be published', () => {
  expect(summary({ ...all, events: 0, drafts: ['a'] })).toMatchInlineSnapshot(`
    "Nothing to mend, and nothing to publish yet: the only event is a draft.
    1 draft is not published: a"
  `)
  expect(summary({ ...all, events: 0, drafts: ['a', 'b'] })).toContain('all 2 events are drafts')
})

test('of many, the first are named and the others counted', () => {
  const drafts = Array.from({ length: 25 }, (_, n) => `draft-${n}`)
  expect(summary({ ...all, drafts })).toMatch(/draft-9 and 15 more$/)
})

test('of drafts that wait for their moment it is said when it comes', () => {
  const waiting = [{ id: 'verdict', publish: '2026-12-01T06:00+01:00' }]
  expect(summary({ ...all, drafts: ['verdict'], waiting })).toContain(
    '\nPublished by the first build after: verdict (2026-12-01T06:00+01:00)',
  )
})
