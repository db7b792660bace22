import { issue, type Issue, type Place } from '../issues/issue.ts'
import { nearest } from '../issues/nearest.ts'
import type { Body, Citation } from '../markdown/types.ts'
import type { EventRecord } from '../schemas/event.ts'
import type { SourceRecord } from '../schemas/source.ts'
import type { Entries, Entry } from './entries.ts'
import { folders, type Folder } from './files.ts'

/** The ids that exist, whether or not their files could be read. */
export type Ids = Record<Folder, Set<string>>

const nouns: Record<Folder, string> = {
  events: 'event',
  sources: 'source',
  people: 'person or organisation',
  places: 'place',
  differences: 'difference',
}

const ownPages = ['/', '/about/', '/sources/', '/people/', '/places/', '/differences/', '/corrections/']

/**
 * The rules that no file can keep by itself: what it names exists, and what it says fits what others say.
 * `published` is the day of the story’s publication, in EDTF.
 */
export function checkEntries(entries: Entries, about: Body, ids: Ids, published: string): Issue[] {
  const sources = new Map(entries.sources.map(({ id, record }) => [id, record]))

  const mustExist = (folder: Folder, id: string, at: Place): Issue[] => {
    if (ids[folder].has(id)) return []
    return [issue('unknown-id', at, { what: nouns[folder], id, near: nearest(id, ids[folder]), folder })]
  }
  const checkCitation = (citation: Citation): Issue[] => [
    ...mustExist('sources', citation.source, citation.at),
    ...checkLocator(citation, sources.get(citation.source)),
    ...(citation.speaker ? mustExist('people', citation.speaker.id, citation.at) : []),
  ]
  const all = Object.values(entries).flat() as Entry<unknown>[]
  const texts = [about, ...all.flatMap((entry) => [...entry.texts.values()])]
  return [
    ...texts.flatMap((text) => checkText(text, ids, checkCitation)),
    ...entries.events.flatMap(({ record, placeOf }) => [
      ...record.people.flatMap((id, index) => mustExist('people', id, placeOf(['people', index]))),
      ...record.places.flatMap((id, index) => mustExist('places', id, placeOf(['places', index]))),
    ]),
    ...entries.events.flatMap((event) => checkUpdates(event, published)),
    ...entries.people.flatMap(({ record, placeOf }) =>
      record.spellings.flatMap(({ sources: named }, spelling) =>
        named.flatMap((id, index) =>
          mustExist('sources', id, placeOf(['spellings', spelling, 'sources', index])),
        ),
      ),
    ),
    ...entries.differences.flatMap(({ record, placeOf }) =>
      record.events.flatMap((id, index) => mustExist('events', id, placeOf(['events', index]))),
    ),
  ]
}

function checkText(
  { statements, links }: Body,
  ids: Ids,
  checkCitation: (citation: Citation) => Issue[],
): Issue[] {
  return [
    ...statements.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations.flatMap(checkCitation))),
    ...links.flatMap(({ url, at }) => checkLink(url, at, ids)),
  ]
}

function checkLocator({ source, locator, at }: Citation, record: SourceRecord | undefined): Issue[] {
  if (!record) return []
  const length = record.paragraphs
  if (!locator) return length === undefined ? [] : [issue('locator-missing', at, { source, length })]
  if (length !== undefined && locator.to <= length) return []
  return [issue('locator-outside', at, { source, paragraph: locator.to, length })]
}

function checkLink(url: string, at: Place, ids: Ids): Issue[] {
  if (/^(?:https:\/\/|mailto:)/i.test(url) && URL.canParse(url)) return []
  if (!url.startsWith('/') || url.startsWith('//')) return [issue('link-protocol', at, { url })]
  const path = url.replace(/#.*$/, '')
  const [, folder = '', id = ''] = path.split('/')
  const entry = folder in folders && ids[folder as Folder].has(id) && path === `/${folder}/${id}/`
  return entry || ownPages.includes(path) ? [] : [issue('link-dead', at, { url })]
}

function checkUpdates({ record, placeOf }: Entry<EventRecord>, storyPublished: string): Issue[] {
  const published = record.published?.edtf ?? storyPublished
  return record.updates.flatMap((update, index) =>
    update.date.edtf >= published
      ? []
      : [issue('update-early', placeOf(['updates', index, 'date']), { update: update.date.edtf, published })],
  )
}
