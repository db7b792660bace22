import { isReserved } from '../../schemas/fields.ts'
import type { Words } from '../../words/words.ts'
import { entryOf } from './entry.ts'
import { freeId } from './id.ts'
import { losses, type Loss, type Table } from './row.ts'
import { createSources, type KnownSource } from './sources.ts'

/** What content/ has already. Paths are relative to the project; an alias leads to the id of its event. */
export type Existing = {
  events: Map<string, { path: string; text: string }>
  aliases: Map<string, string>
  sources: KnownSource[]
  sourceIds: Iterable<string>
}

export type ImportOptions = { zone: string; words: Words; now: number; existing: Existing }

/** What an import makes of a table. Nothing is written over what there is. */
export type Imported = {
  format: string
  rows: number
  entries: ImportedEntry[]
  /** Files to write. */
  files: { path: string; text: string }[]
  losses: Loss[]
}

export type ImportedEntry = {
  place: string
  id: string
  path: string
  draft: boolean
  /** `there`: with the same words; `differs`: with others, or as the alias of another event. */
  state: 'new' | 'there' | 'differs'
}

/** Makes entries of rows: the same table makes the same entries, whatever is there. */
export function importTable(table: Table, { existing, ...options }: ImportOptions): Imported {
  const sources = createSources(existing.sources, existing.sourceIds)
  const taken = new Set<string>()
  const entries: ImportedEntry[] = []
  const files: Imported['files'] = []
  const cited = new Set<string>()
  const lost: Loss[] = [...table.losses]
  for (const row of table.rows) {
    const { all, lose } = losses(row.place)
    const entry = entryOf(row, { ...options, sources }, lose)
    lost.push(...row.losses, ...all)
    if (!entry) continue
    const id = freeId(entry.wishes, (one) => taken.has(one) || isReserved(one))
    taken.add(id)
    const there = existing.events.get(id)
    const path = there?.path ?? `content/events/${id}.md`
    const same = there?.text === entry.text
    const state = same ? 'there' : there || existing.aliases.has(id) ? 'differs' : 'new'
    entries.push({ place: row.place, id, path, draft: entry.draft, state })
    if (state === 'new') files.push({ path, text: entry.text })
    if (state !== 'differs') for (const source of entry.cited) cited.add(source)
  }
  for (const id of cited) {
    const text = sources.textOf(id)
    if (text) files.push({ path: `content/sources/${id}.yaml`, text })
  }
  return { format: table.format, rows: table.rows.length, entries, files, losses: lost }
}
