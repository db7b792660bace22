import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookUp } from './look-up.ts'
import { buildIndex, readIndex, type Entry } from './search-index.ts'

const entry = (id: string, title: string, summary = '', text = ''): Entry => ({ id, title, summary, text })
const open = (...entries: Entry[]) => readIndex(JSON.parse(JSON.stringify(buildIndex(entries))))

const index = open(
  entry(
    'vote',
    'Parliament is elected',
    'Four parties passed.',
    'The election was rigged, protesters alleged.',
  ),
  entry(
    'annulled',
    'Result annulled',
    'The election commission annulled it.',
    'Nobody had expected it in the capital.',
  ),
  entry('square', 'Crowd in the capital', 'Thousands met.', 'They came to the square in Bishkek.'),
  entry('тоо', 'Тоодогу сөз', 'Үч киши', 'Өкмөт жөнүндө'),
  entry('خبر', 'خبر عاجل', 'من العاصمة', 'قال الوزير إنّ الأمور بخير'),
  entry('東京', '東京の知らせ', '', '会議は京都で開かれた。'),
)
const idsOf = (query: string) => lookUp(index, query)?.map(({ id }) => id)

test.for([
  ['p', ['vote'], 'the first letter of a word'],
  ['parl', ['vote'], 'the beginning of a word'],
  ['PARLIAMENT', ['vote'], 'another case'],
  ['elec', ['vote', 'annulled'], 'a title before a summary'],
  ['capital', ['square', 'annulled'], 'a title before a text'],
  ['rigged election', ['vote'], 'every word, wherever it stands'],
  ['parlaiment', ['vote'], 'letters that changed places'],
  ['comission', ['annulled'], 'a letter left out'],
  ['bishkekk', ['square'], 'a letter too many'],
  ['elected comission', [], 'no event in which a word is missing'],
  ['xyz', [], 'nothing'],
  ['сөз өкмөт', ['тоо'], 'Kyrgyz'],
  ['УЧ', [], 'no other letter in its place'],
  ['ان', ['خبر'], 'Arabic without its signs'],
  ['عاص', ['خبر'], 'Arabic without its article'],
  ['الوزير', ['خبر'], 'Arabic with its article'],
  ['京都', ['東京'], 'two letters within a run'],
  ['東京', ['東京'], 'the beginning of a run'],
] as const)('“%s” finds %s: %s', ([query, ids]) => {
  expect(idsOf(query)).toEqual(ids)
})

test.for(['', '  ', '?!', '…'])('“%s” asks for nothing', (query) => {
  expect(lookUp(index, query)).toBeUndefined()
})

test('a word that is written so is not taken for a mistake', () => {
  const two = open(entry('a', 'The mayor speaks'), entry('b', 'The major speaks'))
  expect(lookUp(two, 'major')?.map(({ id }) => id)).toEqual(['b'])
})

test('the words that fit are told, and a piece of the text where they are in it alone', () => {
  expect(lookUp(index, 'capital')).toEqual([
    { id: 'square', terms: new Set(['capital']) },
    { id: 'annulled', terms: new Set(['capital']), excerpt: 'Nobody had expected it in the capital.' },
  ])
  expect(lookUp(index, 'parliament riged')).toEqual([
    {
      id: 'vote',
      terms: new Set(['parliament', 'rigged']),
      excerpt: 'The election was rigged, protesters alleged.',
    },
  ])
})

test('every event is found by each word of its title, from its first letter on', () => {
  const titles = fc.array(fc.stringMatching(/^[a-zа-яңүө]{1,9}$/), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(titles, { minLength: 1, maxLength: 8 }), (all) => {
      const some = open(...all.map((words, n) => entry(String(n), words.join(' '))))
      for (const [n, words] of all.entries())
        for (const word of words)
          for (const length of [1, word.length])
            expect(lookUp(some, word.slice(0, length))?.map(({ id }) => id)).toContain(String(n))
    }),
    { numRuns: 30 },
  )
})

test('a query as long as a page is answered', () => {
  expect(lookUp(index, 'parliament '.repeat(2000) + 'elected')).toHaveLength(1)
})
