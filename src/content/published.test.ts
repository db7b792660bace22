import { expect, test } from 'vitest'
import { event, loadSample, mistakesOf, timelineOf } from '../tests/sample.ts'

test('a published id that still has its file, or is an alias, is not missed', async () => {
  const { events } = await timelineOf({
    'published.txt': 'only\nformer\n\n',
    'events/only.md': event({ aliases: '[former, older]' }),
  })
  expect(events.map(({ id, aliases }) => [id, aliases])).toEqual([['only', ['former', 'older']]])
})

test('a published id that has vanished is a mistake, and the message says what to write', async () => {
  const { issues } = await loadSample({ 'published.txt': 'only\r\n\r\nonlyy\r\n' })
  expect(issues).toEqual([
    {
      kind: 'address-lost',
      file: 'content/published.txt',
      line: 3,
      column: 1,
      wrong: 'The event “onlyy” was published, and now nothing stands at its address.',
      fix: 'Write “aliases: [onlyy]” in the event that took its place, such as “only”, bring its file back, or say why it is gone: npm run new -- withdraw onlyy',
    },
  ])
})

test('without a list nothing is missed', async () => {
  expect(await mistakesOf({})).toEqual([])
})

test('an address leads to one event', async () => {
  expect(
    await mistakesOf({
      'events/only.md': event({ aliases: '[other, former]' }),
      'events/other.md': event({ aliases: '[former]' }),
    }),
  ).toEqual([
    'events/only.md 6:11 alias-taken: “other” is already an address of the event “other”.',
    'events/other.md 6:11 alias-taken: “former” is already an address of the event “only”.',
  ])
})

test('an alias is an id', async () => {
  const mistakes = await mistakesOf({ 'events/only.md': event({ aliases: '[Not An Id]' }) })
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain('wrong-value')
})
