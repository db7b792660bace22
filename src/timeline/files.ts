import { readdir, readFile, stat } from 'node:fs/promises'
import { join, parse, relative, sep } from 'node:path'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { findInvisible } from '../schemas/characters.ts'
import { idPattern } from '../schemas/fields.ts'
import {
  allowedAt,
  folderOf,
  folders,
  isIgnored,
  slotOf,
  suggestName,
  type Folder,
  type Slot,
} from './slots.ts'

/** One content file. `path` is relative to the project, for messages. */
export type ContentFile = { path: string; id: string; text: string }

/** The ids that exist, whether or not their files could be read. */
export type Ids = Record<Folder, Set<string>>

/** Files that could be read. `found` names what there is, read or not. */
export type Content = {
  story?: ContentFile
  about?: ContentFile
  found: Set<Slot>
  ids: Ids
  issues: Issue[]
} & Record<Folder, ContentFile[]>

/** In thousands of bytes. A long article has 20; what is a hundred times as long takes the parsers minutes. */
const mostKilobytes = 100

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads all of a content folder, in the order of names whatever the file system’s. `name` stands for it in messages. */
export async function readContent(directory: string, name = 'content'): Promise<Content> {
  const content: Content = {
    found: new Set(),
    ids: perFolder(() => new Set<string>()),
    issues: [],
    ...perFolder((): ContentFile[] => []),
  }
  const paths = await listFiles(directory)
  const read = await Promise.all(
    paths.map(({ path, regular }) =>
      readOne(join(directory, path), path, [name, ...path.split(sep)].join('/'), regular),
    ),
  )
  for (const { slot, folder, id, path, text, issues } of read) {
    content.issues.push(...issues)
    // Even a file that nothing can read shows that its id is meant.
    if (folder) content.ids[folder].add(id)
    if (slot) content.found.add(slot)
    if (!slot || text === undefined) continue
    const file = { path, id, text }
    if (slot === 'story' || slot === 'about') content[slot] = file
    else content[slot].push(file)
  }
  for (const folder of Object.keys(folders) as Folder[])
    content.issues.push(...findDuplicates(content[folder]))
  return content
}

async function listFiles(directory: string): Promise<{ path: string; regular: boolean }[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true }).catch(noneIfMissing)
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(directory, join(entry.parentPath, entry.name)),
      regular: entry.isFile(),
    }))
    .filter(({ path }) => !isIgnored(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function noneIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code !== 'ENOENT') throw error
  return []
}

type Read = {
  slot?: Slot | undefined
  folder: Folder | undefined
  id: string
  path: string
  /** Undefined if it could not be read. */
  text?: string
  issues: Issue[]
}

async function readOne(place: string, path: string, shown: string, regular: boolean): Promise<Read> {
  const at: Place = { file: shown, line: 1, column: 1 }
  const file = { folder: folderOf(path), id: parse(path).name, path: shown }
  const slot = slotOf(path)
  if (!slot || !regular)
    return { ...file, issues: [issue('unexpected-file', at, { allowed: allowedAt(path) })] }
  const issues: Issue[] = []
  if (!idPattern.test(file.id)) issues.push(issue('file-name', at, { suggestion: suggestName(path) }))
  const { text, wrong } = await readText(place, at)
  return { ...file, slot, ...(text !== undefined && { text }), issues: [...issues, ...wrong] }
}

async function readText(place: string, at: Place): Promise<{ text?: string; wrong: Issue[] }> {
  const kilobytes = Math.ceil((await stat(place)).size / 1000)
  if (kilobytes > mostKilobytes)
    return { wrong: [issue('too-large', at, { kilobytes, most: mostKilobytes })] }
  const text = decode(await readFile(place))
  return text === undefined
    ? { wrong: [issue('not-utf-8', at, {})] }
    : { text, wrong: findCharacters(text, at.file) }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

/** The first of each line. */
function findCharacters(text: string, file: string): Issue[] {
  return text.split('\n').flatMap((line, index) => {
    const found = findInvisible(line)
    return found
      ? [issue('characters', { file, line: index + 1, column: found.offset + 1 }, { code: found.code })]
      : []
  })
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

function perFolder<Value>(make: () => Value): Record<Folder, Value> {
  return { events: make(), sources: make(), people: make(), places: make(), differences: make() }
}
