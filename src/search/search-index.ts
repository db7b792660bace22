import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { readTerms, termsOf } from './terms.ts'

/** What is searched of an event. */
export type Entry = { id: string; title: string; summary: string; text: string }
export type SearchIndex = MiniSearch<Entry>

// The index is built and read with the same options. Title and summary are on the page already.
const options: Options<Entry> = {
  fields: ['title', 'summary', 'text'],
  storeFields: ['text'],
  tokenize: (text) => termsOf(text).map(({ term }) => term),
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term], boost: { title: 4, summary: 2 } },
}

/** The index as plain data, for a file. */
export function buildIndex(entries: Entry[]): AsPlainObject {
  const index = new MiniSearch({ ...options, tokenize: readTerms((term) => term) })
  index.addAll(entries)
  return index.toJSON()
}

export const readIndex = (data: AsPlainObject): SearchIndex => MiniSearch.loadJS(data, options)
