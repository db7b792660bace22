import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isIgnored, isImage } from './slots.ts'

/** Of all files together. Twenty thousand events, with all that they name, come near the first and are half of the second. */
const most = { files: 30_000, megabytes: 100, ofImages: 500 }

/** A file before it is read. A link and a device are not regular: reading them may lead anywhere, and never end. */
export type Listed = { path: string; regular: boolean; bytes: number }

/** All files of a folder but those that nobody means, in the order of names whatever the file system’s. */
export function listFiles(directory: string): Listed[] {
  return entriesIn(directory)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(directory, join(entry.parentPath, entry.name)),
      regular: entry.isFile(),
    }))
    .filter(({ path }) => !isIgnored(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ ...file, bytes: sizeOf(join(directory, file.path)) }))
}

/** What is more than can be built, if the files are. */
export function findExcess(files: Listed[]): { what: string; most: string } | undefined {
  const megabytes = megabytesOf(files.filter(({ path }) => !isImage(path)))
  const ofImages = megabytesOf(files.filter(({ path }) => isImage(path)))
  if (files.length > most.files) return { what: `${files.length} files`, most: `${most.files} files` }
  if (megabytes > most.megabytes) return { what: `${megabytes} MB`, most: `${most.megabytes} MB` }
  if (ofImages > most.ofImages)
    return { what: `${ofImages} MB of images`, most: `${most.ofImages} MB of them` }
  return undefined
}

const megabytesOf = (files: Listed[]) =>
  Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000)

function entriesIn(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true, recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}

/** 0 if it is gone by now: whoever reads it says so. */
function sizeOf(path: string): number {
  try {
    return lstatSync(path).size
  } catch {
    return 0
  }
}
