import { expect, test } from 'vitest'
import { paragraphsOf, usesByParagraph } from './paragraphs.ts'
import { event, source, timelineOf } from '../tests/sample.ts'

test('each paragraph says how often it is cited, and whether it is reporting', async () => {
  const { sources } = await timelineOf({
    'sources/herald.yaml': source({ paragraphs: '5', furniture: '[1, 4-5]' }),
    'events/only.md': event(
      {},
      'It [@herald, ¶ 2] happened [@herald, ¶¶ 2-4].\n\nThen [@herald, ¶ 3; @herald, ¶ 2].',
    ),
  })
  expect(sources.flatMap(paragraphsOf)).toEqual([
    { number: 1, citations: 0, furniture: true },
    { number: 2, citations: 3, furniture: false },
    { number: 3, citations: 2, furniture: false },
    { number: 4, citations: 1, furniture: true },
    { number: 5, citations: 0, furniture: true },
  ])
})

test('a document of unknown length has no paragraphs to show, and is cited as a whole', async () => {
  const unknown = source({}).replace(/paragraphs: .*\n/, '')
  const { sources } = await timelineOf({
    'sources/herald.yaml': unknown,
    'events/only.md': event({}, 'It [@herald] happened [@herald].'),
  })
  expect(sources.flatMap(paragraphsOf)).toEqual([])
  expect(sources.flatMap(usesByParagraph)).toMatchObject([
    { paragraph: 0, statements: [{ text: 'It happened.', citations: { length: 2 } }] },
  ])
})

test('what rests on a document is told by paragraphs, each statement once', async () => {
  const { sources } = await timelineOf({
    'events/only.md': event(
      {},
      'One [@herald, ¶ 3], two [@herald, ¶¶ 2-4], three [@herald, ¶ 3].\n\nFour [@herald, ¶ 2].',
    ),
  })
  const uses = sources.flatMap(usesByParagraph)
  expect(uses.map(({ paragraph, statements }) => [paragraph, ...statements.map(({ text }) => text)])).toEqual(
    [
      [2, 'One, two, three.', 'Four.'],
      [3, 'One, two, three.'],
    ],
  )
})

test.for([
  ['[9-8]', 'a span that begins before it ends, such as 7-8'],
  ['[0]', 'a span that begins before it ends, such as 7-8'],
  ['[seven]', 'a paragraph such as 17, or a span such as 7-8'],
  ['7', 'a list: one line “- …” for each, or [one, two]'],
])('%s is no list of paragraphs', async ([furniture = '', expected]) => {
  await expect(timelineOf({ 'sources/herald.yaml': source({ furniture }) })).rejects.toThrow(
    `It takes ${expected}.`,
  )
})
