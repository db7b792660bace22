import { hash } from 'node:crypto'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { type Own, readerFor, type ReadOwn } from './entries.ts'
import type { Content, ContentFile } from './files.ts'
import { keep, recall, type Shelf } from './kept.ts'
import { type Folder, folders } from './slots.ts'
import { readInThreads } from './threads.ts'

/** Reading so many files takes longer than starting threads. */
const MANY = 2000

export type ReadOptions = {
  /** Where what files say is kept from one run to the next. If omitted, every file is read. */
  shelf?: Shelf | undefined
  /** Hears, again and again, how many files have been read and how many there are. */
  told?: ((read: number, all: number) => void) | undefined
}

export type FileOf = [folder: Folder, file: ContentFile]

/** What each file says by itself: as an earlier run has read the same text, or read now, by several threads if they are many. */
export async function readFiles(
  content: Content,
  where: ZoneAndLanguage,
  { shelf, told }: ReadOptions = {},
): Promise<ReadOwn> {
  const files = (Object.keys(folders) as Folder[]).flatMap((folder) =>
    content[folder].map((file): FileOf => [folder, file]),
  )
  const known = new Map(files.map((file) => [digestOf(file), file]))
  const kept = shelf ? await recall(shelf, where) : new Map<string, Own>()
  const owns = new Map([...kept].filter(([digest]) => known.has(digest)))
  const unread = [...known].filter(([digest]) => !owns.has(digest))
  const read = await readAll(
    unread.map(([, file]) => file),
    where,
    (count) => told?.(owns.size + count, known.size),
  )
  told?.(known.size, known.size)
  for (const [index, [digest]] of unread.entries()) owns.set(digest, read[index] as Own)
  if (shelf) await keep(shelf, where, owns, unread.length)
  const digests = new Map([...known].map(([digest, [, file]]) => [file, digest]))
  return (_, file) => owns.get(digests.get(file) ?? '') as Own
}

function readAll(
  files: FileOf[],
  where: ZoneAndLanguage,
  told: (read: number) => void,
): Promise<Own[]> | Own[] {
  if (files.length > MANY) return readInThreads(files, where, told)
  const readOwn = readerFor(where)
  return files.map(([folder, file]) => readOwn(folder, file))
}

/** Of all that reading depends on beside the story’s zone and language: places in a file name it. */
function digestOf([folder, { path, text }]: FileOf): string {
  return hash('sha256', `${folder}\n${path}\n${text}`, 'base64')
}
