import { hostOf, insecure, readAddress, wordsOfAddress } from '../address.ts'
import { shorten, withoutCitation } from '../clean.ts'
import { freeId } from '../ids.ts'
import { wrongInKey } from '../new/field.ts'
import { yamlOf } from '../yaml.ts'
import { isObject } from '../web/page-tree.ts'
import { isUnencrypted, language as languageTag } from '../../schemas/fields.ts'
import { sourceSchema } from '../../schemas/source.ts'
import { slugOf } from '../../urls/slug.ts'
import { nowhere, titleKeys } from '../source-title.ts'
import { createSources } from '../sources.ts'
import type { Existing, Imported, ImportedEntry } from './import.ts'
import { losses, type Loss } from './row.ts'

/** An item of CSL-JSON. */
export type LibraryItem = Record<string, unknown>

/** What of CSL a source has; all else of an item is told as lost. */
const places = ['archive', 'archive_location', 'call-number']
const kept = [
  ...'id type title container-title publisher author issued accessed URL DOI ISBN language note'.split(' '),
  ...places,
]
/** What only programs read. */
const ofPrograms = ['citation-key', 'citation-label', '_graph', 'reporter']
const types: Partial<Record<string, string>> = {
  'post-weblog': 'post',
  chapter: 'book',
  motion_picture: 'broadcast',
  manuscript: 'document',
  personal_communication: 'document',
}

/** Sources of a reference manager’s items, each once; nothing is written over what there is. */
export function importLibrary(items: LibraryItem[], format: string, existing: Existing): Imported {
  const taken = new Set(existing.sourceIds)
  const known = existing.sources.map((one) => ({ ...one, counted: false }))
  const entries: ImportedEntry[] = []
  const files: Imported['files'] = []
  const lost: Loss[] = []
  for (const [index, item] of items.entries()) {
    const place = `item ${index + 1}`
    const { all, lose } = losses(place)
    const title = textOf(item['title'])
    const doi = textOf(item['DOI']).replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
    const address = readAddress(textOf(item['URL']) || (doi && `https://doi.org/${doi}`))
    const url = address.is === 'document' ? address.url : undefined
    if (!url && (!title || item['URL'])) {
      lose('URL', textOf(item['URL']) || title, 'It has neither an address nor a title.', { level: 'row' })
      lost.push(...all)
      continue
    }
    const there = url === undefined ? undefined : createSources(known, taken).cite({ url })
    const same = known.find(({ id }) => there?.as === 'citation' && id === there.id)
    if (same) {
      entries.push({
        place,
        id: same.id,
        path: `content/sources/${same.id}.yaml`,
        draft: false,
        state: 'there',
      })
      continue
    }
    const wish =
      slugOf(textOf(item['container-title'])) ?? slugOf(url ? wordsOfAddress(url) : title) ?? 'source'
    const longer = slugOf(`${wish} ${title}`)
    const id = freeId(longer ? [wish, longer] : [wish], (one) => taken.has(one))
    taken.add(id)
    known.push({ id, url, counted: false })
    for (const [key, value] of Object.entries(item))
      if (!kept.includes(key) && !ofPrograms.includes(key))
        lose(
          key,
          typeof value === 'object' ? JSON.stringify(value) : String(value),
          'A source here has no such key.',
        )
    if (url && isUnencrypted(url)) lose('URL', url, insecure, { level: 'note' })
    const path = `content/sources/${id}.yaml`
    const { text, draft } = textFor(item, url, lose)
    files.push({ path, text })
    entries.push({ place, id, path, draft, state: 'new' })
    lost.push(...all)
  }
  return { format, rows: items.length, entries, files, losses: lost }
}

/** The file of a source; what of an item is not right as it is, is said to be unknown. */
function textFor(
  item: LibraryItem,
  url: string | undefined,
  lose: ReturnType<typeof losses>['lose'],
): { text: string; draft: boolean } {
  const unknown = { unknown: 'the library does not say' }
  const words = (key: string, most: number) => {
    const text = withoutCitation(textOf(item[key]))
    if (text.length > most) lose(key, text, `It is cut to ${most} characters.`)
    return shorten(text, most)
  }
  const date = (key: string) => {
    const edtf = dateOf(item[key])
    if (!edtf && item[key] !== undefined)
      lose(key, JSON.stringify(item[key]), 'It is no date that is certain.')
    return edtf ?? unknown
  }
  const language = languageTag.safeParse(textOf(item['language']))
  if (!language.success && item['language'])
    lose('language', textOf(item['language']), 'It is no language tag of BCP 47.')
  const type = types[textOf(item['type'])] ?? textOf(item['type'])
  const right = sourceSchema.shape.type.safeParse(type).success
  if (!right)
    lose('type', type, 'There is no such type here: it is a webpage or a document.', { level: 'form' })
  const publisher = words('publisher', 100)
  const authors = namesOf(item['author'] ?? item['reporter'])
  const isbn = textOf(item['ISBN'])
  const where = [...places.map((key) => textOf(item[key])), ...(isbn ? [`ISBN ${isbn}`] : [])]
  const title = titleKeys(words('title', 300), url ?? '', { draft: false })
  const keptAt = shorten(withoutCitation(where.filter(Boolean).join(', ')), 200)
  const why = url === undefined && !keptAt ? nowhere : undefined
  const text = yamlOf(
    {
      type: right ? type : url === undefined ? 'document' : 'webpage',
      ...title,
      ...(why && { draft: 'true' }),
      'container-title':
        words('container-title', 100) ||
        publisher ||
        shorten(url === undefined ? title.title : hostOf(url), 100),
      ...(publisher && item['container-title'] ? { publisher } : {}),
      author: shorten(withoutCitation(authors), 200) || unknown,
      issued: date('issued'),
      accessed: date('accessed'),
      ...(url === undefined ? {} : { URL: url }),
      ...(keptAt ? { archive_location: keptAt } : {}),
      language: language.data ?? unknown,
      note: words('note', 1000) || 'Nobody has written yet what to bear in mind when reading it.',
    },
    why ? { draft: why } : {},
  )
  return { text, draft: why !== undefined }
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

/** Given names first, as they are printed. RIS’s reporters are one text: `Example, Ada`. */
function namesOf(value: unknown): string {
  return [value]
    .flat()
    .map((one) => {
      if (typeof one === 'string') return one.split(', ').toReversed().join(' ')
      if (!isObject(one)) return ''
      const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map((key) =>
        textOf(one[key]),
      )
      return textOf(one['literal']) || parts.filter(Boolean).join(' ')
    })
    .filter(Boolean)
    .join(', ')
}

/** EDTF of CSL’s `date-parts`, or of RIS’s `2020/10/05/`; undefined for words, and for days that do not exist. */
function dateOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const [, raw] = /^(\d{4}(?:\/\d\d){0,2})\/*$/.exec(textOf(value['raw'])) ?? []
  const parts: unknown[] = raw ? [raw.split('/')] : [value['date-parts']].flat()
  const written = parts.map((some) =>
    (Array.isArray(some) ? some : [])
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
  )
  const edtf = `${written.join('/')}${value['circa'] ? '~' : ''}`
  return wrongInKey(sourceSchema, 'issued', edtf) ? undefined : edtf
}
