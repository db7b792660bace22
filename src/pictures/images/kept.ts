import { hash } from 'node:crypto'
import sharp from 'sharp'
import { cached } from '../cache.ts'

// With more threads AVIF is cut into more tiles: the bytes would tell how many processors a machine has.
sharp.concurrency(1)

/**
 * What is made of an image, from its bytes and `options` (a value that JSON can hold); made only if no earlier build has
 * made the same with the same libraries.
 */
export async function kept(
  options: unknown,
  original: Uint8Array,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  return cached('images', [sharp.versions, process.arch, options, hash('sha256', original)], make)
}
