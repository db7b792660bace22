import { issue, type Issue, type Position } from '../issues/issue.ts'
import { nearestIn } from '../issues/nearest.ts'
import type { Body, Citation } from '../markdown/types.ts'
import { checkKnown } from './check-known.ts'
import { checkLinks, type NearIn } from './check-links.ts'
import { placesNaming, unwrittenIn } from './drafts.ts'
import type { Unchecked } from './entries.ts'
import type { Ids } from './files.ts'
import type { Folder } from './folders.ts'

const nouns: Record<Folder, string> = {
  events: 'event',
  sources: 'source',
  people: 'person or organisation',
  places: 'place',
  differences: 'difference',
}

type MustExist = (folder: Folder, id: string, at: () => Position) => Issue[]

/**
 * The rules that no file can keep by itself: what it names exists, and what it says fits what others say.
 * `free` are the editors’ own texts, `zone` is the story’s, and `fixed` has the addresses that do not come from entries.
 */
export function checkEntries(
  entries: Unchecked,
  free: Body[],
  ids: Ids,
  zone: string,
  fixed: Set<string>,
): Issue[] {
  // A source that is gone may be missed ten thousand times.
  const near = new Map(Object.entries(ids).map(([folder, known]) => [folder, nearestIn(known)]))
  const nearIn: NearIn = (folder, id) => near.get(folder)?.(id)
  const mustExist: MustExist = (folder, id, at) =>
    ids[folder].has(id)
      ? []
      : [issue('unknown-id', at(), { what: nouns[folder], id, near: nearIn(folder, id), folder })]
  const sources = new Map(entries.sources.map((source) => [source.id, source]))
  const texts = [
    ...free,
    ...Object.values(entries).flatMap((some) => some.flatMap(({ texts }) => [...texts.values()])),
  ]
  return [
    ...texts
      .flatMap(({ statements }) =>
        statements.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations)),
      )
      .flatMap((citation) => checkCitation(citation, sources, mustExist)),
    ...checkLinks({ entries, free, ids, zone, fixed }, nearIn),
    ...checkReferences(entries, mustExist),
    ...checkSources(entries.sources),
    ...placesNaming(free, unwrittenIn(entries)).map(({ id, at }) =>
      issue('source-draft', at, { source: id, nowhere: isNowhere(sources.get(id)) }),
    ),
    ...checkKnown(entries, zone),
  ]
}

/** The ids that stand in records rather than in texts. */
function checkReferences({ events, people, differences }: Unchecked, mustExist: MustExist): Issue[] {
  return [
    ...events.flatMap(({ record, placeOf }) => [
      ...(record.people ?? []).flatMap((id, index) =>
        mustExist('people', id, () => placeOf(['people', index])),
      ),
      ...(record.places ?? []).flatMap((id, index) =>
        mustExist('places', id, () => placeOf(['places', index])),
      ),
    ]),
    ...people.flatMap(({ record, placeOf }) =>
      (record.spellings ?? []).flatMap(({ sources }, spelling) =>
        sources.flatMap((id, index) =>
          mustExist('sources', id, () => placeOf(['spellings', spelling, 'sources', index])),
        ),
      ),
    ),
    ...differences.flatMap(({ record, placeOf }) =>
      (record.events ?? []).flatMap((id, index) => mustExist('events', id, () => placeOf(['events', index]))),
    ),
  ]
}

type UncheckedSource = Unchecked['sources'][number]

/** Readers must be told where to find it; a draft may still lack that. */
const checkSources = (sources: UncheckedSource[]) =>
  sources
    .filter((source) => source.whole && !source.record.draft && isNowhere(source))
    .map(({ id, placeOf }) => issue('source-nowhere', placeOf([]), { source: id }))

/** Whether neither its address is said nor where it is kept. */
export const isNowhere = (source: UncheckedSource | undefined) =>
  source?.record.URL === undefined && source?.record.archive_location === undefined

function checkCitation(
  citation: Citation,
  sources: Map<string, UncheckedSource>,
  mustExist: MustExist,
): Issue[] {
  const { source, said, at } = citation
  return [
    ...mustExist('sources', source, () => at),
    ...checkLocator(citation, sources.get(source)),
    ...(said?.by ?? []).flatMap((one) => ('id' in one ? mustExist('people', one.id, () => at) : [])),
  ]
}

function checkLocator({ source, locator, at }: Citation, cited: UncheckedSource | undefined): Issue[] {
  const length = cited?.record.paragraphs
  // In a file with mistakes it may be the length that is mistaken.
  if (!cited || (length === undefined && !cited.whole)) return []
  if (!locator) return length === undefined ? [] : [issue('locator-missing', at, { source, length })]
  if (locator.kind !== 'paragraph') return []
  const last = Math.max(...locator.spans.map(({ to }) => to))
  if (length !== undefined && last <= length) return []
  return [issue('locator-outside', at, { source, paragraph: last, length })]
}
