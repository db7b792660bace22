import type { APIRoute } from 'astro'
import { oembedOf, timelineEmbed } from '../feeds/embed.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET: APIRoute = () => {
  const timeline = currentTimeline()
  return new Response(oembedOf(timelineEmbed(timeline), timeline, addressOf))
}
