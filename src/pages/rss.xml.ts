import type { APIRoute } from 'astro'
import { rss } from '../outputs/syndication.ts'
import { imageBytes } from '../outputs/image-bytes.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = async ({ locals: { timeline } }) =>
  new Response(rss(timeline, addressOf, await imageBytes(timeline)))
