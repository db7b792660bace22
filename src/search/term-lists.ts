import { readTerms } from './terms.ts'

/** What is searched of an event. */
export type Searched = { title: string; summary: string; text: string }

/** The events that have a term, by their number in the order of time: those in whose title it is, and the others. */
export type TermLists = { term: string; titles: number[]; texts: number[] }

/** Every term of the events, in the order of its UTF-16 units. */
export function termLists(events: Searched[]): TermLists[] {
  const lists = new Map<string, TermLists>()
  const listsIn = readTerms((term) => {
    const made = lists.get(term) ?? { term, titles: [], texts: [] }
    lists.set(term, made)
    return made
  })
  for (const [number, { title, summary, text }] of events.entries()) {
    for (const { titles } of listsIn(title)) add(titles, number)
    for (const { titles, texts } of listsIn(`${summary}\n${text}`))
      if (titles.at(-1) !== number) add(texts, number)
  }
  return [...lists.values()].sort((a, b) => (a.term < b.term ? -1 : 1))
}

function add(numbers: number[], number: number): void {
  if (numbers.at(-1) !== number) numbers.push(number)
}
