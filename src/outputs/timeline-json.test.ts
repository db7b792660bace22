import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { boundsOf } from '../time/date.ts'
import type { TimelineData } from './data-schema.ts'
import { address, readStories } from '../tests/stories.ts'
import { timelineJson } from './timeline-json.ts'
import { timelineSchema } from './timeline-schema.ts'

const { own, hostile, all } = await readStories()
const ajv = new Ajv2020({ allErrors: true, strict: true })
const validate = ajv.compile(timelineSchema(address))

test.for(all)('%s keeps to the published schema', ([, story]) => {
  const valid = validate(JSON.parse(JSON.stringify(timelineJson(story, address))))
  expect(validate.errors).toBeNull()
  expect(valid).toBe(true)
})

test.for(all)('%s stands whole in timeline.json', ([, story]) => {
  const data: TimelineData = JSON.parse(JSON.stringify(timelineJson(story, address)))
  expect(data).toMatchObject({ title: story.story.title, standfirst: story.story.standfirst })
  expect(data.events.map(({ id, title, summary }) => [id, title, summary])).toEqual(
    story.events.map(({ id, title, summary }) => [id, title, summary]),
  )
  for (const [index, event] of story.events.entries()) {
    const found = data.events[index]
    const { earliest, latest } = boundsOf(event.date)
    if (!found) throw new Error(`${event.id} is missing.`)
    expect(found.date.edtf).toBe(event.date.edtf)
    expect([found.date.earliest, found.date.latest].map((text) => text && Date.parse(text))).toEqual([
      earliest,
      latest,
    ])
    expect(found.text.map(({ text }) => text)).toEqual(event.statements.map(({ text }) => text))
    const cited = event.statements.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations))
    expect(found.text.flatMap(({ citations }) => citations.map(({ passage }) => passage))).toEqual(
      cited.map(({ passage }) => passage),
    )
    expect(found.differences).toEqual(event.differences.map(({ id }) => id))
  }
  for (const key of ['sources', 'people', 'places', 'differences'] as const)
    expect(data[key].map(({ id }) => id)).toEqual(story[key].map(({ id }) => id))
})

test('every id that is named exists', () => {
  for (const [, story] of all) {
    const data = timelineJson(story, address)
    const ids = (key: 'events' | 'sources' | 'people' | 'places' | 'differences') =>
      new Set(data[key].map(({ id }) => id))
    for (const event of data.events) {
      expect(ids('people')).toEqual(new Set([...ids('people'), ...event.people]))
      expect(ids('places')).toEqual(new Set([...ids('places'), ...event.places]))
      expect(ids('differences')).toEqual(new Set([...ids('differences'), ...event.differences]))
      const sources = event.text.flatMap(({ citations }) => citations.map(({ source }) => source))
      expect(ids('sources')).toEqual(new Set([...ids('sources'), ...sources]))
    }
  }
})

test('a quotation keeps its words, and who spoke them when', () => {
  const event = timelineJson(hostile, address).events.find(({ id }) => id === 'a-formula')
  expect(event?.text[0]?.citations[0]).toMatchObject({
    source: 'paper',
    paragraphs: [{ from: 2, to: 2 }],
    quotations: [']]> no & <b>no</b>'],
    speakers: [{ id: 'speaker' }],
    spoken: { edtf: '2020-10-06' },
  })
})

test('a place has its country, and coordinates with what they rest on, where they are known', () => {
  expect(timelineJson(hostile, address).places).toMatchObject([
    { country: 'ID', coordinates: { latitude: -8.05, longitude: 115.1, citations: [{ source: 'paper' }] } },
  ])
})

test('the schema refuses what is not in it', () => {
  const data = JSON.parse(JSON.stringify(timelineJson(own, address)))
  expect(validate({ ...data, extra: 1 })).toBe(false)
  expect(validate({ ...data, events: [{ ...data.events[0], date: '2020' }] })).toBe(false)
})
