import type { Entries } from './entries.ts'

/** Differences without the events that were withdrawn; those that concern no other event are gone with them. */
export function withoutWithdrawn(entries: Entries): Entries {
  if (entries.withdrawn.length === 0) return entries
  const gone = new Set(entries.withdrawn.map(({ id }) => id))
  const differences = entries.differences.flatMap((entry) => {
    const events = entry.record.events.filter((id) => !gone.has(id))
    return events.length > 0 ? [{ ...entry, record: { ...entry.record, events } }] : []
  })
  return { ...entries, differences }
}
