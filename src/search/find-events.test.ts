import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vocabularyOf } from '../tests/bench/vocabulary.ts'
import { type Directory, shardName } from './file-format.ts'
import { findEvents } from './find-events.ts'
import { packNumbers } from './number-list.ts'
import { cutShards } from './shards.ts'
import { type Searched, termLists } from './term-lists.ts'
import { termsOf } from './terms.ts'

const entry = (title: string, text = '', summary = ''): Searched => ({ title, summary, text })

/** What finds events among some, by their numbers, and tells which shards it reads. */
function open(entries: Searched[], key: number[] = []) {
  const { starts, shards } = cutShards(termLists(entries), entries.length)
  const directory: Directory = {
    version: '',
    all: entries.length,
    key: packNumbers(key),
    starts: starts.join('\n'),
  }
  const named = new Map(shards.map((shard, index) => [shardName(index), shard]))
  const read: string[] = []
  const search = (query: string) =>
    findEvents(query, directory, (name) => {
      read.push(name)
      return Promise.resolve(named.get(name))
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
    entry('Тоодогу сөз', 'Өкмөт жөнүндө', 'Үч киши'),
    entry('خبر عاجل', 'قال الوزير إنّ الأمور بخير', 'من العاصمة'),
    entry('東京の知らせ', '会議は京都で開かれた。'),
  ],
  [2],
)

test.for([
  ['p', [0], 'the first letter of a word'],
  ['parl', [0], 'the beginning of a word'],
  ['PARLIAMENT', [0], 'another case'],
  ['elec', [0, 1], 'a title before a text'],
  ['capital', [2, 4, 3, 1], 'what is key before what is newer, other endings later, and texts last'],
  ['rigged elec', [0], 'every word, wherever it stands'],
  ['rigged capital', [], 'nothing in which a word is missing'],
  ['elected comission', [], 'nothing in which a word is missing, though another is mistyped'],
  ['comission', [1], 'a letter left out'],
  ['parlaiment', [0], 'letters that changed places'],
  ['bishkekk', [2], 'a letter too many'],
  ['qqqq', [], 'nothing'],
  ['сөз өкмөт', [5], 'Kyrgyz'],
  ['УЧ', [], 'no other letter in its place'],
  ['ان', [6], 'Arabic without its signs'],
  ['عاص', [6], 'Arabic without its article'],
  ['الوزير', [6], 'Arabic with its article'],
  ['京都', [7], 'two letters within a run'],
  ['東京', [7], 'the beginning of a run'],
] as const)('“%s” finds %s: %s', async ([query, numbers]) => {
  expect(await few.find(query)).toEqual(numbers)
})

test.for(['', '  ', '?!', '…'])('“%s” asks for nothing', async (query) => {
  expect(await few.find(query)).toBeUndefined()
})

test('the words that were looked for are told from others', async () => {
  const fits = async (query: string, ...terms: string[]) => {
    const words = (await few.search(query))?.words ?? []
    return terms.map((term) => words.map((word) => word(term)))
  }
  expect(await fits('capital', 'capital', 'capitals', 'crowd')).toEqual([[true], [true], [false]])
  expect(await fits('comission', 'commission', 'comission')).toEqual([[true], [false]])
  expect(await fits('rigged elec', 'elected', 'rigged')).toEqual([
    [false, true],
    [true, false],
  ])
})

test('a word that is written so is not taken for a mistake', async () => {
  const two = open([entry('The mayor speaks'), entry('The major speaks')])
  expect(await two.find('major')).toEqual([1])
})

test('of few events every shard is read for a word that is mistyped in its first letter', async () => {
  const { between } = vocabularyOf(0.7)
  const word = () => Array.from({ length: 7 }, () => 'abcdefgh'.charAt(between(0, 8))).join('')
  const entries = Array.from({ length: 60 }, () => entry(Array.from({ length: 90 }, word).join(' ')))
  const { shards, read, find } = open([...entries, entry('zebrafish')])
  expect(shards.length).toBeGreaterThan(3)
  expect(await find('ebrafish')).toEqual([60])
  expect(new Set(read).size).toBe(shards.length)
})

test('a query as long as a page is answered', async () => {
  expect(await few.find('parliament '.repeat(2000) + 'elected')).toEqual([0])
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

test('every event is found by each word of its title, from its first letter on', async () => {
  const titles = fc.array(fc.stringMatching(/^[a-zа-яңүө]{1,9}$/), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(titles, { minLength: 1, maxLength: 8 }), async (all) => {
      const { find } = open(all.map((words) => entry(words.join(' '))))
      for (const [number, words] of all.entries())
        for (const word of words)
          for (const length of [1, word.length]) expect(await find(word.slice(0, length))).toContain(number)
    }),
    { numRuns: 30 },
  )
})

test('no shard is much larger than others', () => {
  const { words } = vocabularyOf(0.3)
  const { shards } = open(Array.from({ length: 2000 }, () => entry(words(6), words(100))))
  const sizes = shards.map((shard) => gzipSync(JSON.stringify(shard)).length)
  expect(Math.max(...sizes)).toBeLessThan(6_000)
  expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeGreaterThan(3_000)
})
