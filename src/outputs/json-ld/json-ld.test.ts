import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { statementsOf } from '../changes.ts'
import { address, readStories } from '../../tests/stories.ts'
import { differenceLd } from './difference.ts'
import { eventLd } from './event.ts'
import { placeLd } from './place.ts'
import { scriptText } from './script.ts'
import { storyLd } from './story.ts'

const { hostile, all } = await readStories()
const schema = 'https://schema.org/'

test.for(all)('the page of %s is read as an article with its sources', async ([, story]) => {
  const node = await expand(storyLd(story, address))
  expect(node['@type']).toEqual([`${schema}BackgroundNewsArticle`])
  expect(valueOf(node, 'headline')).toBe(story.story.title)
  expect(nodes(node, 'citation').map((cited) => valueOf(cited, 'headline'))).toEqual(
    story.sources.map(({ title }) => title),
  )
  expect(nodes(node, 'correction').map((correction) => valueOf(correction, 'datePublished'))).toEqual(
    story.corrections.map(({ date }) => date.edtf),
  )
})

test.for(all)('each event of %s is read as an article on a happening', async ([, story]) => {
  for (const event of story.events) {
    const node = await expand(eventLd(event, story, address))
    expect(node['@type']).toEqual([`${schema}NewsArticle`])
    expect(node['@id']).toBe(address(`/events/${event.id}/`))
    expect(valueOf(node, 'headline')).toBe(event.title)
    expect(nodes(node, 'isPartOf').map((part) => part['@id'])).toEqual([address('/')])
    const [about] = nodes(node, 'about')
    expect(about?.['@type']).toEqual([`${schema}Event`])
    const quotes = statementsOf(event).flatMap(({ notes }) => notes.flatMap((note) => note.quotes))
    expect(nodes(node, 'hasPart').map((part) => [part['@type'], valueOf(part, 'text')])).toEqual(
      quotes.map(({ words }) => [[`${schema}Quotation`], words]),
    )
  }
})

test.for(all)(
  'each account of a difference in %s is read as a claim, with where it stands',
  async ([, story]) => {
    for (const difference of story.differences) {
      const node = await expand(differenceLd(difference, story, address))
      expect(valueOf(node, 'headline')).toBe(difference.question)
      expect(
        nodes(node, 'hasPart').map((claim) => [
          claim['@type'],
          valueOf(claim, 'text'),
          valueOf(claim, 'creditText'),
          nodes(claim, 'appearance').map((work) => work['@id']),
        ]),
      ).toEqual(
        difference.accounts.map(({ statement, by }) => [
          [`${schema}Claim`],
          statement.text,
          by,
          [...new Set(statement.notes.flatMap(({ citations }) => citations.map(({ source }) => source.URL)))],
        ]),
      )
    }
  },
)

test.for(all)(
  'each place of %s is read as a place, with as much of its position as is known',
  async ([, story]) => {
    for (const place of story.places) {
      const node = await expand(placeLd(place, story, address))
      expect(node['@type']).toEqual([`${schema}Place`])
      expect(node['@id']).toBe(address(`/places/${place.id}/`))
      expect(valueOf(node, 'name')).toBe(place.name)
      expect(nodes(node, 'address').map((at) => valueOf(at, 'addressCountry'))).toEqual(
        place.country ? [place.country] : [],
      )
      expect(nodes(node, 'geo').map((at) => [valueOf(at, 'latitude'), valueOf(at, 'longitude')])).toEqual(
        place.coordinates ? [[place.coordinates.latitude, place.coordinates.longitude]] : [],
      )
    }
  },
)

test.for(all)('no text of %s can end the script that it stands in', ([, story]) => {
  for (const data of story.events.map((event) => eventLd(event, story, address))) {
    const page = fromHtml(`<script type="application/ld+json">${scriptText(data)}</script><p>after</p>`)
    const texts = selectAll('script', page).map(({ children: [text] }) => text?.type === 'text' && text.value)
    expect(texts.map((text) => JSON.parse(text || ''))).toEqual([data])
    expect(selectAll('p', page)).toHaveLength(1)
  }
})

test('a happening has a start and an end only where they are exact', async () => {
  const dates: unknown[][] = []
  for (const event of hostile.events) {
    const [about] = nodes(await expand(eventLd(event, hostile, address)), 'about')
    dates.push([event.date.edtf, about && valueOf(about, 'startDate'), about && valueOf(about, 'endDate')])
  }
  expect(dates.sort()).toEqual([
    ['-0043', undefined, undefined],
    ['1991~', undefined, undefined],
    ['2010-04', '2010-04', undefined],
    ['2020-10-04/2020-10-05', '2020-10-04', '2020-10-05'],
    ['2020-10-05T18:30+06:00', '2020-10-05T18:30+06:00', undefined],
    ['2020-10/2020-10-06', '2020-10', '2020-10-06'],
    ['2021?/..', undefined, undefined],
    ['[..2020-10-08]', undefined, undefined],
  ])
})

/** As an expander sees it; schema.org’s context says of every name that it is one of its own. */
async function expand(document: unknown): Promise<Node> {
  const [node] = (await jsonld.expand(document as jsonld.JsonLdDocument, {
    documentLoader: async (url) => {
      expect(url).toBe('https://schema.org')
      return { documentUrl: url, document: { '@context': { '@vocab': schema } } }
    },
  })) as Node[]
  if (!node) throw new Error('It expands to nothing.')
  return node
}

const nodes = (node: Node | undefined, name: string) => (node?.[schema + name] ?? []) as Node[]
const valueOf = (node: Node, name: string) => nodes(node, name)[0]?.['@value']

type Node = { '@type'?: string[]; '@id'?: string; '@value'?: unknown; [name: string]: unknown }
