import { parse, sep } from 'node:path'
import { nearest } from '../issues/nearest.ts'
import { folders, isFolder } from './folders.ts'
import { folderOf, slotOf } from './slots.ts'

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
