import type { Words } from '../../words/words.ts'
import { nearest } from '../../issues/nearest.ts'
import { shorten } from '../clean.ts'
import { entryOf } from './entry.ts'
import { freeEventId } from '../ids.ts'
import { citationOf } from '../citation.ts'
import type { Refusal } from '../refusal.ts'
import { isId } from '../../schemas/fields.ts'
import { losses, type Loss, type Table } from './row.ts'
import { createSources, type KnownSource, type Sources } from '../sources.ts'

/** What content/ has already. Paths are relative to the project; an alias leads to the id of its event. */
export type Existing = {
  events: Map<string, { path: string; text: string }>
  aliases: Map<string, string>
  sources: KnownSource[]
  sourceIds: Iterable<string>
}

export type ImportOptions = {
  zone: string
  words: Words
  now: number
  existing: Existing
  /** What every row rests on: addresses, or ids of sources, also with a paragraph: `herald:2`. */
  cites?: string[]
}

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
export function importTable(
  table: Table,
  { existing, cites = [], ...options }: ImportOptions,
): Imported | Refusal {
  const sources = createSources(existing.sources, existing.sourceIds)
  const citations: string[] = []
  for (const written of cites) {
    const citation = citationFor(written, existing, sources)
    if (typeof citation !== 'string') return citation
    citations.push(citation)
  }
  const taken = new Set<string>()
  const entries: ImportedEntry[] = []
  const files: Imported['files'] = []
  const cited = new Set<string>()
  /** By a source, the places of the rows that cite it. */
  const rests = new Map<string, string[]>()
  const lost: Loss[] = [...table.losses]
  for (const row of table.rows) {
    const { all, lose } = losses(row.place)
    const entry = entryOf(row, { ...options, sources, citations }, lose)
    lost.push(...row.losses, ...all)
    if (!entry) continue
    const id = freeEventId(entry.wishes, (one) => taken.has(one))
    taken.add(id)
    const there = existing.events.get(id)
    const path = there?.path ?? `content/events/${id}.md`
    const same = there?.text === entry.text
    const state = same ? 'there' : there || existing.aliases.has(id) ? 'differs' : 'new'
    entries.push({ place: row.place, id, path, draft: entry.draft, state })
    if (state === 'new') files.push({ path, text: entry.text })
    for (const source of entry.cited) {
      if (state !== 'differs') cited.add(source)
      const places = rests.get(source)
      if (places) places.push(row.place)
      else rests.set(source, [row.place])
    }
  }
  const drafts = new Set<string>()
  for (const id of cited) {
    const text = sources.textOf(id)
    if (text) files.push({ path: `content/sources/${id}.yaml`, text })
    if (!sources.isDraft(id)) continue
    const places = rests.get(id) ?? []
    for (const place of places) drafts.add(place)
    const [place = ''] = places
    lost.push({ place, column: `content/sources/${id}.yaml`, value: '', why: draftWhy, level: 'note' })
  }
  return {
    format: table.format,
    rows: table.rows.length + (table.leftOut ?? 0),
    // A later row may have said what the source of an earlier one is.
    entries: entries.map((one) => ({ ...one, draft: one.draft || drafts.has(one.place) })),
    files,
    losses: lost,
  }
}

const draftWhy =
  'It is a draft until somebody has written into its file what is not known of it, and with it what cites it.'

/** What follows the “@” of a citation that every row gets. */
function citationFor(written: string, existing: Existing, sources: Sources): string | Refusal {
  const citation = citationOf(written)
  const [id = ''] = citation.split(',')
  if (new Set(existing.sourceIds).has(id)) {
    const counted = existing.sources.some((one) => one.id === id && one.counted)
    if (counted && citation === id)
      return {
        refusal: `The source “${id}” is cited by paragraph: give --cite ${id}:1 with the number of the paragraph.`,
      }
    return citation
  }
  if (isId(id)) {
    const near = nearest(id, existing.sourceIds)
    return {
      refusal: `There is no source “${id}” for --cite.${near ? ` Did you mean “${near}”?` : ''} It takes the id of a source, or an address.`,
    }
  }
  const found = sources.cite({ url: written })
  if (found.as === 'citation') return found.id
  return {
    refusal: `“${shorten(written, 200)}” cannot be cited. ${found.why ?? 'It is no address of a document.'}`,
  }
}
