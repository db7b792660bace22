import type { Timeline } from '../timeline/types.ts'
import { changesOf } from './changes.ts'

/** What an open page asks for while a story goes on: how many events there are, and the ids of the newest, newest first. */
export type Live = { events: number; newest: string[] }

/** In bytes, of the file: it is asked for every minute. */
const most = 400

/** As many of the newest events as the file has room for. */
export function liveOf(timeline: Timeline): Live {
  const events = timeline.events.filter(({ draft }) => !draft).length
  const live: Live = { events, newest: [] }
  for (const { event, update } of changesOf(timeline)) {
    if (update) continue
    const newest = [...live.newest, event.id]
    if (JSON.stringify({ events, newest }).length > most) break
    live.newest = newest
  }
  return live
}
