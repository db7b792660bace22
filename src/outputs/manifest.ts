import { paper } from '../content/check-story.ts'
import type { Timeline } from '../timeline/types.ts'
import { directionOf } from '../words/direction.ts'
import type { AddressOf } from './address.ts'

/** Pictures of the site where it is installed, in pixels. Chromium asks for one of 192 and one of 512. */
export const iconSizes = [192, 512] as const

/** What an installed site is called and looks like (https://www.w3.org/TR/appmanifest/). */
export function manifest({ story, theme }: Timeline, href: AddressOf) {
  const ground = theme?.colours.paper?.light ?? paper.light
  const icon = (size: number, name: string) => ({
    src: href(`/${name}-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  })
  return {
    id: href('/'),
    name: story.title,
    // Under an icon there is room for a dozen letters, and a headline has more.
    short_name: story.publisher.name,
    description: story.standfirst,
    lang: story.language,
    dir: directionOf(story.language),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: ground,
    theme_color: ground,
    icons: [
      { src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.map((size) => icon(size, 'icon')),
      { ...icon(512, 'maskable'), purpose: 'maskable' },
    ],
  }
}
