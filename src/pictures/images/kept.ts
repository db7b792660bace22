import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { cached, prune } from '../cards/cache.ts'

const FOLDER = resolve('node_modules/.cache/sourceline/images')
const DAYS = 90
const how = JSON.stringify([sharp.versions, process.arch])

// With more threads AVIF is cut into more tiles: the bytes would tell how many processors a machine has.
sharp.concurrency(1)

let pruned: Promise<void> | undefined

/** What is made of an image with some options; made only if no earlier build has made the same in the same way. */
export async function kept(
  options: unknown,
  original: Uint8Array,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  await (pruned ??= prune(FOLDER, DAYS))
  const key = [how, JSON.stringify(options), hash('sha256', original)].join('\n')
  return cached(FOLDER, key, async () => new Uint8Array(await make()))
}
