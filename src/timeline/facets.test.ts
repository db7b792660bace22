import { expect, test } from 'vitest'
import { readStories } from '../tests/stories.ts'
import { event, source, timelineOf } from '../tests/sample.ts'
import { citingEvents, facetsOf, frequentValues, valuesOf } from './facets.ts'

const { all } = await readStories()

test.for(all)('in %s each value says how many events have it, and none has no event', ([, story]) => {
  for (const { name, values } of facetsOf(story)) {
    expect(values.length).toBeGreaterThan(0)
    for (const { id, count } of values) {
      expect(count).toBeGreaterThan(0)
      expect(story.events.filter((one) => valuesOf(one)[name].includes(id))).toHaveLength(count)
    }
    const ids = new Set(values.map(({ id }) => id))
    expect(story.events.flatMap((one) => valuesOf(one)[name]).filter((id) => !ids.has(id))).toEqual([])
  }
  for (const one of story.sources)
    expect(story.events.filter(({ sources }) => sources.includes(one))).toHaveLength(citingEvents(one))
})

test('what no event has cannot be chosen', async () => {
  const story = await timelineOf({
    'people/nobody.yaml': 'name: Nobody\nkind: person\nrole: Does nothing [@herald, ¶ 1].\n',
  })
  expect(facetsOf(story).map(({ name }) => name)).toEqual(['source', 'kind'])
})

test('values stand in the order of the language; publications with several documents have their titles', async () => {
  const story = await timelineOf({
    'sources/second.yaml': source({ title: 'A second one' }),
    'sources/paper.yaml': source({ 'container-title': 'Ahram' }),
    'events/only.md': event(
      { tags: '[Zoo, étude, Event 10, Event 9]' },
      'So it was [@herald, ¶ 1; @second, ¶ 1; @paper, ¶ 1].',
    ),
  })
  const namesOf = (facet: string) =>
    facetsOf(story)
      .find(({ name }) => name === facet)
      ?.values.map(({ name }) => name)
  expect(namesOf('tag')).toEqual(['étude', 'Event 9', 'Event 10', 'Zoo'])
  expect(namesOf('source')).toEqual(['Ahram', 'Herald: A second one', 'Herald: What happened'])
})

test('of many values the twenty most frequent are named, and where all are listed; of kinds all', () => {
  const values = Array.from({ length: 30 }, (_, n) => ({
    id: `v${n}`,
    name: `V${n}`,
    count: n,
    path: `/v${n}/`,
  }))
  expect(frequentValues({ name: 'person', values })).toEqual({ values: values.slice(10), all: '/people/' })
  expect(frequentValues({ name: 'person', values: values.slice(10) })).toEqual({ values: values.slice(10) })
  expect(frequentValues({ name: 'kind', values })).toEqual({ values })
})
