import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import type { Own } from './entries.ts'
import type { FileOf } from './read-files.ts'

/** Files handed to a thread at a time. */
const BATCH = 200
const MOST_THREADS = 8

/**
 * Reads files by as many threads as there are processors; the result is in the order of the files. `told` hears how many
 * have been read.
 */
export async function readInThreads(
  files: FileOf[],
  where: ZoneAndLanguage,
  told?: (read: number) => void,
): Promise<Own[]> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  )
  const read: Own[][] = []
  const rest = batches.entries()
  let done = 0
  const work = async () => {
    const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: where })
    try {
      for (const [index, batch] of rest) {
        thread.postMessage(batch)
        // An error in the thread rejects this.
        const [owns] = (await once(thread, 'message')) as [Own[]]
        read[index] = owns
        done += owns.length
        told?.(done)
      }
    } finally {
      await thread.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), MOST_THREADS, batches.length)
  await Promise.all(Array.from({ length: threads }, work))
  return read.flat()
}
