import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { ZoneAndLanguage } from '../time/suggest.ts'
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
  /** Held in memory as well, by zone and language, for who reads again and again. */
  held?: Map<string, Map<string, Own>>
}

/** What an earlier run has kept, by the digests of files. Nothing if it was kept by another engine, or is damaged. */
export async function recall(
  { file, engine, held }: Shelf,
  where: ZoneAndLanguage,
): Promise<Map<string, Own>> {
  const latest = held?.get(keyOf(where))
  if (latest) return latest
  const kept = await readFile(file).catch(() => undefined)
  const content = kept?.subarray(SEAL)
  if (!kept || !content || kept.subarray(0, SEAL).toString() !== sealOf(engine, where, content))
    return new Map()
  return deserialize(content) as Map<string, Own>
}

/** `added` are those that are not kept yet. A folder that cannot be written costs time and nothing else. */
export async function keep(
  { file, engine, held }: Shelf,
  where: ZoneAndLanguage,
  owns: Map<string, Own>,
  added: number,
): Promise<void> {
  held?.set(keyOf(where), owns)
  if (added === 0 || added * FEW < owns.size) return
  const content = serialize(owns)
  // The next run reads everything once more.
  await writeWhole(file, [sealOf(engine, where, content), content]).catch(() => undefined)
}

const sealOf = (engine: string, where: ZoneAndLanguage, content: Uint8Array) =>
  hash('sha256', [engine, keyOf(where), process.version, hash('sha256', content)].join('\n'))

const keyOf = ({ zone, language }: ZoneAndLanguage) => `${zone} ${language}`
