import type { APIRoute } from 'astro'
import { atom } from '../outputs/syndication.ts'
import { imageBytes } from '../outputs/image-bytes.ts'
import { addressOf } from '../urls/href.ts'

export const GET: APIRoute = async ({ locals: { timeline } }) =>
  new Response(atom(timeline, addressOf, await imageBytes(timeline)))
