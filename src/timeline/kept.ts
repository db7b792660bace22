import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { Own } from './entries.ts'
import { writeWhole } from './write-whole.ts'

const SEAL = 64

/** Where to keep what files said, and the digest of the code that reads them: another engine reads them anew. */
export type Shelf = { file: string; engine: string }

/** What an earlier run has kept, by the digests of files. Nothing if it was kept by another engine, or is damaged. */
export async function recall({ file, engine }: Shelf, zone: string): Promise<Map<string, Own>> {
  const kept = await readFile(file).catch(() => undefined)
  const content = kept?.subarray(SEAL)
  if (!kept || !content || kept.subarray(0, SEAL).toString() !== sealOf(engine, zone, content))
    return new Map()
  return deserialize(content) as Map<string, Own>
}

/** A folder that cannot be written costs time and nothing else. */
export async function keep({ file, engine }: Shelf, zone: string, owns: Map<string, Own>): Promise<void> {
  const content = serialize(owns)
  // The next run reads everything once more.
  await writeWhole(file, [sealOf(engine, zone, content), content]).catch(() => undefined)
}

const sealOf = (engine: string, zone: string, content: Uint8Array) =>
  hash('sha256', [engine, zone, process.version, hash('sha256', content)].join('\n'))
