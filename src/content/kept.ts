import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { Own } from './entries.ts'
import { writeWhole } from './write-whole.ts'

const SEAL = 64

/** To read one file anew takes as long as to keep so many. */
const FEW = 20

export type Shelf = {
  /** Where to keep what files said. */
  file: string
  /** The digest of the code that reads them: another engine reads them anew. */
  engine: string
  /** Held in memory as well, by zone, for who reads again and again. */
  held?: Map<string, Map<string, Own>>
}

/** What an earlier run has kept, by the digests of files. Nothing if it was kept by another engine, or is damaged. */
export async function recall({ file, engine, held }: Shelf, zone: string): Promise<Map<string, Own>> {
  const latest = held?.get(zone)
  if (latest) return latest
  const kept = await readFile(file).catch(() => undefined)
  const content = kept?.subarray(SEAL)
  if (!kept || !content || kept.subarray(0, SEAL).toString() !== sealOf(engine, zone, content))
    return new Map()
  return deserialize(content) as Map<string, Own>
}

/** `added` are those that are not kept yet. A folder that cannot be written costs time and nothing else. */
export async function keep(
  { file, engine, held }: Shelf,
  zone: string,
  owns: Map<string, Own>,
  added: number,
): Promise<void> {
  held?.set(zone, owns)
  if (added === 0 || added * FEW < owns.size) return
  const content = serialize(owns)
  // The next run reads everything once more.
  await writeWhole(file, [sealOf(engine, zone, content), content]).catch(() => undefined)
}

const sealOf = (engine: string, zone: string, content: Uint8Array) =>
  hash('sha256', [engine, zone, process.version, hash('sha256', content)].join('\n'))
