import { join, parse, sep } from 'node:path'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { isId, isReserved } from '../schemas/fields.ts'
import { isImageName } from '../schemas/image.ts'
import { findExcess, listFiles, type Listed } from './file-list.ts'
import { checkSize } from './file-size.ts'
import { readText } from './file-text.ts'
import { type Folder, folders } from './folders.ts'
import { readImage, type ImageFile } from './image-file.ts'
import { type Logo, readLogo } from './logo.ts'
import { meantFile } from './meant.ts'
import { allowedAt, folderOf, isImage, isLogo, isRecord, slotOf, suggestName, type Slot } from './slots.ts'

/** One content file. `path` is relative to the project, for messages. */
export type ContentFile = { path: string; id: string; text: string }

/** The ids that exist, whether or not their files could be read. Events that were withdrawn have theirs for good. */
export type Ids = Record<Folder, Set<string>>

/** Files that could be read. `found` names what there is, read or not. */
export type Content = {
  story?: ContentFile
  about?: ContentFile
  theme?: ContentFile
  words?: ContentFile
  pages: ContentFile[]
  /** What stands in the place of events that were taken away. */
  withdrawn: ContentFile[]
  logo?: Logo
  found: Set<Slot>
  /** Names of the records that can be read. */
  records: Set<string>
  ids: Ids
  /** By their names; undefined if one cannot be published. */
  images: Map<string, ImageFile | undefined>
  issues: Issue[]
} & Record<Folder, ContentFile[]>

/** Commands write the records of all entries into one file each. */
const mostOfRecord = 10_000

/** Reads all of a content folder, in the order of names whatever the file system’s. `name` stands for it in messages. */
export async function readContent(directory: string, name = 'content'): Promise<Content> {
  const content: Content = {
    found: new Set(),
    records: new Set(),
    ids: perFolder(() => new Set<string>()),
    images: new Map(),
    pages: [],
    withdrawn: [],
    issues: [],
    ...perFolder((): ContentFile[] => []),
  }
  const files = listFiles(directory)
  const excess = findExcess(files)
  if (excess) {
    const found: Slot[] = ['story', 'about', 'events']
    const issues = [issue('too-much', { file: name, line: 1, column: 1 }, excess)]
    return { ...content, found: new Set(found), issues }
  }
  const read = await Promise.all(
    files.map((file) => readOne(join(directory, file.path), file, [name, ...file.path.split(sep)].join('/'))),
  )
  for (const { slot, folder, id, path, text, image, logo, issues, record } of read) {
    content.issues.push(...issues)
    if (record && issues.length === 0) content.records.add(record)
    // Even a file that nothing can read shows that its id is meant.
    if (folder) content.ids[folder].add(id)
    if (slot === 'withdrawn') content.ids.events.add(id)
    if (slot) content.found.add(slot)
    if (image) content.images.set(image.name, image.file)
    if (logo) content.logo = logo
    if (!slot || text === undefined) continue
    const file = { path, id, text }
    if (slot === 'story' || slot === 'about' || slot === 'theme' || slot === 'words') content[slot] = file
    else content[slot].push(file)
  }
  for (const folder of Object.keys(folders) as Folder[])
    content.issues.push(...findDuplicates(content[folder]))
  content.issues.push(...content.events.flatMap(findReserved), ...findStanding(content))
  return content
}

type Read = {
  slot?: Slot | undefined
  folder: Folder | undefined
  id: string
  path: string
  /** Undefined if it could not be read. */
  text?: string
  record?: string
  logo?: Logo
  image?: { name: string; file: ImageFile | undefined }
  issues: Issue[]
}

async function readOne(place: string, { path, regular, bytes }: Listed, shown: string): Promise<Read> {
  const at: Position = { file: shown, line: 1, column: 1 }
  const file = { folder: folderOf(path), id: parse(path).name, path: shown }
  const slot = slotOf(path)
  if (!regular) return { ...file, issues: [issue('not-a-file', at, {})] }
  if (isRecord(path)) return { ...file, record: path, issues: checkSize(at, bytes, mostOfRecord) }
  if (isImage(path)) return { ...file, ...(await readOneImage(place, at, bytes)) }
  if (isLogo(path)) {
    const { logo, wrong } = await readLogo(place, at, bytes)
    return { ...file, ...(logo && { logo }), issues: wrong }
  }
  if (!slot)
    return {
      ...file,
      issues: [issue('unexpected-file', at, { meant: meantFile(path), allowed: allowedAt(path) })],
    }
  const { text, wrong } = readText(place, at, bytes)
  const isNamed = isId(file.id) || wrong.some(({ kind }) => kind === 'unreadable')
  const name = isNamed ? [] : [issue('file-name', at, { suggestion: suggestName(path) })]
  return { ...file, slot, ...(text !== undefined && { text }), issues: [...name, ...wrong] }
}

async function readOneImage(
  place: string,
  at: Position,
  bytes: number,
): Promise<Pick<Read, 'image' | 'issues'>> {
  const { base: name } = parse(at.file)
  const { image: file, wrong } = await readImage(place, at, bytes)
  const isNamed = isImageName(name) || wrong.length > 0
  const issues = isNamed ? wrong : [issue('file-name', at, { suggestion: suggestName(name) })]
  return { image: { name, file }, issues }
}

function findDuplicates(files: ContentFile[]): Issue[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ id, path }) => {
    const other = seen.get(id)
    if (other) return [issue('duplicate-id', { file: path, line: 1, column: 1 }, { id, other })]
    seen.set(id, path)
    return []
  })
}

function findReserved({ id, path }: ContentFile): Issue[] {
  return isReserved(id) ? [issue('reserved-id', { file: path, line: 1, column: 1 }, { id })] : []
}

/** Events whose text is there although they are withdrawn. */
function findStanding({ events, withdrawn }: Content): Issue[] {
  const notices = new Map(withdrawn.map(({ id, path }) => [id, path]))
  return events.flatMap(({ id, path }) => {
    const notice = notices.get(id)
    return notice ? [issue('withdrawn-text', { file: path, line: 1, column: 1 }, { id, notice })] : []
  })
}

function perFolder<Value>(make: () => Value): Record<Folder, Value> {
  return { events: make(), sources: make(), people: make(), places: make(), differences: make() }
}
