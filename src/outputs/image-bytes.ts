import type { ImageBytes } from './image.ts'
import { imagesInFeeds } from './syndication.ts'
import type { Timeline } from '../timeline/types.ts'
import { jpegOf } from '../pictures/images/jpeg.ts'

/** How many bytes the images in feeds have, which only who has made them knows. */
export async function imageBytes(timeline: Timeline): Promise<ImageBytes> {
  const sizes = imagesInFeeds(timeline).map(async ({ id, image }) => {
    const { length } = await jpegOf(image)
    return [id, length] as const
  })
  return new Map(await Promise.all(sizes))
}
