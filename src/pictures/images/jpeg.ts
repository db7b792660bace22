import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'
import type { EventImage } from '../../timeline/types.ts'
import { kept } from './kept.ts'
import { sentSize } from './size.ts'

/** An image as JPEG for feeds, search engines and previews: turned as it is seen, and without what the camera noted. */
export async function jpegOf({ file, ...image }: Pick<EventImage, 'file' | 'width' | 'height'>) {
  const bytes = await readFile(resolve(file))
  const size = sentSize(image)
  return kept(['jpeg', size], bytes, () =>
    sharp(bytes)
      .autoOrient()
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .jpeg({ mozjpeg: true })
      .toBuffer(),
  )
}
