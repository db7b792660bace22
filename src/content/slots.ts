import { parse, sep } from 'node:path'
import { endingsText } from '../schemas/image.ts'

/** The folders of content/, and the ending of the files in each. */
export const folders = {
  events: '.md',
  sources: '.yaml',
  people: '.yaml',
  places: '.yaml',
  differences: '.yaml',
} as const

export type Folder = keyof typeof folders
export type Slot = Folder | 'story' | 'about'

/** What a file in content/ is for, by its path in it; undefined if nothing reads it. */
export function slotOf(path: string): Slot | undefined {
  if (path === 'story.yaml') return 'story'
  if (path === 'about.md') return 'about'
  const folder = folderOf(path)
  return folder && parse(path).ext === folders[folder] ? folder : undefined
}

/** The records of what was verified and published, which commands write and read. */
export const isRecord = (path: string) => path === 'verified.json' || path === 'published.txt'

/** Whether a file is one of the images, which lie in a folder of their own and in no other inside it. */
export const isImage = (path: string) => parse(path).dir === 'images'

/** The guide to writing, and what editors and systems leave behind. */
export function isIgnored(path: string): boolean {
  const { base } = parse(path)
  return path === 'README.md' || base.startsWith('.') || base.endsWith('~')
}

/** The folder of content/ that a path is in, whatever its ending. */
export function folderOf(path: string): Folder | undefined {
  const [first = '', ...rest] = path.split(sep)
  return rest.length > 0 && isFolder(first) ? first : undefined
}

export function isFolder(name: string): name is Folder {
  return Object.hasOwn(folders, name)
}

/** What may stand where a file stands that nothing reads. */
export function allowedAt(path: string): string {
  const folder = folderOf(path)
  if (folder) return `files in content/${folder}/ end in ${folders[folder]}`
  if (path.startsWith(`images${sep}`))
    return `content/images/ holds files that end in ${endingsText}, and no folders`
  const all = Object.entries(folders).map(([known, ending]) => `${known}/*${ending}`)
  return `content/ holds story.yaml, about.md, ${all.join(', ')}, images/*`
}

/** A file name like the one given that can be an address. */
export function suggestName(path: string): string {
  const { name, ext } = parse(path)
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return `${words?.join('-') ?? 'a-short-name'}${ext.toLowerCase()}`
}
