import type { APIRoute } from 'astro'
import { storyCard } from '../pictures/cards/card.ts'
import { pictureOf } from '../pictures/cards/picture.ts'

export const GET: APIRoute = async ({ locals: { timeline } }) =>
  new Response(await pictureOf(storyCard(timeline)))
