import { clean } from '../clean.ts'
import { eventFile } from '../event-file.ts'
import { freeEventId, freeId } from '../ids.ts'
import { slugOf } from '../../urls/slug.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { yamlOf } from '../yaml.ts'
import { sentence, type Issue } from '../../issues/issue.ts'
import { idPattern, isId, isReserved } from '../../schemas/fields.ts'
import { folders } from '../../content/folders.ts'
import { withComments } from './annotate.ts'
import { one, type Field, type Given } from './field.ts'
import type { Built, EntryKind } from './kind.ts'
import type { SiteSoFar } from './site.ts'
import { wrongWith } from './check.ts'

/** A file that can be written as it is, or why there is none. */
export type Made = { path: string; id: string; text: string } | Refused

/** `id` is one that can be taken instead, where that is all that is in the way. */
export type Refused = Refusal & { id?: string | undefined }

/** What is needed and was not given. */
export function missing(kind: Pick<EntryKind, 'fields'>, given: Given): Field[] {
  return kind.fields.filter(({ name, needed }) => needed?.(given) && !given[name]?.length)
}

/** What is wrong with what was given, field by field, in the words of the check. */
export function wrongInFields(
  { fields }: Pick<EntryKind, 'fields'>,
  given: Given,
  site: SiteSoFar,
): string[] {
  return fields.flatMap(({ name, wrong }) =>
    (given[name] ?? []).flatMap((value) => wrong?.(clean(value).text, site) ?? []),
  )
}

/** The file that is asked for, after all that is needed was given. It has no mistake, and is over no other. */
export function make(kind: EntryKind, given: Given, site: SiteSoFar): Made {
  const wrong = wrongInFields(kind, given, site)
  if (wrong.length > 0) return { refusal: wrong.join('\n') }
  const drafted = draft(kind, given, site)
  if (isRefusal(drafted)) return drafted
  const { path, id, text, issues } = drafted
  return issues.length > 0 ? { refusal: issues.map(sentence).join('\n') } : { path, id, text }
}

/** The same under another id, where nobody has chosen the one that is taken. */
export function makeFreely(kind: EntryKind, given: Given, site: SiteSoFar): Made {
  const made = make(kind, given, site)
  return isRefusal(made) && made.id && !given['id'] ? make(kind, { ...given, id: [made.id] }, site) : made
}

/** The same with all that is wrong with it, while it is being written. `bare` is the file without its comments. */
export function draft(kind: EntryKind, given: Given, site: SiteSoFar): Drafted | Refused {
  const built = kind.build(given, site)
  if (isRefusal(built)) return built
  const id = idOf(kind, built, one(given, 'id'), site)
  if (typeof id === 'object') return id
  const { record, body } = built
  const path = `content/${kind.folder}/${id}${folders[kind.folder]}`
  const fileOf = (yaml: string) => (body === undefined ? yaml : eventFile(yaml, body))
  const text = fileOf(withComments(record, kind.schema, kind.examples))
  return { path, id, text, bare: fileOf(yamlOf(record)), issues: wrongWith({ path, id, text }, kind, site) }
}

export type Drafted = { path: string; id: string; text: string; bare: string; issues: Issue[] }

function idOf({ folder }: EntryKind, { named, besides }: Built, given: string | undefined, site: SiteSoFar) {
  const made = given ?? slugOf(named) ?? slugOf(besides ?? '')
  if (made === undefined) return { refusal: `No id can be made of “${named}”. Give one: --id a-short-name` }
  if (!isId(made))
    return {
      refusal: `“${made}” is no id: lower-case letters a-z, digits and single hyphens between them.`,
      id: slugOf(made),
    }
  const why = (id: string) => takenBy(id, folder, site)
  const reason = why(made)
  if (!reason) return made
  const wishes = besides ? [`${made}-${slugOf(besides) ?? ''}`].filter((id) => idPattern.test(id)) : []
  const free = folder === 'events' ? freeEventId : freeId
  const id = free([...wishes, made], (one) => !isId(one) || why(one) !== undefined)
  return { refusal: `${reason} Give it another id: --id ${id}`, id }
}

/** Why a new file cannot have an id. */
function takenBy(
  id: string,
  folder: EntryKind['folder'],
  { content: { ids }, former, entries }: SiteSoFar,
): string | undefined {
  const there =
    entries[folder].find((entry) => entry.id === id)?.file ?? `content/${folder}/${id}${folders[folder]}`
  if (ids[folder].has(id)) return `There is ${there} already.`
  if (folder !== 'events') return undefined
  if (isReserved(id)) return `“${id}” is the name of a part of the timeline page.`
  return former.has(id) ? `“${id}” is the address of an event that was published.` : undefined
}
