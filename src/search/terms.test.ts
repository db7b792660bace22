import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, queryTerms, readTerms, termsOf } from './terms.ts'

test.for([
  ['Élection', 'election', 'accents'],
  ['İSTANBUL', 'istanbul', 'a capital with a dot'],
  ['ışık', 'isik', 'a small letter without its dot'],
  ['Straße', 'strasse', 'a letter that is two'],
  ['STRAẞE', 'strasse', 'its capital'],
  ['ὈΔΥΣΣΕΎΣ', 'οδυσσευσ', 'the sigma at an end'],
  ['ещё', 'еще', 'the two dots of Russian'],
  ['ТОҢҮӨ', 'тоңүө', 'letters of Kyrgyz, which stay themselves'],
  ['الْأُمَّة', 'الامة', 'vowel signs and hamza'],
  ['مـــصر', 'مصر', 'tatweel'],
  ['שָׁלוֹם', 'שלום', 'points of Hebrew'],
  ['２０２０', '2020', 'wide digits'],
  ['ﬁnal', 'final', 'a ligature'],
] as const)('%s is found as %s: %s', ([written, typed]) => {
  expect(fold(written)).toBe(typed)
})

test('signs that are letters of their script stay', () => {
  for (const word of ['हिन्दी', 'ไทย', 'が', '한국', 'ကမ္ဘာ']) expect(fold(word)).toBe(word.normalize('NFC'))
})

test('a word that was folded is folded', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
})

test('words are told apart by what is no letter and no digit', () => {
  expect(queryTerms('The “mayor’s” office, 5,000 pro-government votes: 7%')).toEqual(
    'the mayor s office 5 000 pro government votes 7'.split(' '),
  )
  expect(queryTerms('عاصمةُ البلاد، 2020')).toEqual(['عاصمة', 'بلاد', '2020'])
  expect(queryTerms(' … !?')).toEqual([])
})

test('a word of Arabic is found with its article and without', () => {
  expect(termsOf('والانتخابات').map(({ term }) => term)).toEqual(['والانتخابات', 'انتخابات'])
  expect(queryTerms('الانتخابات انتخابات')).toEqual(['انتخابات'])
  expect(queryTerms('الا')).toEqual(['الا'])
})

test('where no spaces stand between words, any two letters and the last are found', () => {
  expect(termsOf('在东京。').map(({ term }) => term)).toEqual(['在东', '东京', '京'])
  expect(queryTerms('东京')).toEqual(['东京'])
  expect(queryTerms('京')).toEqual(['京'])
  expect(queryTerms('2020年')).toEqual(['2020', '年'])
})

test('each term says where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { term, start, end } of termsOf(text))
        expect(fold(text.slice(start, end)).endsWith(term)).toBe(true)
    }),
  )
})

test('what is typed as it is written is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const terms = termsOf(text).map(({ term }) => term)
      expect(queryTerms(text).every((asked) => terms.includes(asked))).toBe(true)
    }),
  )
})

test('terms of many texts are those of each, whatever was read before', () => {
  const read = readTerms((term) => term)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(read(text)).toEqual(termsOf(text).map(({ term }) => term))
    }),
  )
  expect(read('والانتخابات 东京 والانتخابات')).toEqual(
    termsOf('والانتخابات 东京 والانتخابات').map(({ term }) => term),
  )
})
