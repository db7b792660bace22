import type { Issue } from '../../issues/issue.ts'
import { checkChanges } from '../../content/check-changes.ts'
import { checkEntries } from '../../content/check.ts'
import { readEntries, readerFor } from '../../content/entries.ts'
import { checkSize, mostKilobytes } from '../../content/file-size.ts'
import type { Content, ContentFile } from '../../content/files.ts'
import type { EntryKind } from './kind.ts'
import type { SiteSoFar } from './site.ts'

/** What the check would say of a file if it were in content/. */
export function wrongWith(file: ContentFile, { folder, rules }: EntryKind, site: SiteSoFar): Issue[] {
  const at = { file: file.path, line: 1, column: 1 }
  const tooLarge = checkSize(at, new TextEncoder().encode(file.text).length, mostKilobytes)
  if (tooLarge.length > 0) return tooLarge
  const { entries, content } = site
  const others = { events: [], sources: [], people: [], places: [], differences: [] }
  const alone: Content = { ...content, ...others, [folder]: [file] }
  const read = readEntries(alone, readerFor(site))
  const besides = entries[folder].filter(({ id }) => id !== file.id)
  const all = { ...entries, [folder]: [...besides, ...read.unchecked[folder]] }
  const ids = { ...content.ids, [folder]: new Set([...content.ids[folder], file.id]) }
  const across = [
    ...checkEntries(all, [], ids, site.zone, site.fixed),
    ...checkChanges(all, site.published, site.today),
  ]
  return [
    ...read.issues,
    ...(rules?.(read.unchecked) ?? []),
    ...across.filter((issue) => issue.file === file.path),
  ]
}
