import { createHash } from 'node:crypto'
import { entriesOf, isListed } from './entries.ts'
import { packNumbers } from './number-list.ts'
import { buildIndex } from './search-index.ts'
import { type Directory, type Row, rowsInFile, rowsPath, shardPath } from './shard-files.ts'
import { cutShards } from './shards.ts'
import { termLists } from './term-lists.ts'
import type { Timeline } from '../timeline/types.ts'
import { whenOf } from '../timeline/when.ts'
type SiteFile = { path: string; make: () => string }

/** What the search reads: of a short timeline one index; else a directory, shards of terms, and rows to show of events. */
export function searchFiles(timeline: Timeline): SiteFile[] {
  const path = '/search.json'
  if (isListed(timeline)) return [{ path, make: () => JSON.stringify(buildIndex(entriesOf(timeline))) }]
  const { events } = timeline
  const { starts, shards } = cutShards(termLists(entriesOf(timeline)), events.length)
  const parts = [
    ...shards.map((shard, index) => ({ name: shardPath(index), text: JSON.stringify(shard) })),
    ...rowFiles(timeline).map((rows, index) => ({ name: rowsPath(index), text: JSON.stringify(rows) })),
  ]
  const sum = parts.reduce((hash, { text }) => hash.update(text), createHash('sha256'))
  const version = sum.digest('hex').slice(0, 8)
  const key = packNumbers([...events.keys()].filter((number) => events[number]?.key))
  const directory: Directory = { version, all: events.length, key, starts: starts.join('\n') }
  return [
    { path, make: () => JSON.stringify(directory) },
    ...parts.map(({ name, text }) => ({ path: `/search/${version}/${name}.json`, make: () => text })),
  ]
}

function rowFiles(timeline: Timeline): Row[][] {
  const rows = timeline.events.map((event): Row => [event.id, event.title, whenOf(event, timeline)])
  const count = Math.ceil(rows.length / rowsInFile)
  return Array.from({ length: count }, (_, index) => rows.slice(index * rowsInFile, (index + 1) * rowsInFile))
}
