import { excerpt } from '../issues/excerpt.ts'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Body } from '../markdown/types.ts'
import { isAddress } from '../schemas/fields.ts'
import { anchorOf } from '../time/date.ts'
import { isoOf } from '../time/iso.ts'
import { placeDate } from '../time/place.ts'
import { placed } from '../time/placed.ts'
import { isProblem } from '../time/problem.ts'
import { storyAddresses } from '../urls/addresses.ts'
import { periodPages } from '../urls/periods.ts'
import { waitingIn } from './drafts.ts'
import type { Unchecked } from './entries.ts'
import type { Ids } from './files.ts'
import { issuedOn } from './issued-on.ts'
import { meantPage } from './meant-page.ts'
import type { Folder } from './folders.ts'

/** The id of a folder that is most like one that it does not have. */
export type NearIn = (folder: Folder, id: string) => string | undefined

/** Every link in a text leads to a page that is there, or to another site by a protocol that does no harm. */
export function checkLinks({ entries, free, ids, zone, fixed }: Linked, nearIn: NearIn): Issue[] {
  const waiting = waitingIn(entries)
  const shown: Ids = {
    ...ids,
    events: ids.events.difference(waiting.events),
    differences: ids.differences.difference(waiting.differences),
  }
  const published = { ids: shown, addresses: addressesOf(entries, shown, zone, fixed) }
  const all = { ids, addresses: addressesOf(entries, ids, zone, fixed) }
  // A draft may link to another, and nothing that is published may.
  const texts = [
    ...free.map((body) => ({ body, there: published })),
    ...Object.values(entries).flatMap((some) =>
      some.flatMap(({ record, texts }) => {
        const there = 'draft' in record && record.draft ? all : published
        return [...texts.values()].map((body) => ({ body, there }))
      }),
    ),
  ]
  return texts.flatMap(({ body: { links }, there }) =>
    links.flatMap(({ url, at }) => checkLink(url, at, there, fixed, nearIn)),
  )
}

/** What has links, and what they may lead to. `free` are the editors’ own texts, `fixed` the addresses of no entry. */
type Linked = {
  entries: Unchecked
  free: Body[]
  ids: Ids
  zone: string
  fixed: Set<string>
}

type There = { ids: Ids; addresses: Set<string> }

function addressesOf(
  { events, sources }: Unchecked,
  ids: Ids,
  zone: string,
  fixed: Set<string>,
): Set<string> {
  const there = events.filter(({ id }) => ids.events.has(id))
  const dated = there.flatMap(({ id, record }) => {
    const date = record.date && placeDate(record.date, zone)
    return date && !isProblem(date) ? [{ id, date }] : []
  })
  return storyAddresses({
    ids,
    tags: there.flatMap(({ record }) => record.tags ?? []),
    kinds: there.flatMap(({ record }) => record.kind ?? []),
    periods: periodPages({ events: dated }),
    days: daysOf(there, sources, zone),
  }).union(fixed)
}

/** The days on which what the events cite came out; none where that is one source. */
function daysOf(events: Unchecked['events'], sources: Unchecked['sources'], zone: string): string[] {
  const cited = new Set(
    events.flatMap(({ texts }) =>
      (texts.get('body')?.statements ?? []).flatMap(({ notes }) =>
        notes.flatMap(({ citations }) => citations.map(({ source }) => source)),
      ),
    ),
  )
  if (cited.size < 2) return []
  return sources.flatMap(({ id, record: { issued } }) => {
    const known = issued && cited.has(id) ? issuedOn(placed(issued, zone), zone) : undefined
    return known ? [isoOf(anchorOf(known.from))] : []
  })
}

function checkLink(url: string, at: Position, there: There, fixed: Set<string>, nearIn: NearIn): Issue[] {
  if (isAddress(url, ['https:', 'mailto:'])) return []
  if (!url.startsWith('/') || url.startsWith('//'))
    return [issue('link-protocol', at, { url: excerpt(url, 80) })]
  const [path = ''] = url.split('#')
  if (there.addresses.has(path)) return []
  const near = meantPage(path, [...fixed], (folder, id) =>
    there.ids[folder].has(id) ? id : nearIn(folder, id),
  )
  return [issue('link-dead', at, { url: excerpt(url, 80), near })]
}
