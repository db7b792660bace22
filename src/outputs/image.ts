import { imagePath } from '../pictures/images/address.ts'
import { sentSize } from '../pictures/images/size.ts'
import type { EventImage, TimelineEvent } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { escapeMarkup } from './escape.ts'

export const imageType = 'image/jpeg'

/** Numbers of bytes of images, by the ids of their events. */
export type ImageBytes = ReadonlyMap<string, number>

/** An event that has an image. */
export type Illustrated = TimelineEvent & { image: EventImage }
export const isIllustrated = (event: TimelineEvent): event is Illustrated => event.image !== undefined

/** The image of an event as readers elsewhere get it. `caption` is HTML, with marks and addresses of the site. */
export function figureHtml(event: Illustrated, caption: string, address: AddressOf): string {
  const { alt } = event.image
  const { width, height } = sentSize(event.image)
  const src = escapeMarkup(address(imagePath(event)))
  return `<figure><img src="${src}" alt="${escapeMarkup(alt)}" width="${width}" height="${height}"><figcaption>${caption}<p>${creditHtml(event.image)}</p></figcaption></figure>`
}

/** Who made an image, and what allows to show it. */
export function creditHtml({ credit, licence }: EventImage): string {
  const name = escapeMarkup(licence.name)
  const allowed = licence.url ? `<a href="${escapeMarkup(licence.url)}">${name}</a>` : name
  return `${escapeMarkup(credit)} · ${allowed}`
}
