import type { APIRoute } from 'astro'
import { oembedOf, timelineEmbed } from '../outputs/embed.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = ({ locals: { timeline } }) =>
  new Response(oembedOf(timelineEmbed(timeline), timeline, addressOf))
