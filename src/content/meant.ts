import { parse, sep } from 'node:path'
import { nearest } from '../issues/nearest.ts'
import { entryPath } from '../urls/addresses.ts'
import { folders, folderOf, isFolder, slotOf, type Folder } from './slots.ts'

/** The path in content/ that was most likely meant by one that nothing reads: its folder or its ending is misspelt. */
export function meantFile(path: string): string | undefined {
  const [first = '', ...rest] = path.split(sep)
  if (rest.length === 0) return nearest(first, ['story.yaml', 'about.md'])
  const folder = folderOf(path) ?? nearest(first, Object.keys(folders))
  if (!folder || !isFolder(folder)) return undefined
  const { name, dir, ext } = parse(rest.join('/'))
  const isText = ['', '.md', '.markdown', '.mdx', '.txt', '.yaml', '.yml'].includes(ext.toLowerCase())
  const meant = `${folder}/${dir && `${dir}/`}${name}${folders[folder]}`
  return isText && slotOf(meant) && meant !== path ? meant : undefined
}

/** The page that was most likely meant by an address that has none. `near` is the nearest id of a folder. */
export function meantPage(
  path: string,
  ownPages: readonly string[],
  near: (folder: Folder, id: string) => string | undefined,
): string | undefined {
  const [, first = '', id] = path.split('/')
  const folder = isFolder(first) ? first : nearest(first, Object.keys(folders))
  const meant = id && folder && isFolder(folder) ? { folder, id: near(folder, id) } : undefined
  const address = meant?.id ? entryPath(meant.folder, meant.id) : nearest(path, ownPages)
  return address === path ? undefined : address
}
