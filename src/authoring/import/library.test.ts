import { expect, test } from 'vitest'
import { importLibrary } from './library.ts'
import { readLibrary } from './read-library.ts'

const csl = JSON.stringify([
  {
    id: 'a',
    type: 'article-newspaper',
    title: 'Bridge closed',
    'container-title': 'Herald',
    author: [{ family: 'Example', given: 'Ada' }, { literal: 'The Council' }],
    issued: { 'date-parts': [[2020, 10, 5]] },
    accessed: { 'date-parts': [[2020, 11, 22]] },
    URL: 'https://news.example/bridge',
    language: 'en-GB',
    ISSN: '1234-5678',
  },
  { id: 'b', type: 'interview', title: 'A talk', issued: { raw: 'last spring' } },
  { id: 'c', type: 'article-newspaper', title: 'The same', URL: 'http://www.news.example/bridge/' },
])
const bib =
  '@article{a, title={Bridge closed}, author={Example, Ada and {The Council}}, journal={Herald}, date={2020-10-05}, url={https://news.example/bridge}, urldate={2020-11-22}, langid={en-GB}}'
const ris =
  'TY  - NEWS\nTI  - Мост закрыт\nAU  - Пример, Ада\nT2  - Вестник\nDA  - 2020/10/05/\nPY  - 2020\nUR  - https://news.example/most\nLA  - ru\nER  - \n'

test('items of CSL-JSON are sources, each address once, and what is lost is told', () => {
  const { files, entries, losses, rows } = imported(csl)
  expect([rows, entries.map(({ state }) => state)]).toEqual([3, ['new', 'new', 'there']])
  // What is not on the web, and nobody says where it is, waits for that.
  expect(entries.map(({ draft }) => draft)).toEqual([false, true, false])
  expect(files[1]?.text).toMatch(/^type: interview\ntitle: A talk\ndraft: true # Nothing says where/)
  expect(files[0]?.path).toBe('content/sources/herald.yaml')
  expect(files[0]?.text).toContain(
    'author: Ada Example, The Council\nissued: 2020-10-05\naccessed: 2020-11-22\n',
  )
  expect(losses.map(({ place, column, level }) => `${place} ${column} ${level}`)).toEqual([
    'item 1 ISSN part',
    'item 2 issued part',
  ])
})

test('BibTeX and RIS give the same', () => {
  expect(imported(bib).files[0]?.text).toContain(
    'title: Bridge closed\ncontainer-title: Herald\nauthor: Ada Example, The Council\nissued: 2020-10-05\n',
  )
  expect(imported(ris).files[0]?.text).toContain(
    'title: Мост закрыт\ncontainer-title: Вестник\nauthor: Ада Пример\nissued: 2020-10-05\n',
  )
})

test('what is no library is left to other readers', () => {
  expect(readLibrary('title,date\nA,2020\n')).toBeUndefined()
  expect(readLibrary('[{"title":"A","date":"2020"}]')).toBeUndefined()
  expect(readLibrary('https://news.example/library.bib')).toBeUndefined()
})

function imported(text: string) {
  const library = readLibrary(text)
  if (typeof library !== 'object') throw new Error(library)
  return importLibrary(library.items, library.format, {
    events: new Map(),
    aliases: new Map(),
    sources: [],
    sourceIds: [],
  })
}
