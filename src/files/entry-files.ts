import type { Address } from '../outputs/address.ts'
import { citeFormats } from '../outputs/cite.ts'
import { type CslItem, eventItem, sourceItem } from '../outputs/csl.ts'
import { eventEmbed, oembedOf, oembedPath } from '../outputs/embed.ts'
import { imagePath } from '../pictures/images/address.ts'
import { jpegOf } from '../pictures/images/jpeg.ts'
import { faceOf, keyOf } from '../keys/key.ts'
import type { Source, Timeline, TimelineEvent } from '../timeline/types.ts'
import type { SiteFile } from './file.ts'

export function eventFiles(event: TimelineEvent, timeline: Timeline, address: Address): SiteFile[] {
  const { id, image } = event
  const embed = eventEmbed(event)
  let known: string | undefined
  const key = () => (known ??= keyOf(timeline, event))
  return [
    ...citeFiles(`/events/${id}`, () => eventItem(event, timeline, address), key),
    { path: oembedPath(embed), make: () => oembedOf(embed, timeline, address), key },
    ...(image ? [{ path: imagePath(event), make: () => jpegOf(image) }] : []),
  ]
}

export function sourceFiles(source: Source, timeline: Timeline): SiteFile[] {
  let known: string | undefined
  const key = () => (known ??= keyOf(timeline, faceOf(source, timeline)))
  return citeFiles(`/sources/${source.id}`, () => sourceItem(source, timeline), key)
}

function citeFiles(path: string, item: () => CslItem, key: () => string | undefined): SiteFile[] {
  return Object.entries(citeFormats).map(([ending, format]) => ({
    path: `${path}.${ending}`,
    make: () => format(item()),
    key,
  }))
}
