import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Of a built site: its files, their bytes, and the bytes on the wire (gzip) of its front page. */
export type Bytes = { files: number; all: number; front: number }

export async function bytesOf(dist: string): Promise<Bytes> {
  let [files, all] = [0, 0]
  for await (const entry of glob('**/*', { cwd: dist, withFileTypes: true })) {
    if (!entry.isFile()) continue
    files += 1
    all += (await stat(join(entry.parentPath, entry.name))).size
  }
  return { files, all, front: gzipSync(await readFile(join(dist, 'index.html')), { level: 6 }).length }
}
