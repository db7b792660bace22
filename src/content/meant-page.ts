import { nearest } from '../issues/nearest.ts'
import { entryPath } from '../urls/addresses.ts'
import { type Folder, folders, isFolder } from './folders.ts'

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
