import { createHash } from 'node:crypto'
import { onceFor } from '../time/once-for.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import { type Directory, type ResultRow, rowsName, shardName, textsName } from './file-format.ts'
import { isListed } from './listed.ts'
import { packNumbers } from './number-list.ts'
import { cutShards } from './shards.ts'
import { termLists } from './term-lists.ts'
import { whenOf } from '../timeline/when.ts'

/** A file that the search reads: its path from the root of the site, and its JSON. */
export type SearchFile = { path: string; text: string }

/**
 * All that the search reads: first the directory, at `/search.json`; then, as `/search/VERSION/NAME.json`, shards of terms,
 * and of each event what a result needs that is not on the page for finding. Where that lists all events, these are texts
 * to take excerpts from; else rows to show. The version is a hash of all parts.
 */
export const searchFiles = onceFor((timeline: Timeline): SearchFile[] => {
  const { events } = timeline
  const listed = isListed(timeline)
  const searched = events.map(({ title, summary, statements }) => ({
    title,
    summary,
    text: textOf(statements),
  }))
  const { starts, shards } = cutShards(termLists(searched), events.length)
  const parts = [
    ...shards.map((shard, index) => ({ name: shardName(index), text: JSON.stringify(shard) })),
    ...(listed
      ? filesOf(
          searched.map(({ text }) => text),
          textsName,
        )
      : filesOf(rowsOf(timeline), rowsName)),
  ]
  const sum = parts.reduce((hash, { text }) => hash.update(text), createHash('sha256'))
  const directory: Directory = {
    version: sum.digest('hex').slice(0, 8),
    all: events.length,
    key: packNumbers([...events.keys()].filter((number) => events[number]?.key)),
    starts: starts.join('\n'),
    ...(listed && { ids: events.map(({ id }) => id) }),
  }
  return [
    { path: '/search.json', text: JSON.stringify(directory) },
    ...parts.map(({ name, text }) => ({ path: `/search/${directory.version}/${name}.json`, text })),
  ]
})

const textOf = (statements: TimelineEvent['statements']) => statements.map(({ text }) => text).join(' ')

const rowsOf = (timeline: Timeline): ResultRow[] =>
  timeline.events.map((event) => [event.id, event.title, whenOf(event, timeline), event.summary])

/** Something of each event, some in each file. */
function filesOf(
  all: (ResultRow | string)[],
  name: (number: number) => string,
): { name: string; text: string }[] {
  const files = Map.groupBy(all.keys(), name)
  return [...files].map(([file, numbers]) => ({
    name: file,
    text: JSON.stringify(numbers.map((number) => all[number])),
  }))
}
