import type { Words } from '../words/words.ts'

/** One of the pages on which a list stands. */
export type ListPage<Item = unknown> = {
  /** From 1. */
  number: number
  path: string
  /** The last part of the path; the first page has none. No id has a tilde. */
  param: string | undefined
  /** Paths of all pages of the list. */
  all: string[]
  items: Item[]
}

const perPage = 100

/** A list in pages of 100. The first, which may be empty, stands at the path itself, the others at `~2/` and so on below it. */
export function listPages<Item>(items: Item[], path: string): ListPage<Item>[] {
  const params = Array.from({ length: Math.max(1, Math.ceil(items.length / perPage)) }, (_, index) =>
    index === 0 ? undefined : `~${index + 1}`,
  )
  const all = params.map((param) => (param ? `${path}${param}/` : path))
  return params.map((param, index) => ({
    number: index + 1,
    path: all[index] ?? path,
    param,
    all,
    items: items.slice(index * perPage, (index + 1) * perPage),
  }))
}

/** The path of the page on which an item stands, by its place in the list, from 0. */
export const pathOfItem = (path: string, place: number): string =>
  place < perPage ? path : `${path}~${Math.floor(place / perPage) + 1}/`

/** The title of a page; of all but the first, with its number. */
export const pageTitle = (name: string, { number, all }: ListPage, words: Words): string =>
  number > 1 ? [name, words.pages.of(number, all.length)].join(words.comma) : name

/** The numbers of the pages to which each has links: the first, those beside it, and the last. 0 stands for a gap. */
export function nearPages({ number, all }: ListPage): number[] {
  const near = [1, number - 1, number, number + 1, all.length]
  const numbers = [...new Set(near)].filter((one) => one > 0 && one <= all.length).sort((a, b) => a - b)
  return numbers.flatMap((one, index) =>
    index > 0 && one > (numbers[index - 1] ?? 0) + 1 ? [0, one] : [one],
  )
}
