import { issue, sentence, type Issue } from '../../issues/issue.ts'
import { isId, isReserved } from '../../schemas/fields.ts'
import { folders } from '../../content/folders.ts'
import { lacksOfDrafts } from '../../content/draft-lacks.ts'
import { slugOf } from '../../urls/slug.ts'
import { clean } from '../clean.ts'
import { isRefusal } from '../refusal.ts'
import { one, type Given } from './field.ts'
import type { EntryKind } from './kind.ts'
import { draft, type Drafted } from './make.ts'
import type { SiteSoFar } from './site.ts'

/** What is said at a field of a form, in the words of the check. */
export type Said = { field: string; text: string }

/**
 * A form while it is being filled in. `file` is what comes of it, undefined while there is none; `wrong` must be mended
 * first, `lacks` keeps it a draft; `changed` is what its letters were changed to, as “npm run new” tells it.
 */
export type CheckedForm = { file: Drafted | undefined; wrong: Said[]; lacks: Said[]; changed: Said[] }

/** Checks what stands in a form: `given` has all fields that are needed, empty if nothing is written in them yet. */
export function checkForm(kind: EntryKind, given: Given, site: SiteSoFar): CheckedForm {
  const wished = one(given, 'id')
  const inFields = kind.fields.flatMap(({ name, wrong }) =>
    (given[name] ?? []).flatMap((value) => wrong?.(clean(value).text, site) ?? []).map(at(name)),
  )
  const ofId = wished === undefined ? [] : wrongId(wished, kind, site).map(sentence)
  const { file, ...rest } = freely(kind, ofId.length > 0 ? { ...given, id: undefined } : given, site)
  const saidAt = (one: Issue): Said => ({
    field: fieldAt(one, file?.text ?? '', kind),
    text: sentence(one),
  })
  const inFile = (file?.issues ?? []).map(saidAt)
  const wrong = unique([
    ...inFields,
    // What is not given is made of what is, where the same is wrong.
    ...inFile.filter(({ field }) => given[field] !== undefined),
    ...ofId.map(at('id')),
    ...(rest.refusal ? [rest.refusal] : []),
  ])
  const alone = { events: [], sources: [], people: [], places: [], differences: [], withdrawn: [] }
  const lacking = file ? lacksOfDrafts({ ...alone, [kind.folder]: [file] }, new Set([file.id]), site) : []
  return {
    file: wrong.length > 0 ? undefined : file,
    wrong,
    lacks: lacking.flatMap(({ issues }) => issues.map(saidAt)),
    changed: Object.entries(given).flatMap(([name, values = []]) =>
      values.flatMap((value) =>
        clean(value).changes.map(({ value: was, why }) => at(name)(`${was}: ${why}`)),
      ),
    ),
  }
}

const at = (field: string) => (text: string) => ({ field, text })

/** The file under its own id, or under a free one like it. */
function freely(kind: EntryKind, given: Given, site: SiteSoFar): { file?: Drafted; refusal?: Said } {
  const drafted = draft(kind, given, site)
  if (!isRefusal(drafted)) return { file: drafted }
  if (drafted.id && one(given, 'id') === undefined) return freely(kind, { ...given, id: [drafted.id] }, site)
  // Nothing has a name yet: what is wrong can be told all the same.
  const unnamed = draft(kind, { ...given, id: ['unnamed'] }, site)
  if (isRefusal(unnamed)) return { refusal: at(kind.fields[0]?.name ?? 'id')(unnamed.refusal) }
  return { file: unnamed, ...(one(given, 'id') && { refusal: at('id')(drafted.refusal) }) }
}

const nowhere = { file: '', line: 1, column: 1 }

function wrongId(id: string, { folder }: EntryKind, { content: { ids }, entries }: SiteSoFar): Issue[] {
  const ending = folders[folder]
  if (!isId(id))
    return [issue('file-name', nowhere, { suggestion: `${slugOf(id) ?? 'a-short-name'}${ending}` })]
  if (folder === 'events') {
    if (isReserved(id)) return [issue('reserved-id', nowhere, { id })]
    const notice = entries.withdrawn.find((one) => one.id === id)?.file
    if (notice) return [issue('withdrawn-text', nowhere, { id, notice })]
    const owner = entries.events.find(({ record }) => record.aliases?.includes(id))?.id
    if (owner) return [issue('alias-taken', nowhere, { alias: id, owner })]
  }
  return ids[folder].has(id)
    ? [issue('duplicate-id', nowhere, { id, other: `content/${folder}/${id}${ending}` })]
    : []
}

/** Keys that the fields of a form call otherwise. */
const fieldOfKey: Record<string, string> = {
  URL: 'url',
  'container-title': 'publication',
  archive_location: 'kept',
}

/** The field of a form from which a line of its file comes: that of its key, or of the text below the keys. */
function fieldAt({ kind, line }: Issue, text: string, { folder, fields }: EntryKind): string {
  if (kind === 'source-nowhere') return 'url'
  const lines = text.split('\n')
  // What is said of the whole file is said of the text, which can be shortened.
  if (folder === 'events' && (line === 1 || line > lines.indexOf('---', 1))) return 'text'
  const key = lines
    .slice(0, line)
    .findLast((one) => /^[a-zA-Z-]+:/.test(one))
    ?.replace(/:.*/, '')
  const name = fieldOfKey[key ?? ''] ?? key
  return fields.find((one) => one.name === name)?.name ?? fields[0]?.name ?? ''
}

const unique = (all: Said[]) =>
  all.filter(
    ({ field, text }, index) => index === all.findIndex((one) => one.field === field && one.text === text),
  )
