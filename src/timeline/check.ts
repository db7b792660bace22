import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { nearest } from '../issues/nearest.ts'
import type { Body, Citation } from '../markdown/types.ts'
import type { Drafts } from './entries.ts'
import type { Ids } from './files.ts'
import { isFolder, type Folder } from './slots.ts'

const nouns: Record<Folder, string> = {
  events: 'event',
  sources: 'source',
  people: 'person or organisation',
  places: 'place',
  differences: 'difference',
}

const ownPages = [
  '/',
  '/about/',
  '/sources/',
  '/people/',
  '/places/',
  '/differences/',
  '/corrections/',
  '/data/',
]

type MustExist = (folder: Folder, id: string, at: Place) => Issue[]

/**
 * The rules that no file can keep by itself: what it names exists, and what it says fits what others say.
 * `published` is the day of the story’s publication, in EDTF; undefined if it is not known.
 */
export function checkEntries(drafts: Drafts, about: Body, ids: Ids, published: string | undefined): Issue[] {
  const mustExist: MustExist = (folder, id, at) =>
    ids[folder].has(id)
      ? []
      : [issue('unknown-id', at, { what: nouns[folder], id, near: nearest(id, ids[folder]), folder })]
  const sources = new Map(drafts.sources.map((source) => [source.id, source]))
  const texts = [
    about,
    ...Object.values(drafts).flatMap((some) => some.flatMap((draft) => [...draft.texts.values()])),
  ]
  return [
    ...texts.flatMap(({ statements, links }) => [
      ...statements
        .flatMap(({ notes }) => notes.flatMap(({ citations }) => citations))
        .flatMap((citation) => checkCitation(citation, sources, mustExist)),
      ...links.flatMap(({ url, at }) => checkLink(url, at, ids)),
    ]),
    ...checkReferences(drafts, mustExist),
    ...drafts.events.flatMap((event) => checkUpdates(event, published)),
  ]
}

/** The ids that stand in records rather than in texts. */
function checkReferences({ events, people, differences }: Drafts, mustExist: MustExist): Issue[] {
  return [
    ...events.flatMap(({ record, placeOf }) => [
      ...(record.people ?? []).flatMap((id, index) => mustExist('people', id, placeOf(['people', index]))),
      ...(record.places ?? []).flatMap((id, index) => mustExist('places', id, placeOf(['places', index]))),
    ]),
    ...people.flatMap(({ record, placeOf }) =>
      (record.spellings ?? []).flatMap(({ sources }, spelling) =>
        sources.flatMap((id, index) =>
          mustExist('sources', id, placeOf(['spellings', spelling, 'sources', index])),
        ),
      ),
    ),
    ...differences.flatMap(({ record, placeOf }) =>
      (record.events ?? []).flatMap((id, index) => mustExist('events', id, placeOf(['events', index]))),
    ),
  ]
}

type SourceDraft = Drafts['sources'][number]

function checkCitation(citation: Citation, sources: Map<string, SourceDraft>, mustExist: MustExist): Issue[] {
  const { source, speaker, at } = citation
  return [
    ...mustExist('sources', source, at),
    ...checkLocator(citation, sources.get(source)),
    ...(speaker ? mustExist('people', speaker.id, at) : []),
  ]
}

function checkLocator({ source, locator, at }: Citation, draft: SourceDraft | undefined): Issue[] {
  const length = draft?.record.paragraphs
  // In a file with mistakes it may be the length that is mistaken.
  if (!draft || (length === undefined && !draft.whole)) return []
  if (!locator) return length === undefined ? [] : [issue('locator-missing', at, { source, length })]
  if (length !== undefined && locator.to <= length) return []
  return [issue('locator-outside', at, { source, paragraph: locator.to, length })]
}

function checkLink(url: string, at: Place, ids: Ids): Issue[] {
  if (/^(?:https:\/\/|mailto:)/i.test(url) && URL.canParse(url)) return []
  if (!url.startsWith('/') || url.startsWith('//'))
    return [issue('link-protocol', at, { url: excerpt(url, 80) })]
  const [path = ''] = url.split('#')
  const [, folder = '', id = ''] = path.split('/')
  const isEntry = isFolder(folder) && ids[folder].has(id) && path === `/${folder}/${id}/`
  return isEntry || ownPages.includes(path) ? [] : [issue('link-dead', at, { url: excerpt(url, 80) })]
}

function checkUpdates(
  { record, placeOf }: Drafts['events'][number],
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
