import { parse, sep } from 'node:path'
import { endingsText } from '../schemas/image.ts'
import { slugOf } from '../urls/slug.ts'
import { type Folder, folders, isFolder } from './folders.ts'

export type Slot = Folder | 'story' | 'about' | 'theme' | 'words' | 'pages' | 'withdrawn'

/** What a file in content/ is for, by its path in it; undefined if nothing reads it. */
export function slotOf(path: string): Slot | undefined {
  if (path === 'story.yaml') return 'story'
  if (path === 'about.md') return 'about'
  if (path === 'theme.css') return 'theme'
  if (path === 'words.yaml') return 'words'
  if (parse(path).dir === 'pages' && parse(path).ext === '.md') return 'pages'
  if (parse(path).dir === 'withdrawn' && parse(path).ext === '.yaml') return 'withdrawn'
  const folder = folderOf(path)
  return folder && parse(path).ext === folders[folder] ? folder : undefined
}

/** The records of what was verified (with its time stamp), published and changed in the engine, which commands write and read. */
export const isRecord = (path: string) =>
  ['verified.json', 'verified.tsr', 'published.txt', 'own-files.txt'].includes(path)

/** Whether a file is the logo of the site. */
export const isLogo = (path: string) => path === 'logo.svg' || path === 'logo.png'

/** Whether a file is one of the images, which lie in a folder of their own and in no other inside it. */
export const isImage = (path: string) => parse(path).dir === 'images'

/** The guide to writing, and what editors and systems leave behind. */
export function isIgnored(path: string): boolean {
  if (path === 'README.md') return true
  const { base } = parse(path)
  return path === 'README.md' || base.startsWith('.') || base.endsWith('~')
}

/** The folder of content/ that a path is in, whatever its ending. */
export function folderOf(path: string): Folder | undefined {
  const [first = '', ...rest] = path.split(sep)
  return rest.length > 0 && isFolder(first) ? first : undefined
}

/** What may stand where a file stands that nothing reads. */
export function allowedAt(path: string): string {
  const folder = path.startsWith(`pages${sep}`) ? 'pages' : folderOf(path)
  if (folder === 'pages') return 'files in content/pages/ end in .md, and there are no folders'
  if (path.startsWith(`withdrawn${sep}`))
    return 'files in content/withdrawn/ end in .yaml, and there are no folders'
  if (folder) return `files in content/${folder}/ end in ${folders[folder]}`
  if (path.startsWith(`images${sep}`))
    return `content/images/ holds files that end in ${endingsText}, and no folders`
  const all = Object.entries(folders).map(([known, ending]) => `${known}/*${ending}`)
  return `content/ holds story.yaml, about.md, theme.css, words.yaml, logo.svg, logo.png, ${all.join(', ')}, pages/*.md, withdrawn/*.yaml, images/*`
}

/** A file name like the one given that can be an address. */
export function suggestName(path: string): string {
  const { name, ext } = parse(path)
  return `${slugOf(name) ?? 'a-short-name'}${ext.toLowerCase()}`
}
