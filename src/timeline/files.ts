import { readdir, readFile } from 'node:fs/promises'
import { join, parse, relative, sep } from 'node:path'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { idPattern } from '../schemas/fields.ts'

/** The folders of content/, and the ending of the files in each. */
export const folders = {
  events: '.md',
  sources: '.yaml',
  people: '.yaml',
  places: '.yaml',
  differences: '.yaml',
} as const

export type Folder = keyof typeof folders

/** One content file. `path` is relative to the project, for messages. */
export type ContentFile = { path: string; id: string; text: string }

export type Content = { story?: ContentFile; about?: ContentFile; issues: Issue[] } & Record<
  Folder,
  ContentFile[]
>

// Directional overrides, zero-width spaces and control characters can hide or reorder what a text says; the joiners
// and directional marks that Arabic, Persian and Indic scripts need are left alone.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads all of a content folder, in the order of names whatever the file system’s. `name` stands for it in messages. */
export async function readContent(directory: string, name = 'content'): Promise<Content> {
  const content: Content = { issues: [], events: [], sources: [], people: [], places: [], differences: [] }
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(directory, join(entry.parentPath, entry.name)),
      regular: entry.isFile(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

  const read = paths.map(async ({ path, regular }) => {
    const shown = [name, ...path.split(sep)].join('/')
    const at: Place = { file: shown, line: 1, column: 1 }
    const slot = slotOf(path)
    if (slot === 'ignored') return
    if (!slot || !regular)
      return void content.issues.push(issue('unexpected-file', at, { allowed: allowedIn(path) }))
    const id = parse(path).name
    if (!idPattern.test(id)) content.issues.push(issue('file-name', at, { suggestion: suggest(path) }))
    const text = await readText(join(directory, path))
    if (text === undefined)
      return void content.issues.push(issue('unreadable-file', at, { reason: 'it is not UTF-8' }))
    content.issues.push(...findInvisible(text, shown))
    return { slot, file: { path: shown, id, text } }
  })
  for (const found of await Promise.all(read)) {
    if (!found) continue
    const { slot, file } = found
    if (slot === 'story' || slot === 'about') content[slot] = file
    else content[slot].push(file)
  }
  for (const folder of Object.keys(folders) as Folder[])
    content.issues.push(...findDuplicates(content[folder]))
  return content
}

function slotOf(path: string): Folder | 'story' | 'about' | 'ignored' | undefined {
  if (path === 'story.yaml') return 'story'
  if (path === 'about.md') return 'about'
  if (path === 'verified.json' || parse(path).base === '.DS_Store') return 'ignored'
  const [folder] = path.split(sep)
  return (Object.keys(folders) as Folder[]).find(
    (known) => known === folder && parse(path).ext === folders[known],
  )
}

function allowedIn(path: string): string {
  const folder = (Object.keys(folders) as Folder[]).find((known) => known === path.split(sep)[0])
  if (folder) return `files in content/${folder}/ end in ${folders[folder]}`
  const all = Object.entries(folders).map(([known, ending]) => `${known}/*${ending}`)
  return `content/ holds story.yaml, about.md, ${all.join(', ')}`
}

function suggest(path: string): string {
  const { name, ext } = parse(path)
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${plain.replace(/^-|-$/g, '') || 'a-short-name'}${ext}`
}

async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path)
  try {
    return decoder.decode(bytes).replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

function findInvisible(text: string, file: string): Issue[] {
  if (!invisible.test(text)) return []
  return text.split('\n').flatMap((line, index) => {
    const found = invisible.exec(line)
    if (!found) return []
    const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return [issue('characters', { file, line: index + 1, column: found.index + 1 }, { code })]
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
