import { packNumbers } from './number-list.ts'
import { beginning, type Shard } from './file-format.ts'
import type { TermLists } from './term-lists.ts'

// In characters: a shard of 10,000 events has at most 5.4 kB after gzip.
const shardSize = 7_000
const blockSize = shardSize / 2

/**
 * Terms cut into shards. Those that begin with the same letters stand in one shard, or are so many that their lists are
 * joined to one under these letters and a `*`: a word, and all that begin with it, are found in one shard. `starts` are
 * the letters with which each shard begins.
 */
export function cutShards(lists: TermLists[], all: number): { starts: string[]; shards: Shard[] } {
  const lines = lists.map(({ term, titles, texts }) => lineOf(term, titles, texts))
  const cut: { start: string; lines: Line[] }[] = []
  let room = -1
  for (const block of blocksOf(lists, lines, all)) {
    const size = sizeOf(block.lines)
    if (size > room) {
      cut.push({ start: block.start, lines: [] })
      room = shardSize
    }
    room -= size
    cut.at(-1)?.lines.push(...block.lines)
  }
  const column = (some: Line[], key: keyof Line) => some.map((line) => line[key]).join('\n')
  return {
    starts: cut.map(({ start }) => start),
    shards: cut.map(({ lines: some }) => ({
      terms: column(some, 'term'),
      titles: column(some, 'titles'),
      texts: column(some, 'texts'),
    })),
  }
}

/** What may not be parted: all terms that begin with some letters, or one term with the joined lists of those. */
function blocksOf(lists: TermLists[], lines: Line[], all: number, depth = 0): Block[] {
  const start = lists[0]?.term.slice(0, depth) ?? ''
  if (sizeOf(lines) <= blockSize) return [{ start, lines }]
  const own = lists[0]?.term === start ? 1 : 0
  const head = depth > 0 ? [{ start, lines: [...lines.slice(0, own), joined(start, lists, all)] }] : []
  const next = [...Map.groupBy(lists.keys().drop(own), (index) => lists[index]?.term.charAt(depth)).values()]
  return [
    ...head,
    ...next.flatMap((some) => {
      const [from, to] = [some[0] ?? 0, (some.at(-1) ?? 0) + 1]
      return blocksOf(lists.slice(from, to), lines.slice(from, to), all, depth + 1)
    }),
  ]
}

function joined(start: string, lists: TermLists[], all: number): Line {
  const found = new Uint8Array(all)
  for (const { texts } of lists) for (const number of texts) found[number] = 1
  for (const { titles } of lists) for (const number of titles) found[number] = 2
  const [, texts = [], titles = []] = numbersBy(found)
  return lineOf(start + beginning, titles, texts)
}

function numbersBy(values: Uint8Array): number[][] {
  const numbers: number[][] = [[], [], []]
  for (let number = 0; number < values.length; number += 1) numbers[values[number] ?? 0]?.push(number)
  return numbers
}

const lineOf = (term: string, titles: number[], texts: number[]): Line => ({
  term,
  titles: packNumbers(titles),
  texts: packNumbers(texts),
})

const sizeOf = (lines: Line[]) =>
  lines.reduce((sum, { term, titles, texts }) => sum + term.length + titles.length + texts.length + 3, 0)

type Line = { term: string; titles: string; texts: string }
type Block = { start: string; lines: Line[] }
