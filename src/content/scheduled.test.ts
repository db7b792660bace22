import { expect, test } from 'vitest'
import { event, loadSample, mistakesOf } from '../tests/sample.ts'
import { dueAt, momentOf } from './scheduled.ts'

const at = (text: string) => Date.parse(text)
const load = async (moment: string, keys: Record<string, string>, drafts = false) => {
  const files = { 'events/verdict.md': event({ title: 'Verdict', date: '2001-05-03', ...keys }) }
  const { timeline } = await loadSample(files, '/', drafts, at(moment))
  return timeline
}
const idsAt = async (moment: string, keys: Record<string, string>) =>
  (await load(moment, keys))?.events.map(({ id }) => id)

test('an event is published from its moment on, and not before', async () => {
  const publish = '2026-12-01T06:00+01:00'
  expect(await idsAt('2026-12-01T04:59:59Z', { publish })).toEqual(['only'])
  expect(await idsAt('2026-12-01T05:00:00Z', { publish })).toEqual(['only', 'verdict'])
})

test('a day begins when it does where the story is', async () => {
  // Kathmandu is five hours and three quarters ahead.
  expect(await idsAt('2026-11-30T18:14Z', { publish: '2026-12-01' })).toEqual(['only'])
  expect(await idsAt('2026-11-30T18:15Z', { publish: '2026-12-01' })).toEqual(['only', 'verdict'])
  expect(dueAt('2026-12-01', 'America/New_York')).toBe(at('2026-12-01T05:00Z'))
})

test('what is a draft for another reason stays one', async () => {
  expect(await idsAt('2027-01-01T00:00Z', { publish: '2026-12-01', draft: 'true' })).toEqual(['only'])
})

test('it is published on that day in the story’s zone, and the story was changed then', async () => {
  const timeline = await load('2027-01-01T00:00Z', { publish: '2026-11-30T20:00+01:00' })
  expect(timeline?.events.at(-1)?.published?.edtf).toBe('2026-12-01')
  expect(timeline?.story.updated.edtf).toBe('2026-12-01')
  const before = await load('2026-11-01T00:00Z', { publish: '2026-11-30T20:00+01:00' })
  expect(before?.story.updated.edtf).toBe('2001-05-10')
})

test('who writes sees it as a draft', async () => {
  const timeline = await load('2026-11-01T00:00Z', { publish: '2026-12-01' }, true)
  expect(timeline?.events.at(-1)).toMatchObject({ id: 'verdict', draft: true })
})

test('what waits is checked as what is published, so that no build of the night can fail for it', async () => {
  const waiting = event({ publish: '2999-01-01' }, 'Nobody is cited.')
  expect((await mistakesOf({ 'events/verdict.md': waiting })).join()).toContain('shows no source')
})

test.for(['tomorrow', '2026-12', '2026-02-30', '2026-12-01T06:00', '2026-12-01T25:00Z', '2026-02-30T06:00Z'])(
  '“%s” is no moment, and it is said what is',
  async (publish) => {
    const { issues = [] } = await loadSample({ 'events/only.md': event({ publish }) })
    expect(issues[0]?.fix).toContain('a moment with its offset from UTC such as 2026-12-01T06:00+01:00')
  },
)

test('the moment of a build is told from outside in seconds, or is now', () => {
  expect(momentOf({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000_000)
  expect(Math.abs(momentOf({ SOURCE_DATE_EPOCH: '' }) - Date.now())).toBeLessThan(60_000)
  expect(() => momentOf({ SOURCE_DATE_EPOCH: 'noon' })).toThrow('Give it in seconds since 1970')
})
