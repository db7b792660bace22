import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vocabularyOf } from '../tests/bench/vocabulary.ts'
import { packNumbers } from './number-list.ts'
import type { Entry } from './search-index.ts'
import { type Directory, shardPath } from './shard-files.ts'
import { searchShards } from './shard-search.ts'
import { cutShards } from './shards.ts'
import { termLists } from './term-lists.ts'
import { termsOf } from './terms.ts'

const entry = (title: string, text = ''): Entry => ({ id: title, title, summary: '', text })

/** The numbers of what a query finds, and how many shards it reads. */
function open(entries: Entry[], key: number[] = []) {
  const { starts, shards } = cutShards(termLists(entries), entries.length)
  const directory: Directory = {
    version: '',
    all: entries.length,
    key: packNumbers(key),
    starts: starts.join('\n'),
  }
  const paths = new Map(shards.map((shard, index) => [shardPath(index), shard]))
  const read: string[] = []
  const search = searchShards(directory, (path) => {
    read.push(path)
    return Promise.resolve(paths.get(path))
  })
  return { shards, read, search, find: async (query: string) => (await search(query))?.events }
}

const few = open(
  [
    entry('Parliament is elected', 'The election was rigged.'),
    entry('Result annulled', 'The election commission annulled it in the capital.'),
    entry('Crowd in the capital', 'They came to Bishkek, the capitals say.'),
    entry('Capitals of the world', 'Nothing else.'),
    entry('The capital again', 'Nothing else.'),
  ],
  [2],
)

test.for([
  ['PARLIAMENT', [0], 'another case'],
  ['elec', [0, 1], 'the beginning of a word, in a title before a text'],
  ['capital', [2, 4, 3, 1], 'what is key before what is newer, other endings later, and texts last'],
  ['rigged elec', [0], 'every word'],
  ['rigged capital', [], 'nothing in which a word is missing'],
  ['comission', [1], 'a letter left out'],
  ['parlaiment', [0], 'letters that changed places'],
  ['qqqq', [], 'nothing'],
] as const)('“%s” finds %s: %s', async ([query, numbers]) => {
  expect(await few.find(query)).toEqual(numbers)
})

test.for(['', '  ', '?!'])('“%s” asks for nothing', async (query) => {
  expect(await few.find(query)).toBeUndefined()
})

test('the words that were looked for are told from others', async () => {
  const typed = await few.search('capital')
  expect(['capital', 'capitals', 'crowd'].map((term) => typed?.has(term))).toEqual([true, true, false])
  const mistyped = await few.search('comission')
  expect(['commission', 'comission'].map((term) => mistyped?.has(term))).toEqual([true, false])
})

test('whatever words begin with is found everywhere it is, in one shard for each word of a query', async () => {
  const { between } = vocabularyOf(0.7)
  const word = () => Array.from({ length: between(1, 7) }, () => 'abкنが'.charAt(between(0, 5))).join('')
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const entries = Array.from({ length: 700 }, () => entry(words(4), words(90)))
  const { shards, read, find } = open(entries)
  expect(shards.length).toBeGreaterThan(10)
  const terms = entries.map(({ title, text }) => termsOf(`${title} ${text}`).map(({ term }) => term))
  const asked = fc.constantFrom(...new Set(terms.flat()).values().take(3000))
  await fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 1, max: 3 }), async (term, length) => {
      for (const query of [term, term.slice(0, length)]) {
        read.length = 0
        const expected = [...terms.keys()].filter((n) => terms[n]?.some((one) => one.startsWith(query)))
        expect((await find(query))?.sort((a, b) => a - b)).toEqual(expected)
        expect(read).toHaveLength(1)
      }
    }),
  )
})

test('no shard is much larger than others', () => {
  const { words } = vocabularyOf(0.3)
  const { shards } = open(Array.from({ length: 2000 }, () => entry(words(6), words(100))))
  const sizes = shards.map((shard) => gzipSync(JSON.stringify(shard)).length)
  expect(Math.max(...sizes)).toBeLessThan(6_000)
  expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeGreaterThan(3_000)
})
