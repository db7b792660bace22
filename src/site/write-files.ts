import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteFile } from '../files/file.ts'
import type { Reuse } from './reuse.ts'

/** How many are made at a time: pictures are drawn by as many threads. */
const AT_ONCE = 8

/** Makes files and writes them below an absolute folder, or takes them from the last build; `written` is called after each. */
export async function writeFiles(
  folder: string,
  files: SiteFile[],
  { take }: Reuse,
  written: () => void,
): Promise<void> {
  const made = new Set<string>()
  const rest = files.values()
  const write = async () => {
    for (const { path, make, key } of rest) {
      if (take(path, key?.())) {
        written()
        continue
      }
      const content = make()
      const place = join(folder, path)
      if (!made.has(dirname(place))) made.add(mkdir(dirname(place)))
      // For a small file it takes a fifth of the processor’s time that a promise takes.
      writeFileSync(place, typeof content === 'string' ? content : await content)
      written()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, write))
}

function mkdir(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return folder
}
