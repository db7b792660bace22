import { isUnencrypted, language as languageTag } from '../schemas/fields.ts'
import { sourceSchema } from '../schemas/source.ts'
import { parseRecord } from '../content/record.ts'
import { hostOf, insecure, partOnly, readAddress, secure, wordsOfAddress } from './address.ts'
import { nowhere, titleKeys } from './source-title.ts'
import { slugOf } from '../urls/slug.ts'
import { freeId } from './ids.ts'
import type { NamedDocument } from './import/row.ts'
import { yamlOf } from './yaml.ts'
import { shorten, withoutCitation } from './clean.ts'

/** A source that content/ has already. One with paragraphs is cited by paragraph, which no import knows. */
export type KnownSource = { id: string; url: string | undefined; counted: boolean; draft?: boolean }

/** What to put where a document is named. `why` says what was changed, or what is missing; a document has one title. */
export type Cited =
  | { as: 'citation'; id: string; place?: string; why?: string; otherTitle?: string }
  | { as: 'link'; url: string; why?: string }
  | { as: 'nothing'; why: string }

/** Makes a source of each document that an import names, once, and finds those that there are. */
export type Sources = {
  cite: (given: NamedDocument) => Cited
  textOf: (id: string) => string | undefined
  /** Whether somebody must still write what it is. */
  isDraft: (id: string) => boolean
}

export function createSources(known: KnownSource[], ids: Iterable<string>): Sources {
  const taken = new Set(ids)
  const byUrl = new Map(known.flatMap((source) => (source.url ? [[plain(source.url), source] as const] : [])))
  const drafts = new Set(known.flatMap(({ id, draft }) => (draft ? [id] : [])))
  const made = new Map<string, Made>()
  const byName = new Map<string, string>()
  return {
    cite: (given) => {
      if (given.url === undefined) return citeNamed(given)
      const address = readAddress(given.url)
      if (address.is === 'refused') return { as: 'nothing', why: address.why }
      if (address.is === 'mail') return { as: 'link', url: address.url }
      const { url, part } = address
      const why = [...(isUnencrypted(url) ? [insecure] : []), ...(part ? [partOnly] : [])].join(' ')
      const found = byUrl.get(plain(url))
      if (found?.counted) {
        const why = `It is the source “${found.id}”, which is cited by paragraph: write [@${found.id}, ¶ …] with the number.`
        return { as: 'link', url: secure(url), why }
      }
      const id = found?.id ?? freeId([slugOf(wordsOfAddress(url)) ?? 'source'], (one) => taken.has(one))
      if (!found) {
        taken.add(id)
        byUrl.set(plain(url), { id, url, counted: false })
      }
      const former = made.get(id)
      const otherTitle =
        former?.given.title && given.title && former.given.title !== given.title ? given.title : undefined
      if (former) former.given = { ...defined(given), ...defined(former.given) }
      else if (!found) made.set(id, { given, url })
      return { as: 'citation', id, ...(why && { why }), ...(otherTitle && { otherTitle }) }
    },
    textOf: (id) => {
      const one = made.get(id)
      if (!one) return undefined
      const text = sourceText(one)
      const isRight = (yaml: string) =>
        parseRecord(yaml, sourceSchema, { file: '', line: 1, column: 1 }).issues.length === 0
      if (isRight(text)) return text
      // A feed or a table may write the day of publication in any way.
      const undated = sourceText({ ...one, given: { ...one.given, issued: undefined } })
      if (isRight(undated)) return undated
      const { url, title } = one.given
      return sourceText({ ...one, given: one.url === undefined ? { title } : { url } })
    },
    isDraft: (id) => {
      const one = made.get(id)
      return one ? whyDraft(one) !== undefined : drafts.has(id)
    },
  }

  /** A document that has a name alone is the same wherever that stands. */
  function citeNamed(given: NamedDocument): Cited {
    const name = (given.title ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
    const there = byName.get(name)
    const former = there === undefined ? undefined : made.get(there)
    if (former) former.given = { ...defined(given), ...defined(former.given) }
    const id = there ?? freeId([slugOf(shorten(given.title ?? '', 60)) ?? 'source'], (one) => taken.has(one))
    if (!former) {
      taken.add(id)
      byName.set(name, id)
      made.set(id, { given, url: undefined })
    }
    return { as: 'citation', id, ...(given.place && { place: given.place }) }
  }
}

type Made = { given: NamedDocument; url: string | undefined }

/** What is said beside the line that makes a source a draft; undefined where it can be published. */
function whyDraft({ given, url }: Made): string | undefined {
  return url === undefined && !given.kept ? nowhere : undefined
}

const plain = (url: string) =>
  (URL.parse(url)?.href ?? url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')

const defined = (given: NamedDocument): NamedDocument =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as NamedDocument

function sourceText(one: Made): string {
  const { given, url } = one
  const unknown = (reason: string) => ({ unknown: reason })
  const title = given.title && shorten(withoutCitation(given.title), 300)
  const language = languageTag.safeParse(given.language)
  const draft = whyDraft(one)
  const publication = shorten(withoutCitation(given.publication ?? ''), 100)
  return yamlOf(
    {
      type: url === undefined ? 'document' : 'webpage',
      ...titleKeys(title, url ?? '', { draft: false }),
      ...(draft && { draft: 'true' }),
      'container-title': publication || shorten(url === undefined ? (title ?? '') : hostOf(url), 100),
      author: shorten(withoutCitation(given.author ?? ''), 200) || unknown('the import does not name one'),
      issued: given.issued ?? unknown('the import does not say'),
      accessed: unknown('the import does not say'),
      ...(url === undefined ? {} : { URL: url }),
      ...(given.kept ? { archive_location: shorten(withoutCitation(given.kept), 200) } : {}),
      language: language.data ?? unknown('the import does not say'),
      note: 'Named in a timeline that was imported; nobody has read it for this one yet.',
    },
    draft ? { draft } : {},
  )
}
