import { SIZE } from '../pictures/cards/size.ts'
import type { Timeline } from '../timeline/types.ts'
import type { AddressOf } from './address.ts'
import { escapeMarkup } from './escape.ts'
import { entryPath } from '../urls/addresses.ts'

/** What is shown in a frame on somebody else’s page. */
export type Embed = {
  title: string
  /** Paths from the root: of the page itself, and of its light form for a frame. */
  page: string
  frame: string
  /** Pixels, for where the frame cannot tell how high it is. */
  height: number
}

const WIDTH = 600

export function timelineEmbed({ story }: Timeline): Embed {
  return { title: story.title, page: '/', frame: '/embed/', height: 640 }
}

export function eventEmbed({ id, title }: { id: string; title: string }): Embed {
  return { title, page: entryPath('events', id), frame: `${entryPath('events', id)}embed/`, height: 480 }
}

/** HTML to copy: a frame, and the few lines that make it as high as its content. It works without them. */
export function snippetOf(embed: Embed, address: AddressOf): string {
  const { origin } = new URL(address('/'))
  return `${frameOf(embed, address, '100%')}
<script>
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== '${origin}' || !(data?.sourceline > 0)) return
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.sourceline
  })
</script>`
}

/** oEmbed 1.0 (https://oembed.com, 2.3.4.4), for editors that make a frame of a pasted address. */
export function oembedOf(embed: Embed, { story }: Timeline, address: AddressOf): string {
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: story.publisher.name,
    provider_url: address('/'),
    thumbnail_url: address(`${embed.page}card.png`),
    thumbnail_width: SIZE.width,
    thumbnail_height: SIZE.height,
    width: WIDTH,
    height: embed.height,
    html: frameOf(embed, address, `${WIDTH}`),
  })
}

/** Path of the oEmbed file of a page. */
export const oembedPath = ({ page }: Embed): string => `${page}oembed.json`

function frameOf({ title, frame, height }: Embed, address: AddressOf, width: string): string {
  return `<iframe src="${escapeMarkup(address(frame))}" title="${escapeMarkup(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
}
