import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { nearestIn } from '../issues/nearest.ts'
import type { Body, Citation } from '../markdown/types.ts'
import { isAddress } from '../schemas/fields.ts'
import { checkCoordinates } from './check-places.ts'
import { waitingIn } from './drafts.ts'
import type { Unchecked } from './entries.ts'
import type { Ids } from './files.ts'
import { meantPage } from './meant.ts'
import { isFolder, type Folder } from './slots.ts'

const nouns: Record<Folder, string> = {
  events: 'event',
  sources: 'source',
  people: 'person or organisation',
  places: 'place',
  differences: 'difference',
}

const enginePages = [
  '/',
  '/about/',
  '/sources/',
  '/people/',
  '/places/',
  '/differences/',
  '/corrections/',
  '/data/',
  '/find/',
  '/settings/',
]

type NearIn = (folder: Folder, id: string) => string | undefined
type MustExist = (folder: Folder, id: string, at: () => Place) => Issue[]

/**
 * The rules that no file can keep by itself: what it names exists, and what it says fits what others say.
 * `free` are the editors’ own texts, `ownPages` the site’s own pages; `published` is the day of the story’s publication, in EDTF; undefined if it is not known.
 */
export function checkEntries(
  entries: Unchecked,
  free: Body[],
  ids: Ids,
  published: string | undefined,
  ownPages: { id: string }[] = [],
): Issue[] {
  // A source that is gone may be missed ten thousand times.
  const near = new Map(Object.entries(ids).map(([folder, known]) => [folder, nearestIn(known)]))
  const nearIn: NearIn = (folder, id) => near.get(folder)?.(id)
  const mustExist: MustExist = (folder, id, at) =>
    ids[folder].has(id)
      ? []
      : [issue('unknown-id', at(), { what: nouns[folder], id, near: nearIn(folder, id), folder })]
  const sources = new Map(entries.sources.map((source) => [source.id, source]))
  const addresses = [...enginePages, ...ownPages.map(({ id }) => `/${id}/`)]
  const waiting = waitingIn(entries)
  const shown: Ids = {
    ...ids,
    events: ids.events.difference(waiting.events),
    differences: ids.differences.difference(waiting.differences),
  }
  // A draft may link to another, and nothing that is published may.
  const texts = [
    ...free.map((body) => ({ body, pages: shown })),
    ...Object.values(entries).flatMap((some) =>
      some.flatMap((entry) => {
        const pages = 'draft' in entry.record && entry.record.draft ? ids : shown
        return [...entry.texts.values()].map((body) => ({ body, pages }))
      }),
    ),
  ]
  return [
    ...texts.flatMap(({ body: { statements, links }, pages }) => [
      ...statements
        .flatMap(({ notes }) => notes.flatMap(({ citations }) => citations))
        .flatMap((citation) => checkCitation(citation, sources, mustExist)),
      ...links.flatMap(({ url, at }) => checkLink(url, at, pages, nearIn, addresses)),
    ]),
    ...checkReferences(entries, mustExist),
    ...entries.events.flatMap((event) => checkUpdates(event, published)),
    ...entries.places.flatMap(checkCoordinates),
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

function checkCitation(
  citation: Citation,
  sources: Map<string, UncheckedSource>,
  mustExist: MustExist,
): Issue[] {
  const { source, speaker, at } = citation
  return [
    ...mustExist('sources', source, () => at),
    ...checkLocator(citation, sources.get(source)),
    ...(speaker ? mustExist('people', speaker.id, () => at) : []),
  ]
}

function checkLocator({ source, locator, at }: Citation, cited: UncheckedSource | undefined): Issue[] {
  const length = cited?.record.paragraphs
  // In a file with mistakes it may be the length that is mistaken.
  if (!cited || (length === undefined && !cited.whole)) return []
  if (!locator) return length === undefined ? [] : [issue('locator-missing', at, { source, length })]
  if (length !== undefined && locator.to <= length) return []
  return [issue('locator-outside', at, { source, paragraph: locator.to, length })]
}

function checkLink(url: string, at: Place, ids: Ids, nearIn: NearIn, addresses: string[]): Issue[] {
  if (isAddress(url, ['https:', 'mailto:'])) return []
  if (!url.startsWith('/') || url.startsWith('//'))
    return [issue('link-protocol', at, { url: excerpt(url, 80) })]
  const [path = ''] = url.split('#')
  const [, folder = '', id = ''] = path.split('/')
  const isEntry = isFolder(folder) && ids[folder].has(id) && path === `/${folder}/${id}/`
  if (isEntry || addresses.includes(path)) return []
  const near = meantPage(path, addresses, (folder, id) => (ids[folder].has(id) ? id : nearIn(folder, id)))
  return [issue('link-dead', at, { url: excerpt(url, 80), near })]
}

function checkUpdates(
  { record, placeOf }: Unchecked['events'][number],
  storyPublished: string | undefined,
): Issue[] {
  const published = record.published?.edtf ?? storyPublished
  if (published === undefined) return []
  return (record.updates ?? []).flatMap((update, index) =>
    update.date.edtf >= published
      ? []
      : [issue('update-early', placeOf(['updates', index, 'date']), { update: update.date.edtf, published })],
  )
}
