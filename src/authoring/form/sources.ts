import { readEntries, readerFor } from '../../content/entries.ts'
import { shorten, withoutCitation } from '../clean.ts'
import { addressesIn } from '../address.ts'
import { isRefusal } from '../refusal.ts'
import { readDate } from '../../time/written/read.ts'
import { makeFreely } from '../new/make.ts'
import { source, sourceAt } from '../new/source.ts'
import type { SiteSoFar } from '../new/site.ts'

/** A file of a proposal. */
export type ProposedFile = { path: string; id: string; text: string }

/** The documents that a form names: files for new ones, and what follows the “@” where they are cited. */
export type NamedSources = { files: ProposedFile[]; citations: string[]; site: SiteSoFar; refused: string[] }

/** More are no help to anybody who has to look them up. */
const most = 10

/**
 * Makes a source of each address in a text. The lines below an address say what is known of it: “The Herald, 6 October
 * 2020”, “paragraph 3”. All of it is kept in the source’s note.
 */
export function sourcesIn(text: string, issue: number, site: SiteSoFar): NamedSources {
  const named: NamedSources = { files: [], citations: [], site, refused: [] }
  const addresses = [...new Set(addressesIn(text))].slice(0, most)
  for (const [index, address] of addresses.entries()) {
    const start = text.indexOf(address) + address.length
    const next = addresses[index + 1]
    const about = text.slice(start, next === undefined ? undefined : text.indexOf(next, start)).trim()
    add(named, address, about, issue)
  }
  return named
}

function add(named: NamedSources, address: string, about: string, issue: number): void {
  const known = sourceAt(address, named.site)
  const paragraph = /(?:¶|\bpara(?:graph)?s?\.?)\s*(\d{1,4})/iu.exec(about)?.[1]
  if (known) {
    const { paragraphs } = known.record
    const place = paragraphs === undefined || !paragraph ? '' : `, ¶ ${paragraph}`
    const isRight = paragraphs === undefined || (paragraph && Number(paragraph) <= paragraphs)
    if (isRight) named.citations.push(`${known.id}${place}`)
    else named.refused.push(`The source “${known.id}” is cited by paragraph: [@${known.id}, ¶ …].`)
    return
  }
  const note = shorten(withoutCitation(about), 800)
  const given = {
    url: [address],
    ...publishedBy(about, named.site),
    note: [`Named in issue ${issue}, and not read yet.${note ? ` There it is said: ${note}` : ''}`],
  }
  const made = makeFreely(source, given, named.site)
  if (isRefusal(made)) {
    named.refused.push(made.refusal)
    return
  }
  named.files.push(made)
  named.citations.push(made.id)
  named.site = withSource(named.site, made)
}

/** “The Herald, 6 October 2020”: who published it, and when, where both can be told. */
function publishedBy(
  about: string,
  { zone, language }: SiteSoFar,
): { publication?: string[]; issued?: string[] } {
  const [, publication = '', day = ''] = /^\s*([^\n,]{2,80}),\s*([^\n]{4,40})$/mu.exec(about) ?? []
  const read = readDate(day, { zone, language, chosen: {} })
  const [date, ...others] = read.meanings
  const name = withoutCitation(publication).trim()
  return date && others.length === 0 && name ? { publication: [name], issued: [date] } : {}
}

function withSource(site: SiteSoFar, { path, id, text }: ProposedFile): SiteSoFar {
  const none = { events: [], people: [], places: [], differences: [], withdrawn: [] }
  const { unchecked } = readEntries(
    { ...site.content, ...none, sources: [{ path, id, text }] },
    readerFor(site),
  )
  const { content, entries } = site
  return {
    ...site,
    content: { ...content, ids: { ...content.ids, sources: new Set([...content.ids.sources, id]) } },
    entries: { ...entries, sources: [...entries.sources, ...unchecked.sources] },
  }
}
